import type { RawCell } from "../core/model/rawCell";
import { LOOKED_THROUGH, type SheetGrid } from "../core/layout/sheetGrid";
import { unicodeGrid } from "../core/layout/unicodeGrid";
import type { Area } from "../core/layout/sheetPlan";
import type { Book } from "./readBook";

/** A file's sheets as the core looks at them, and as the officer sees them: what stands beneath a merge is not there. */
export function bookGrids({ sheets, names }: Book): readonly SheetGrid[] {
  return sheets.map(({ name, isHidden, cells, merges, hiddenRows, hiddenCols }, index) => {
    const covered = coveredBy(merges);
    const rows = new Map<number, Map<number, RawCell>>();
    let line = { row: -1, cells: new Map<number, RawCell>() };
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const { row, col, raw } of cells) {
      if (covered(row, col)) continue;
      if (line.row !== row) {
        line = { row, cells: rows.get(row) ?? new Map<number, RawCell>() };
        rows.set(row, line.cells);
      }
      line.cells.set(col, raw);
      [top, left] = [Math.min(top, row), Math.min(left, col)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, col)];
    }
    return unicodeGrid({
      name,
      merges,
      hidden: { isSheet: isHidden, rows: hiddenRows, cols: hiddenCols },
      used: bottom < 0 ? null : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 },
      names: new Map(names.filter(({ sheet }) => sheet === index).map((each) => [each.name, each.formula])),
      cell: (row, col) => rows.get(row)?.get(col),
    });
  });
}

/** Whether a cell lies beneath a merge and is not its first. */
function coveredBy(merges: readonly Area[]): (row: number, col: number) => boolean {
  const byRow = new Map<number, Area[]>();
  for (const area of merges)
    for (let row = area.row; row < Math.min(area.row + area.rows, area.row + LOOKED_THROUGH.rows); row += 1)
      byRow.set(row, added(byRow.get(row), area));
  return (row, col) =>
    byRow
      .get(row)
      ?.some((area) => col >= area.col && col < area.col + area.cols && (row !== area.row || col !== area.col)) ===
    true;
}

function added(areas: Area[] | undefined, area: Area): Area[] {
  if (areas === undefined) return [area];
  areas.push(area);
  return areas;
}
