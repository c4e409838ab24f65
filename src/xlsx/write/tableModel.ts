import type { Area, PlanStyle } from "../../core/layout/sheetPlan";
import type { TableColumn, TableSheet } from "./bookPlan";
import type { ModelCell, ModelValidation, SheetModel } from "./sheetModel";
import { tableRows } from "./tableRows";

const BASE: PlanStyle = { fontName: "Times New Roman", fontSize: 12, vertical: "Center" };
const TITLE: PlanStyle = { ...BASE, fontSize: 14, bold: true };
const HEADER: PlanStyle = { ...BASE, bold: true, wrap: true, border: "thin", horizontal: "Center", fill: "#F2F2F2" };

/** A plain table as a worksheet: its header stays in view and comes again on each printed page. */
export function tableModel(sheet: TableSheet): SheetModel {
  const { columns, rows, above = [], totals = [] } = sheet;
  const { header, first, last } = tableRows(sheet);
  const lines = above.map((content, row) => ({ row, col: 0, content, style: row === 0 ? TITLE : BASE }));
  const heads = columns.map((column, col) => ({ row: header, col, content: column.header, style: HEADER }));
  const isTotal = new Set(totals);
  const body = rows.flatMap((cells, index) =>
    columns.map((column, col): ModelCell => {
      const style = { ...styleOf(column), ...(isTotal.has(index) ? { bold: true } : {}) };
      return { row: first + index, col, content: cells[col] ?? null, style };
    }),
  );
  return {
    name: sheet.name,
    isHidden: sheet.isHidden ?? false,
    cells: [...lines, ...heads, ...body],
    columns: columns.map(({ width, isHidden = false }) => ({ width, isHidden })),
    heights: [],
    hiddenRows: new Set(),
    merges: [],
    validations: rows.length === 0 ? [] : choicesOf(columns, first, rows.length),
    tinted: [],
    names: sheet.names ?? [],
    frozen: { rows: first, cols: sheet.frozenCols ?? 0 },
    selected: { row: Math.min(first, last), col: 0 },
    print: {
      paper: "A4",
      orientation: "landscape",
      area: printed(sheet, last),
      titleRows: { from: header, to: header },
      margins: { top: 15, bottom: 15, left: 15, right: 15 },
      isOnePage: false,
    },
    charts: sheet.charts ?? [],
  };
}

/** The table and its charts. */
function printed({ columns, charts = [] }: TableSheet, last: number): Area {
  const rows = charts.map(({ at }) => at.row + at.rows);
  const cols = charts.map(({ at }) => at.col + at.cols);
  return { row: 0, col: 0, rows: Math.max(last + 1, ...rows), cols: Math.max(1, columns.length, ...cols) };
}

function styleOf({ numberFormat, horizontal }: TableColumn): PlanStyle {
  return {
    ...BASE,
    border: "thin",
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(horizontal === undefined ? {} : { horizontal }),
  };
}

function choicesOf(columns: readonly TableColumn[], row: number, rows: number): readonly ModelValidation[] {
  return columns.flatMap(({ choices }, col): ModelValidation[] =>
    choices === undefined
      ? []
      : [{ kind: "choices", at: { row, col, rows, cols: 1 }, choices: choices.map((choice) => String(choice)) }],
  );
}
