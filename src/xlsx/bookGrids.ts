import type { RawCell } from "../core/model/rawCell";
import type { SheetGrid } from "../core/layout/sheetGrid";
import type { Book } from "./readBook";

/** A file's visible and hidden sheets as the core looks at them. */
export function bookGrids({ sheets, names }: Book): readonly SheetGrid[] {
  return sheets.map(({ name, cells, merges }, index) => {
    const byPlace = new Map<number, ReadonlyMap<number, RawCell>>();
    const rows = new Map<number, Map<number, RawCell>>();
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const { row, col, raw } of cells) {
      const line = rows.get(row) ?? new Map<number, RawCell>();
      line.set(col, raw);
      rows.set(row, line);
      byPlace.set(row, line);
      [top, left] = [Math.min(top, row), Math.min(left, col)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, col)];
    }
    return {
      name,
      merges,
      used: bottom < 0 ? null : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 },
      names: new Map(names.filter(({ sheet }) => sheet === index).map((each) => [each.name, each.formula])),
      cell: (row, col) => byPlace.get(row)?.get(col),
    };
  });
}
