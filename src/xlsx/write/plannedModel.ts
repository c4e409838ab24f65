import type { PlanStyle } from "../../core/layout/sheetPlan";
import {
  formulaIn,
  markOf,
  pagesAcross,
  type PlannedContent,
  type PlannedSheet,
  type SheetKind,
} from "../../core/reception/plannedSheet";
import type { CellContent } from "./bookPlan";
import type { ModelCell, ModelChart, SheetModel } from "./sheetModel";

/** A sheet of the receiving office as a worksheet, as `excel/writePlannedSheets` makes it in Excel. @param names of the book's such sheets */
export function plannedModel(sheet: PlannedSheet, names: ReadonlyMap<SheetKind, string>): SheetModel {
  const { columnWidths, frozen, titleRows, paper, choices } = sheet;
  const across = pagesAcross(sheet);
  const heights: (number | undefined)[] = [];
  for (const { row, points } of sheet.rowHeights) heights[row] = points;
  return {
    name: sheet.name,
    isHidden: false,
    cells: cellsOf(sheet, names),
    columns: columnWidths.map((width) => ({ width, isHidden: false })),
    heights: Array.from(heights),
    hiddenRows: new Set(),
    merges: sheet.merges,
    validations: choices.map(({ area, values }) => ({ kind: "choices", at: area, choices: values.map(String) })),
    tinted: [],
    names: [markOf(sheet.kind)],
    frozen,
    selected: { row: frozen.rows, col: frozen.cols },
    print: {
      paper,
      orientation: "landscape",
      area: { row: 0, col: 0, rows: sheet.rows.length, cols: columnWidths.length },
      titleRows,
      titleCols: across > 1 ? frozen.cols : 0,
      across,
      margins: { top: 15, bottom: 15, left: 15, right: 15 },
      isOnePage: false,
    },
    charts: sheet.charts.map(chartOf),
  };
}

function cellsOf({ rows, styles }: PlannedSheet, names: ReadonlyMap<SheetKind, string>): readonly ModelCell[] {
  const looks: PlanStyle[][] = rows.map((row) => row.map(() => ({})));
  for (const { area, style } of styles)
    for (const line of looks.slice(area.row, area.row + area.rows))
      for (let col = area.col; col < area.col + area.cols; col += 1) line[col] = { ...line[col], ...style };
  return rows.flatMap((line, row) =>
    line.flatMap((content, col): readonly ModelCell[] => {
      const style = looks[row]?.[col] ?? {};
      if (content === null && Object.keys(style).length === 0) return [];
      return [{ row, col, content: contentIn(content, names), style }];
    }),
  );
}

function contentIn(content: PlannedContent, names: ReadonlyMap<SheetKind, string>): CellContent {
  if (typeof content !== "object" || content === null) return content;
  return { ...content, formula: formulaIn(content.formula, names) };
}

function chartOf({ title, source, at }: PlannedSheet["charts"][number]): ModelChart {
  const below = { row: source.row + 1, rows: source.rows - 1, cols: 1 };
  return {
    title: { ...title, rows: 1, cols: 1 },
    name: { row: source.row, col: source.col + 1, rows: 1, cols: 1 },
    categories: { ...below, col: source.col },
    values: { ...below, col: source.col + 1 },
    at,
  };
}
