import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { collate, type Collated } from "../../../src/cli/collate/collate";
import { gather, type GivenFile } from "../../../src/cli/collate/gather";
import { readUnits } from "../../../src/core/consolidation/units/readUnits";
import { editions, general } from "../../../src/editions";
import { readBook } from "../../../src/xlsx/readBook";
import { rowsOfText } from "../../../src/xlsx/readRows";
import type { ProvinceTruth } from "../provinceTruth";
import { alarmsOf } from "./alarms";
import { comparedWith } from "./compared";
import { repliesOf } from "./replies";

interface Timed {
  readonly files: number;
  readonly seconds: number;
  /** Of all threads. */
  readonly cpu: number;
}

/** How long one way of reading took, in this process alone: the first time, where every line of it is new to the machine, and once more. */
export interface Measured extends Timed {
  readonly again: Timed;
  /** The most that the process held the first time, in MB. */
  readonly peak: number;
}

/** `.xlsx` of a province that our reader can read: the same for whoever reads them. */
export function readable(province: string): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  return gather([join(province, "nop")]).flatMap(({ path, read }) => {
    if (!path.endsWith(".xlsx")) return [];
    try {
      const bytes = read();
      readBook(bytes);
      return [{ path, bytes }];
    } catch {
      // A planted one that nobody could read.
      return [];
    }
  });
}

/** @param path of a folder or an archive */
export function validated(province: string, path: string): Promise<Measured> {
  return measured(async () => (await collated(province, gather([path]))).ledger.tally.all);
}

export function onlyRead(folder: string): Promise<Measured> {
  return measured(async () => gather([folder]).map(({ read }) => readBook(read())).length);
}

export function readByExcelJs(folder: string): Promise<Measured> {
  return measured(async () => {
    const files = gather([folder]);
    for (const { read } of files) await new ExcelJS.Workbook().xlsx.load(read().slice().buffer as ArrayBuffer);
    return files.length;
  });
}

/** What came out, beside what was planted. */
export async function outcome(province: string) {
  const truth = JSON.parse(readFileSync(join(province, "truth.json"), "utf8")) as ProvinceTruth;
  const files = gather([join(province, "nop")]);
  const result = await collated(province, files);
  return { ...comparedWith(truth, result), alarms: alarmsOf(result), replies: repliesOf(result, files) };
}

async function collated(province: string, files: readonly GivenFile[]): Promise<Collated> {
  const { units } = readUnits(rowsOfText(readFileSync(join(province, "DON-VI.csv"), "utf8")));
  const order = { level: "tinh", form: null, year: null, units, received: null } as const;
  const result = await collate(files, { editions, general }, order);
  if (result.edition === null) throw new Error("A province holds forms.");
  return result;
}

async function measured(work: () => Promise<number>): Promise<Measured> {
  const [first, peak] = [await timed(work), process.resourceUsage().maxRSS / 1000];
  return { ...first, again: await timed(work), peak };
}

async function timed(work: () => Promise<number>): Promise<Timed> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const files = await work();
  const { user, system } = process.cpuUsage(before);
  return {
    files,
    seconds: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
  };
}
