import { LOOKED_THROUGH, type HiddenParts, type SheetGrid } from "../core/layout/sheetGrid";
import { unicodeGrid } from "../core/layout/unicodeGrid";
import type { Batch } from "./batch";
import { CELL_PROPERTIES, rawCellOf } from "./rawCellOf";

const MOST_SHEETS = 30;
/** Excel on the web answers no more than 5 MB; a cell takes some fifty bytes. */
const CELLS_A_REQUEST = 40_000;

interface Extent {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  /** Whether some of its rows, or columns, are hidden: which ones is asked for one by one. */
  readonly hasHidden: { readonly rows: boolean; readonly cols: boolean };
  /** Null for an empty sheet. */
  readonly area: { readonly row: number; readonly col: number; readonly rows: number; readonly cols: number } | null;
}

/** The visible contents of every sheet, for looking for forms in them: sizes first, then as much at once as Excel gives. */
export async function readGrids(batch: Batch): Promise<readonly SheetGrid[]> {
  const sheets = await batch((context) => context.workbook.worksheets.load("items/id,items/name,items/visibility"));
  const sized = await batch((context) =>
    sheets.items.slice(0, MOST_SHEETS).map(({ id, name, visibility }) => {
      const range = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
      const isHidden = visibility !== "Visible";
      return {
        id,
        name,
        isHidden,
        range: range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden"),
      };
    }),
  );
  const grids: SheetGrid[] = [];
  for (const group of groupsOf(sized.map(extentOf))) {
    const read = await batch((context) =>
      group.map((extent) => {
        const { id, area, hasHidden } = extent;
        const range =
          area && context.workbook.worksheets.getItem(id).getRangeByIndexes(area.row, area.col, area.rows, area.cols);
        const each = (count: number | undefined, line: (at: number) => Excel.Range): readonly Excel.Range[] =>
          Array.from({ length: count ?? 0 }, (_item, at) => line(at).load("rowHidden,columnHidden"));
        return {
          extent,
          range: range && range.load(CELL_PROPERTIES),
          rows: hasHidden.rows && range ? each(area?.rows, (at) => range.getRow(at)) : [],
          cols: hasHidden.cols && range ? each(area?.cols, (at) => range.getColumn(at)) : [],
        };
      }),
    );
    for (const { extent, range, rows, cols } of read) {
      const { row = 0, col = 0 } = extent.area ?? {};
      const hidden = {
        isSheet: extent.isHidden,
        rows: new Set(rows.flatMap(({ rowHidden }, at) => (rowHidden === true ? [row + at] : []))),
        cols: new Set(cols.flatMap(({ columnHidden }, at) => (columnHidden === true ? [col + at] : []))),
      };
      grids.push(gridOf(extent, range, hidden));
    }
  }
  return grids;
}

function extentOf({ range, ...sheet }: Omit<Extent, "area" | "hasHidden"> & { readonly range: Excel.Range }): Extent {
  if (range.isNullObject) return { ...sheet, area: null, hasHidden: { rows: false, cols: false } };
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    ...sheet,
    // Null where some are: Excel says so of a range with both.
    hasHidden: { rows: range.rowHidden !== false, cols: range.columnHidden !== false },
    area: {
      row: rowIndex,
      col: columnIndex,
      rows: Math.min(rowCount, LOOKED_THROUGH.rows),
      cols: Math.min(columnCount, LOOKED_THROUGH.cols),
    },
  };
}

/** Sheets that fit into one answer together. */
function groupsOf(extents: readonly Extent[]): readonly (readonly Extent[])[] {
  const groups: Extent[][] = [];
  let room = 0;
  for (const extent of extents) {
    const cells = extent.area === null ? 0 : extent.area.rows * extent.area.cols;
    const last = groups.at(-1);
    if (last !== undefined && cells <= room) last.push(extent);
    else groups.push([extent]);
    room = (last !== undefined && cells <= room ? room : CELLS_A_REQUEST) - cells;
  }
  return groups;
}

function gridOf({ id, name, area }: Extent, range: Excel.Range | null, hidden: HiddenParts): SheetGrid {
  const base = { id, name, hidden, merges: [], names: new Map<string, string>() };
  if (area === null || range === null) return { ...base, used: null, cell: () => undefined };
  return unicodeGrid({ ...base, used: area, cell: (row, col) => rawCellOf(range, row - area.row, col - area.col) });
}
