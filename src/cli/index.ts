import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Level } from "../core/model/level";
import { reportDocx } from "../documents/reportDocx";
import { editions, general } from "../editions";
import { checkFile, unreadable, type CheckedFile } from "./checkFile";
import { checkTextFile, unreadableText, type FigureSource, type TextReport } from "./checkTextFile";
import { collateCommand } from "./collate/command";
import { draftFile, draftText } from "./draftFile";
import { lintEdition, lintFile, type LintedForm } from "./lintForms";
import type { ReportFlags } from "../xlsx/openReport";
import { proposeFile, unproposed, type FileProposal } from "./proposeFile";
import { proposalText } from "./proposalText";
import { ReportError } from "./reportError";
import { reportText, textReportText } from "./reportText";

const FLAGS = "[--level xa|huyen|tinh] [--period 2023]";
const USAGE = {
  check: `Cách dùng: npm run --silent check -- TỆP.xlsx [TỆP…] ${FLAGS} [--json]`,
  text: `Cách dùng: npm run --silent text -- BÁO-CÁO.docx|.txt --book TỆP.xlsx | --figures SỐ-LIỆU.json --form MÃ-BIỂU ${FLAGS} [--json]`,
  draft: `Cách dùng: npm run --silent draft -- TỆP.xlsx --out BÁO-CÁO.docx | --text ${FLAGS}`,
  propose: "Cách dùng: npm run --silent propose -- TỆP.xlsx [TỆP…] [--json]",
  lint: "Cách dùng: npm run --silent lint:rules [-- TỆP.bieumau.json …]",
};
const LEVELS: readonly Level[] = ["xa", "huyen", "tinh"];

type Say = (line: string) => void;

/** @returns the exit code: 0 all ready, 1 some not, 2 some unreadable or a wrong call. */
export function check(args: readonly string[], write: Say, complain: Say): number {
  const call = readCall(args, { json: { type: "boolean", default: false } });
  if (call === null || call.files.length === 0) {
    complain(USAGE.check);
    return 2;
  }
  const reports = call.files.map((file) => {
    const checked = checkPath(file, call.flags);
    write(call.values["json"] === true ? JSON.stringify(checked.report) : reportText(checked));
    return checked.report;
  });
  if (reports.some(({ verdict }) => verdict === "unreadable")) return 2;
  return reports.every(({ verdict }) => verdict === "ready") ? 0 : 1;
}

/** @returns the exit code: 0 nothing to mend, 1 something, 2 unreadable or a wrong call. */
export function text(args: readonly string[], write: Say, complain: Say): number {
  const string = { type: "string" } as const;
  const call = readCall(args, {
    json: { type: "boolean", default: false },
    book: string,
    figures: string,
    form: string,
  });
  const [file, ...more] = call?.files ?? [];
  const { book, figures, form } = call?.values ?? {};
  const isBook = typeof book === "string" && figures === undefined && form === undefined;
  const isFigures = typeof figures === "string" && typeof form === "string" && book === undefined;
  if (call === null || file === undefined || more.length > 0 || (!isBook && !isFigures)) {
    complain(USAGE.text);
    return 2;
  }
  const source = (): FigureSource =>
    isBook
      ? { kind: "book", bytes: bytesOf(book) }
      : { kind: "figures", bytes: bytesOf(String(figures)), form: String(form) };
  const report = textPath(file, source, call.flags);
  write(call.values["json"] === true ? JSON.stringify(report) : textReportText(report));
  if (report.verdict === "unreadable") return 2;
  return report.verdict === "ready" ? 0 : 1;
}

/** @returns the exit code: 0 drafted, 2 unreadable, not writable or a wrong call. */
export async function draft(args: readonly string[], write: Say, complain: Say): Promise<number> {
  const call = readCall(args, { out: { type: "string" }, text: { type: "boolean", default: false } });
  const [file, ...more] = call?.files ?? [];
  const out = call?.values["out"];
  const isText = call?.values["text"] === true;
  if (call === null || file === undefined || more.length > 0 || (typeof out === "string") === isText) {
    complain(USAGE.draft);
    return 2;
  }
  try {
    const { report, document } = draftFile(bytesOf(file), { editions, general }, call.flags);
    if (typeof out === "string") writeFileSync(out, await reportDocx(document));
    else write(draftText(report));
    return 0;
  } catch (error) {
    complain(`${file}: ${sentenceOf(error)}`);
    return 2;
  }
}

