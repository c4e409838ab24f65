import ExcelJS from "exceljs";
import { zipSync } from "fflate";
import { collate, type Collated } from "../../src/cli/collate/collate";
import { collateReport } from "../../src/cli/collate/collateReport";
import { readUnits } from "../../src/core/consolidation/units/readUnits";
import { rowsOfText } from "../../src/xlsx/readRows";
import { editions, general } from "../../src/editions";
import { heldBytes } from "../../src/xlsx/byteSource";
import { filesInZip } from "../../src/xlsx/filesInZip";
import { readBook } from "../../src/xlsx/readBook";
import { makeProvince, type Province } from "./makeProvince";

const SEED = 1;
const YEAR = 2026;
/** Seconds for the whole country from an archive. */
const AIM = 10;

/** Prints times, memory, sums and states. @returns 1 if an aim is missed. */
export async function main(write: (line: string) => void): Promise<number> {
  let isMissed = false;
  for (const units of [200, 3321]) {
    const province = makeProvince({ units, seed: SEED, year: YEAR });
    const { files } = province;
    const archive = zipSync(
      Object.fromEntries([...files].map(([path, bytes]) => [path, [bytes, { level: 0 }] as const])),
    );
    const open = [...files].map(([path, bytes]) => ({ path: path.normalize("NFC"), read: () => bytes }));
    write(`${units} units, ${files.size} files, ${mb(archive.length)} MB as an archive`);
    const alone = await timed(() => run(province, open));
    write(`  one by one  ${told(alone.seconds, files.size)}`);
    const inZip = filesInZip(heldBytes(archive));
    const zipped = (inZip?.paths ?? []).map((path, index) => ({
      path,
      read: () => inZip?.read(index) ?? new Uint8Array(),
    }));
    const packed = await timed(() => run(province, zipped));
    write(
      `  archive     ${told(packed.seconds, files.size)}, peak memory ${mb(process.memoryUsage().rss)} MB of the whole process`,
    );
    if (units === 200) await peers(files, write);
    const { differing, wrong, asked } = compared(province, packed.value);
    write(
      `  units in another state than planted: ${wrong}, files asked about because two units could be meant: ${asked}; sums that differ from the planted ones: ${differing}`,
    );
    isMissed ||= (differing > 0 && asked === 0) || wrong > 0 || (units > 3000 && packed.seconds > AIM);
  }
  write(`aim: 3,321 units from an archive in ${AIM} s`);
  return isMissed ? 1 : 0;
}

async function run({ list }: Province, files: Parameters<typeof collate>[0]): Promise<Collated> {
  const { units } = readUnits(rowsOfText(list));
  const order = { level: "tinh", form: null, year: YEAR, units, received: null } as const;
  const collated = await collate(files, { editions, general }, order);
  if ("kind" in collated) throw new Error("A province holds forms.");
  return collated;
}

/** The same books, only read: without finding forms, checking or adding up. */
async function peers(files: Province["files"], write: (line: string) => void): Promise<void> {
  const books = [...files]
    .filter(([path, bytes]) => path.endsWith(".xlsx") && isReadable(bytes))
    .map(([, bytes]) => bytes);
  const ours = await timed(async () => books.forEach((bytes) => readBook(bytes)));
  write(`  only reading, ours     ${told(ours.seconds, books.length)}`);
  const theirs = await timed(async () => {
    for (const bytes of books) await new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer as ArrayBuffer);
  });
  write(`  only reading, exceljs  ${told(theirs.seconds, books.length)}`);
}

function isReadable(bytes: Uint8Array): boolean {
  try {
    readBook(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A file that could be of two units counts for neither until the officer says: its unit is not wrong, but missing from the sums. */
function compared({ truth }: Province, collated: Collated) {
  const { totals, units } = collateReport(collated);
  const { asked } = collated.ledger;
  const isAsked = (name: string): boolean => asked.some((each) => each.units.some((unit) => unit.name === name));
  const states = new Map(units.map(({ unit, state }) => [unit, state]));
  return {
    differing: Object.entries(truth.totals).filter(([key, { value }]) => totals[key]?.value !== value).length,
    wrong: truth.units.filter(({ code, unit, state }) => code !== null && states.get(unit) !== state && !isAsked(unit))
      .length,
    asked: asked.length,
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly seconds: number; readonly value: T }> {
  const started = performance.now();
  const value = await work();
  return { seconds: (performance.now() - started) / 1000, value };
}

function told(seconds: number, files: number): string {
  return `${seconds.toFixed(2)} s, ${Math.round(files / seconds)} files a second`;
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
