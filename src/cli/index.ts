import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Level } from "../core/model/level";
import { editions } from "../editions";
import { checkFile, unreadable, type CheckedFile } from "./checkFile";
import { reportText } from "./reportText";

const USAGE = "Cách dùng: npm run --silent check -- TỆP.xlsx [TỆP…] [--level xa|huyen|tinh] [--period 2023] [--json]";
const LEVELS: readonly Level[] = ["xa", "huyen", "tinh"];

/** @returns the exit code: 0 all ready, 1 some not, 2 some unreadable or a wrong call. */
export function main(args: readonly string[], write: (line: string) => void, complain: (line: string) => void): number {
  const call = readCall(args);
  if (call === null) {
    complain(USAGE);
    return 2;
  }
  const reports = call.files.map((file) => {
    const checked = checkPath(file, call.level, call.period);
    write(call.json ? JSON.stringify(checked.report) : reportText(checked));
    return checked.report;
  });
  if (reports.some(({ verdict }) => verdict === "unreadable")) return 2;
  return reports.every(({ verdict }) => verdict === "ready") ? 0 : 1;
}

function readCall(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { level: { type: "string" }, period: { type: "string" }, json: { type: "boolean", default: false } },
    });
    const level = LEVELS.find((each) => each === values.level);
    const isWrong =
      positionals.length === 0 ||
      (values.level !== undefined && level === undefined) ||
      (values.period !== undefined && !/^20\d\d$/.test(values.period));
    if (isWrong) return null;
    const period = values.period === undefined ? undefined : Number(values.period);
    return { files: positionals, level, period, json: values.json };
  } catch (error) {
    if (String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS")) return null;
    throw error;
  }
}

function checkPath(file: string, level: Level | undefined, period: number | undefined): CheckedFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return unreadable(file, "no-file", `Không mở được tệp (${code}).`);
  }
  return checkFile(file, bytes, editions, { level, period });
}
