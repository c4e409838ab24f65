import { appendixCells } from "../edition/cellInfo";
import type { Appendix } from "../edition/edition";
import type { CellKey } from "../model/cellKey";
import type { FoundColumn, FoundForm } from "./sheetGrid";

/** Where an appendix's figures stand: each where its row and its column cross, if both were found. */
export function placesOf(
  appendix: Appendix,
  rowOf: (rowKey: string) => number | null,
  columns: readonly FoundColumn[],
): FoundForm["cells"] {
  const cols = new Map(columns.map(({ key, col }) => [key, col]));
  const places = new Map<CellKey, { readonly row: number; readonly col: number }>();
  for (const [key, { row: line, column }] of appendixCells(appendix)) {
    const row = rowOf(line.key);
    const col = cols.get(column.key) ?? null;
    if (row !== null && col !== null) places.set(key, { row, col });
  }
  return places;
}
