import type { PlanStyle } from "../../core/layout/sheetPlan";
import { markOf, type PlannedSheet } from "../../core/reception/plannedSheet";
import type { ModelCell, SheetModel } from "./sheetModel";

/** A sheet of the receiving office as a worksheet, as `excel/writePlannedSheets` makes it in Excel. */
export function plannedModel(sheet: PlannedSheet): SheetModel {
  const { columnWidths, frozen, titleRows, paper } = sheet;
  return {
    name: sheet.name,
    isHidden: false,
    cells: cellsOf(sheet),
    columns: columnWidths.map((width) => ({ width, isHidden: false })),
    heights: [],
    hiddenRows: new Set(),
    merges: sheet.merges,
    validations: [],
    tinted: [],
    names: [markOf(sheet.kind)],
    frozen,
    selected: { row: frozen.rows, col: frozen.cols },
    print: {
      paper,
      orientation: "landscape",
      area: { row: 0, col: 0, rows: sheet.rows.length, cols: columnWidths.length },
      titleRows,
      margins: { top: 15, bottom: 15, left: 15, right: 15 },
      isOnePage: false,
    },
    charts: [],
  };
}

function cellsOf({ rows, styles }: PlannedSheet): readonly ModelCell[] {
  const looks: PlanStyle[][] = rows.map((row) => row.map(() => ({})));
  for (const { area, style } of styles)
    for (const line of looks.slice(area.row, area.row + area.rows))
      for (let col = area.col; col < area.col + area.cols; col += 1) line[col] = { ...line[col], ...style };
  return rows.flatMap((line, row) =>
    line.flatMap((content, col): readonly ModelCell[] => {
      const style = looks[row]?.[col] ?? {};
      return content === null && Object.keys(style).length === 0 ? [] : [{ row, col, content, style }];
    }),
  );
}
