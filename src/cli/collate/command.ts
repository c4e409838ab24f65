import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { longCsv, longRows } from "../../core/consolidation/exports/longRows";
import { readUnits, type UnitList } from "../../core/consolidation/units/readUnits";
import type { IsoDate } from "../../core/model/reportContext";
import { collationSheets } from "../../core/reception/collationSheets";
import { parseDate } from "../../core/text/viDate";
import { BookError } from "../../xlsx/bookError";
import type { FormOffer } from "../../xlsx/openReport";
import { readRows } from "../../xlsx/readRows";
import { writeBook } from "../../xlsx/write/writeBook";
import { collate, OrderError, type Collated, type CollateOrder } from "./collate";
import { collateReport } from "./collateReport";
import { collateText } from "./collateText";
import { gather } from "./gather";

export const COLLATE_USAGE =
  "Cách dùng: npm run --silent collate -- THƯ-MỤC|TỆP.zip|TỆP… --level tinh|huyen [--form MÃ-BIỂU] [--period 2026] [--units DANH-SÁCH.csv|.txt|.xlsx] [--received NGÀY] [--out TONG-HOP.xlsx] [--csv TỆP.csv] [--json]";

type Say = (line: string) => void;

interface Call {
  readonly paths: readonly string[];
  readonly order: Omit<CollateOrder, "units">;
  readonly units: string | null;
  readonly out: string | null;
  readonly csv: string | null;
  readonly isJson: boolean;
}

/** @returns the exit code: 0 all complete, 1 some not, 2 some refused, nothing that can be collated or a wrong call. */
export async function collateCommand(
  args: readonly string[],
  offer: FormOffer,
  write: Say,
  complain: Say,
): Promise<number> {
  const call = callOf(args);
  if (call === null) {
    complain(COLLATE_USAGE);
    return 2;
  }
  try {
    return await run(call, offer, write, complain);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (error instanceof BookError || error instanceof OrderError) complain(error.message);
    else if (code !== undefined && path !== undefined) complain(`Không đọc hoặc ghi được ${path} (${code}).`);
    else throw error;
    return 2;
  }
}

async function run(call: Call, offer: FormOffer, write: Say, complain: Say): Promise<number> {
  const rows = call.units === null ? null : readRows(new Uint8Array(readFileSync(call.units)));
  if (rows?.kind === "refused") {
    complain(rows.message);
    return 2;
  }
  const list = rows === null ? null : readUnits(rows.rows);
  for (const sentence of list === null ? [] : problemsOf(list)) complain(sentence);
  if (list?.units.length === 0) {
    complain("Danh sách không có đơn vị nào. Cột đầu ghi tên đơn vị, mỗi dòng một đơn vị.");
    return 2;
  }
  const collated = await collate(gather(call.paths), offer, { ...call.order, units: list?.units ?? null });
  write(call.isJson ? JSON.stringify(collateReport(collated)) : collateText(collated));
  if (collated.edition === null) {
    complain("Không tệp nào có phụ lục đọc được.");
    return 2;
  }
  const { edition, ledger, totals } = collated;
  if (call.out !== null) {
    const { sheets } = collationSheets({ edition, ledger, totals, until: call.order.received });
    writeFileSync(call.out, writeBook({ sheets: sheets.map((sheet) => ({ kind: "planned", sheet })) }));
  }
  if (call.csv !== null) writeFileSync(call.csv, longCsv(longRows(edition, ledger)));
  return exitCode(collated);
}

function exitCode({ ledger }: Collated): number {
  if (ledger.refused.length > 0) return 2;
  const isComplete = ledger.rows.every(({ state, isLate }) => state === "complete" && isLate !== true);
  return isComplete && ledger.unlisted.length === 0 && ledger.asked.length === 0 ? 0 : 1;
}

const PROBLEMS: Readonly<Record<UnitList["problems"][number]["kind"], string>> = {
  blank: "dòng trống",
  "no-name": "dòng không có tên đơn vị",
  double: "đơn vị ghi hai lần",
  "two-spellings": "cùng một đơn vị, ghi hai cách",
  "same-name": "hai đơn vị trùng tên, không có mã để phân biệt",
  "code-twice": "mã đã dùng cho đơn vị khác",
  "no-number": "số trẻ em không đọc được",
};

function problemsOf({ problems }: UnitList): readonly string[] {
  return problems
    .filter(({ kind }) => kind !== "blank")
    .map(
      ({ kind, row, of, text }) =>
        `Danh sách, dòng ${row}${of === null ? "" : ` (như dòng ${of})`}: ${PROBLEMS[kind]}: ${text}`,
    );
}

function callOf(args: readonly string[]): Call | null {
  try {
    const string = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        level: string,
        form: string,
        period: string,
        units: string,
        received: string,
        out: string,
        csv: string,
        json: { type: "boolean", default: false },
      },
    });
    const { level, period } = values;
    const received = values.received === undefined ? null : dateOf(values.received);
    if (positionals.length === 0 || (level !== "tinh" && level !== "huyen")) return null;
    if ((period !== undefined && !/^20\d\d$/.test(period)) || (values.received !== undefined && received === null))
      return null;
    return {
      paths: positionals,
      order: { level, form: values.form ?? null, year: period === undefined ? null : Number(period), received },
      units: values.units ?? null,
      out: values.out ?? null,
      csv: values.csv ?? null,
      isJson: values.json,
    };
  } catch (error) {
    if (String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS")) return null;
    throw error;
  }
}

function dateOf(text: string): IsoDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return parseDate(year === undefined ? text : `${day ?? ""}/${month ?? ""}/${year}`);
}
