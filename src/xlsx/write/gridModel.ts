import type { GridSheet } from "./bookPlan";
import type { SheetModel } from "./sheetModel";

const WIDTH = 14;

/** Cells alone as a worksheet. */
export function gridModel({ name, rows, merges = [], isHidden = false, ...hidden }: GridSheet): SheetModel {
  const cols = Math.max(1, ...rows.map(({ length }) => length));
  const hiddenCols = new Set(hidden.hiddenCols);
  return {
    name,
    isHidden,
    cells: rows.flatMap((row, at) =>
      row.flatMap((content, col) => (content === null ? [] : [{ row: at, col, content, style: {} }])),
    ),
    columns: Array.from({ length: cols }, (_item, col) => ({ width: WIDTH, isHidden: hiddenCols.has(col) })),
    heights: [],
    hiddenRows: new Set(hidden.hiddenRows),
    merges,
    validations: [],
    tinted: [],
    names: [],
    frozen: { rows: 0, cols: 0 },
    selected: { row: 0, col: 0 },
    print: {
      paper: "A4",
      orientation: "landscape",
      area: { row: 0, col: 0, rows: Math.max(1, rows.length), cols },
      titleRows: { from: 0, to: 0 },
      titleCols: 0,
      across: 1,
      margins: { top: 20, bottom: 20, left: 20, right: 15 },
      isOnePage: true,
    },
    charts: [],
  };
}
