import type { Appendix } from "../edition/edition";
import { parseArea } from "./address";
import { formNames, parseFormConstant } from "./formNames";
import type { FoundForm, SheetGrid } from "./sheetGrid";

/** The appendix on this sheet by the hidden names that we gave it; null without them. */
export function findByNames(editionId: string, appendix: Appendix, sheet: SheetGrid): FoundForm | null {
  const names = formNames(appendix.key);
  const identity = parseFormConstant(withEquals(sheet.names.get(names.form) ?? ""));
  if (identity?.editionId !== editionId || identity.appendixKey !== appendix.key) return null;
  const areaOf = (name: string) => parseArea(sheet.names.get(name) ?? "");
  const block = areaOf(names.block);
  if (block === null) return null;
  const cells = new Map<string, { readonly row: number; readonly col: number }>();
  for (const { key: rowKey } of appendix.rows) {
    const row = areaOf(names.row(rowKey));
    for (const { key } of appendix.groups.flatMap(({ columns }) => columns)) {
      const col = areaOf(names.column(key));
      if (row !== null && col !== null) cells.set(`${appendix.key}.${rowKey}.${key}`, { row: row.row, col: col.col });
    }
  }
  return { editionId, appendixKey: appendix.key, sheet, by: "names", certainty: 1, area: block, cells };
}

function withEquals(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}
