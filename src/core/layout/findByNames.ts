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
  const columns = appendix.groups.flatMap((group) =>
    group.columns.map(({ key }) => ({
      key,
      col: areaOf(names.column(key))?.col ?? null,
      header: "",
      likeness: 1,
    })),
  );
  for (const { key: rowKey } of appendix.rows) {
    const row = areaOf(names.row(rowKey))?.row;
    for (const { key, col } of columns)
      if (row !== undefined && col !== null) cells.set(`${appendix.key}.${rowKey}.${key}`, { row, col });
  }
  const found = { editionId, appendixKey: appendix.key, sheet, area: block, columns, cells };
  return { ...found, by: "names", certainty: 1, isCertain: true };
}

function withEquals(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}
