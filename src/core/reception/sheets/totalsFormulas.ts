import { decimalText, ratio, sumOf, type Decimal } from "../../consolidation/sums/decimal";
import type { RateTotal, SumTotal } from "../../consolidation/sums/total";
import { addressOf } from "../../layout/address";
import type { CellKey } from "../../model/cellKey";
import type { PlannedContent } from "../plannedSheet";
import { TOTALS_COLS, type TotalsGrid } from "./totalsGrid";

/** Over the units with 1 in `Tính`; blank where none of them has a number: a blank is no zero. */
export function sumContent({ counts, column }: TotalsGrid, col: number, total: SumTotal): PlannedContent {
  // No cell could hold it: its digits are shown, and follow nothing.
  if (total.isBeyond) return total.exact;
  const figures = column(col);
  return {
    formula: `=IF(COUNTIFS(${counts},1,${figures},">=0")=0,"",SUMIF(${counts},1,${figures}))`,
    value: total.value ?? "",
  };
}

/** From sums over the units that have every figure of both sides; never an average. */
export function rateContent(grid: TotalsGrid, total: RateTotal): PlannedContent {
  const cells = placesOf(grid, [...total.numerator, ...total.denominator]);
  if (cells === null) return total.value;
  const { counts, column } = grid;
  const conditions = [...new Set(cells.values())].map((col) => `${column(col)},">=0"`).join(",");
  const side = (keys: readonly CellKey[]): string =>
    keys.map((key) => `SUMIFS(${column(cells.get(key) ?? 0)},${counts},1,${conditions})`).join("+");
  const { numerator, denominator, per, value } = total;
  return { formula: `=${rateFormula(side(numerator), side(denominator), per)}`, value: value ?? "" };
}

/** A unit's own rate. @param sent its figures that are numbers */
export function unitRateContent(
  grid: TotalsGrid,
  row: number,
  { numerator, denominator, per }: RateTotal,
  sent: ReadonlyMap<CellKey, Decimal>,
): PlannedContent {
  const cells = placesOf(grid, [...numerator, ...denominator]);
  const isWhole = [...numerator, ...denominator].every((key) => sent.has(key));
  const value = (keys: readonly CellKey[]): Decimal => sumOf(keys.flatMap((key) => sent.get(key) ?? []));
  const share = isWhole ? ratio(value(numerator), value(denominator), per) : null;
  const shown = share === null ? "" : Number(decimalText(share));
  if (cells === null) return shown;
  const places = [...new Set(cells.values())].map((col) => addressOf(row, col));
  const side = (keys: readonly CellKey[]): string => keys.map((key) => addressOf(row, cells.get(key) ?? 0)).join("+");
  const formula = rateFormula(side(numerator), side(denominator), per);
  return { formula: `=IF(COUNT(${places.join(",")})<${places.length},"",${formula})`, value: shown };
}

function rateFormula(numerator: string, denominator: string, per: number): string {
  return `IF(${denominator}=0,"",ROUND((${numerator})*${per}/(${denominator}),2))`;
}

/** Columns of these figures; null where one of them has none. */
function placesOf({ columns }: TotalsGrid, keys: readonly CellKey[]): ReadonlyMap<CellKey, number> | null {
  const places = keys.map((key): readonly [CellKey, number] => [
    key,
    columns.findIndex((each) => each.kind === "figure" && each.key === key),
  ]);
  if (places.some(([, at]) => at < 0)) return null;
  return new Map(places.map(([key, at]) => [key, TOTALS_COLS.figures + at]));
}
