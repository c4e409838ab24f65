import { takesDecimals } from "../model/figureType";
import { GROUP_ROW, type PlanGrid } from "./planGrid";
import type { Area, PlanInput, PlanStyle, SheetPlan } from "./sheetPlan";

const FONT = "Times New Roman";
/** Colour of the cells to fill. Pale enough to vanish in a black-and-white print. */
const FILL = "#FFF9E8";
/** Where a row has no figure. */
const NO_FIGURE = "#EDEDED";
/** The separators are those of the officer's Windows or Mac; air at the right edge that survives every program. */
const FIGURE_FORMAT = "#,##0_)";

/** How a planned sheet looks, the general before the particular. @param around styles of what stands over and under the table */
export function planStyles(
  grid: PlanGrid,
  inputs: readonly PlanInput[],
  lastRow: number,
  around: SheetPlan["styles"],
): SheetPlan["styles"] {
  const { cols, rows, columns, labelCols, leftCols, first, isCoded } = grid;
  const headers = first - GROUP_ROW;
  const area = (row: number, count: number, col = 0, width = cols): Area => ({ row, col, rows: count, cols: width });
  const styles: { area: Area; style: PlanStyle }[] = [
    { area: area(0, lastRow), style: { fontName: FONT, fontSize: 13, vertical: "Center" } },
    ...around,
    { area: area(GROUP_ROW, headers + rows.length), style: { border: "thin" } },
    { area: area(GROUP_ROW, headers), style: { fontSize: 12, horizontal: "Center", wrap: true } },
    { area: area(GROUP_ROW, 1), style: { bold: true } },
    {
      area: area(first, rows.length, leftCols, columns.length),
      style: { horizontal: "Right", numberFormat: FIGURE_FORMAT },
    },
  ];
  if (leftCols > labelCols) {
    styles.push({ area: area(first, rows.length, 0, labelCols), style: { wrap: true } });
    styles.push({ area: area(first, rows.length, labelCols, 1), style: { fontSize: 12, horizontal: "Center" } });
  }
  // A format with decimals would show a bare comma behind whole numbers.
  for (const { row, col, info } of grid.cells.values())
    if (takesDecimals(info.column.type))
      styles.push({ area: area(row, 1, col, 1), style: { numberFormat: "General" } });
  rows.forEach((row, index) => {
    const [line, isHeading] = [first + index, row.columns?.length === 0];
    if (isHeading || row.totalOf !== undefined) styles.push({ area: area(line, 1), style: { bold: true } });
    if (isHeading && !isCoded) styles.push({ area: area(line, 1), style: { horizontal: "Left" } });
    else styles.push(...fillsOf(line, grid, inputs));
  });
  return styles;
}

/** Each run of like cells of a row in its colour. */
function fillsOf(line: number, { leftCols, cols, cells }: PlanGrid, inputs: readonly PlanInput[]): SheetPlan["styles"] {
  const open = new Set(inputs.filter(({ row }) => row === line).map(({ col }) => col));
  const figures = new Set([...cells.values()].filter(({ row }) => row === line).map(({ col }) => col));
  const fillAt = (col: number): string | null => (open.has(col) ? FILL : figures.has(col) ? null : NO_FIGURE);
  const styles: { area: Area; style: PlanStyle }[] = [];
  for (let col = leftCols; col < cols;) {
    const [start, fill] = [col, fillAt(col)];
    while (col < cols && fillAt(col) === fill) col += 1;
    if (fill !== null) styles.push({ area: { row: line, col: start, rows: 1, cols: col - start }, style: { fill } });
  }
  return styles;
}