/** @returns the exit code: 0 a form can be made of each, 1 of some not, 2 some unreadable or a wrong call. */
export function propose(args: readonly string[], write: Say, complain: Say): number {
  const call = readCall(args, { json: { type: "boolean", default: false } });
  if (call === null || call.files.length === 0) {
    complain(USAGE.propose);
    return 2;
  }
  const proposals = call.files.map((file) => {
    const proposal = proposePath(file);
    write(call.values["json"] === true ? JSON.stringify(proposal) : proposalText(proposal));
    return proposal;
  });
  if (proposals.some(({ error }) => error !== null)) return 2;
  return proposals.every(({ refused }) => refused.length === 0) ? 0 : 1;
}

/** @returns the exit code: 0 all complete, 1 some not, 2 some refused or a wrong call. */
export function collate(args: readonly string[], write: Say, complain: Say): Promise<number> {
  return collateCommand(args, { editions, general }, write, complain);
}

/** @returns the exit code: 0 no error, 1 a form that cannot be used, 2 a wrong call. */
export function lint(args: readonly string[], write: Say, complain: Say): number {
  const call = readCall(args, {});
  if (call === null) {
    complain(USAGE.lint);
    return 2;
  }
  const forms: LintedForm[] = [];
  for (const file of call.files) {
    try {
      forms.push(lintFile(file, new TextDecoder().decode(bytesOf(file)), general));
    } catch (error) {
      complain(`${file}: ${sentenceOf(error)}`);
      return 2;
    }
  }
  if (call.files.length === 0) forms.push(...editions.map((edition) => lintEdition(edition.id, edition)));
  for (const { name, errors, warnings } of forms) {
    write(`${name}: ${errors.length} lỗi, ${warnings.length} điều cần xem`);
    for (const error of errors) write(`  [lỗi] ${error}`);
    for (const warning of warnings) write(`  [cần xem] ${warning}`);
  }
  return forms.some(({ errors }) => errors.length > 0) ? 1 : 0;
}

function readCall(args: readonly string[], own: NonNullable<ParseArgsConfig["options"]>) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { level: { type: "string" }, period: { type: "string" }, ...own },
    });
    const level = LEVELS.find((each) => each === values["level"]);
    const period = values["period"];
    const isWrong =
      (values["level"] !== undefined && level === undefined) ||
      (period !== undefined && !/^20\d\d$/.test(String(period)));
    const flags: ReportFlags = { level, period: period === undefined ? undefined : Number(period) };
    return isWrong ? null : { files: positionals, flags, values: values as Readonly<Record<string, unknown>> };
  } catch (error) {
    if (String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS")) return null;
    throw error;
  }
}

function checkPath(file: string, flags: ReportFlags): CheckedFile {
  try {
    return checkFile(file, bytesOf(file), { editions, general }, flags);
  } catch (error) {
    if (error instanceof ReportError) return unreadable(file, error.code, error.message);
    throw error;
  }
}

function proposePath(file: string): FileProposal {
  try {
    return proposeFile(file, bytesOf(file), general);
  } catch (error) {
    if (error instanceof ReportError) return unproposed(file, error.code, error.message);
    throw error;
  }
}

function textPath(file: string, source: () => FigureSource, flags: ReportFlags): TextReport {
  try {
    return checkTextFile(file, bytesOf(file), source(), { editions, general }, flags);
  } catch (error) {
    if (error instanceof ReportError) return unreadableText(file, error);
    throw error;
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new ReportError("no-file", `Không mở được tệp (${code}).`);
  }
}

/** What stopped us, in words; anything but a file's fault is thrown on. */
function sentenceOf(error: unknown): string {
  if (error instanceof ReportError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined || path === undefined) throw error;
  return `Không ghi được tệp ${path} (${code}).`;
}
