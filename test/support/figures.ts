import type { CellValue } from "../../src/core/model/cellValue";
import { appendixCells } from "../../src/core/edition/cellInfo";
import type { Edition } from "../../src/core/edition/edition";
import type { CollatedSums } from "../../src/core/model/collatedUnits";
import type { FigureSet } from "../../src/core/model/figureSet";
import type { ReportContext } from "../../src/core/model/reportContext";

export type Given = Readonly<Record<string, string | number | boolean | null>>;

/** A report with every figure of the edition blank but those given. */
export function figuresOf(edition: Edition, given: Given): FigureSet {
  const blank = edition.appendices.flatMap((appendix) => [...appendixCells(appendix).keys()]);
  return new Map(blank.map((key) => [key, { value: valueOf(given[key] ?? null), formula: null }]));
}

/** Sums of two units out of three, one of them provisional. */
export function sumsOf(given: Given): CollatedSums {
  const totals = Object.entries(given).map(([key, value]) => [key, typeof value === "number" ? value : null] as const);
  const standing = { provisional: ["xã Mẫu B"], missing: ["xã Mẫu C"], open: [], besides: [] };
  return { level: "xa", expected: 3, counted: 2, ...standing, totals: Object.fromEntries(totals) };
}

/** The same commune's particulars for any edition: its first period of that year. */
export function contextFor(edition: Edition, changes: Partial<ReportContext> = {}): ReportContext {
  return contextOf({ editionId: edition.id, periodId: edition.periods[0]?.id ?? "", ...changes });
}

/** Particulars of an invented commune for the real period of 2023. */
export function contextOf(changes: Partial<ReportContext> = {}): ReportContext {
  return {
    editionId: "thang-hanh-dong",
    unitName: "UBND xã Mẫu",
    level: "xa",
    superior: "UBND huyện Mẫu",
    periodId: "thang-6",
    year: 2023,
    reportDate: "2023-07-05",
    dataCutOff: "2023-06-30",
    deadline: "2023-07-10",
    theme: null,
    signerTitle: "CHỦ TỊCH",
    signerName: "",
    ...changes,
  };
}

function valueOf(value: string | number | boolean | null): CellValue {
  if (value === null) return { kind: "blank" };
  if (typeof value === "number") return { kind: "number", value };
  return typeof value === "boolean" ? { kind: "boolean", value } : { kind: "text", text: value };
}
