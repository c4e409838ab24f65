import { referenceTo } from "../../core/layout/address";
import type { PlanName, SheetPlan } from "../../core/layout/sheetPlan";
import { emptyCell } from "../../core/layout/sheetGrid";
import type { RawCell } from "../../core/model/rawCell";
import { placeOf, type PageSheet } from "./pageBook";
import { textCell } from "./rawCells";

/** A planned sheet as it stands in memory: what `excel/writeSheet` makes in Excel. Formulas are not worked out yet. */
export function sheetOfPlan(id: string, plan: SheetPlan): PageSheet {
  const cells = new Map<number, RawCell>();
  for (const { area, style } of plan.styles) {
    if (style.numberFormat === undefined) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let col = area.col; col < area.col + area.cols; col += 1)
        cells.set(placeOf(row, col), { ...emptyCell, numberFormat: style.numberFormat });
  }
  const formatAt = (place: number): string => cells.get(place)?.numberFormat ?? "General";
  for (const { row, col, text } of plan.texts) {
    const place = placeOf(row, col);
    cells.set(place, textCell(text, formatAt(place)));
  }
  for (const { row, col, formula } of plan.formulas) {
    const place = placeOf(row, col);
    cells.set(place, { ...textCell("", formatAt(place)), formula });
  }
  return {
    id,
    name: plan.sheetName,
    plan,
    hidden: { isSheet: false, rows: new Set(), cols: new Set() },
    merges: plan.merges,
    looks: null,
    names: new Map(plan.names.map((name) => [name.name, formulaOfName(plan.sheetName, name)])),
    cells,
  };
}

/** What a name says, as a formula. */
export function formulaOfName(sheetName: string, name: PlanName): string {
  return name.kind === "area" ? referenceTo(sheetName, name.area) : `="${name.text.replaceAll('"', '""')}"`;
}
