import type { Appendix, Column, EditionForm } from "../edition/edition";
import { periodRange, rowsOn } from "../edition/period";
import type { ReportContext } from "../model/reportContext";
import { formatNumber } from "../text/viNumber";
import { formConstant, formNames } from "./formNames";
import type { Area, PlanInput, PlanName, PlanStyle, SheetPlan } from "./sheetPlan";

/** Zero-based rows of the printed form; the third stays free for `(Kèm theo …)`. */
const LABEL_ROW = 0;
const TITLE_ROW = 1;
const SECTION_ROW = 4;
const GROUP_ROW = 5;
const COLUMN_ROW = 6;
const FIRST_ROW = 7;

const FONT = "Times New Roman";
/** Colour of the cells to fill. Pale enough to vanish in a black-and-white print. */
const FILL = "#FFF9E8";
/** Vietnamese separators on any machine, and air at the right edge that survives every program. */
const FIGURE_FORMAT = "[$-42A]#,##0_)";

/** One appendix as a sheet, for the unit and period of `context`. */
export function planSheet(
  edition: EditionForm,
  appendix: Appendix,
  context: ReportContext,
  sheetName: string,
): SheetPlan {
  const grid = gridOf(edition, appendix, context);
  const { cols, rows, columns, labelCols } = grid;
  const lastRow = FIRST_ROW + rows.length;
  const inputs = inputsOf(appendix, context, grid);
  const [first] = inputs;
  if (!first) throw new Error(`${appendix.key} has no row for level ${context.level}: check reportedBy in its data.`);
  return {
    editionId: edition.id,
    appendixKey: appendix.key,
    sheetName,
    rows: lastRow,
    cols,
    texts: textsOf(edition, appendix, context, grid),
    merges: mergesOf(appendix, grid),
    styles: stylesOf(grid, inputs),
    columnWidths: appendix.columnWidths,
    rowHeights: [20, 24, 20, 10, 22, ...appendix.headerHeights, ...rows.map(() => 26)],
    inputs,
    firstInput: { row: first.row, col: first.col },
    names: namesOf(edition, appendix, grid),
    print: {
      orientation: "landscape",
      area: { row: 0, col: 0, rows: lastRow, cols },
      titleRows: { from: GROUP_ROW, to: COLUMN_ROW },
      margins: { top: 20, bottom: 20, left: 20, right: 15 },
    },
  };

  function namesOf(form: EditionForm, { key }: Appendix, { rows: shown }: Grid): readonly PlanName[] {
    const names = formNames(key);
    const block: Area = { row: FIRST_ROW, col: labelCols, rows: shown.length, cols: columns.length };
    return [
      { name: names.form, kind: "constant", text: formConstant(form.id, key) },
      { name: names.block, kind: "area", area: block },
      ...shown.map((row, index): PlanName => ({
        name: names.row(row.key),
        kind: "area",
        area: { ...block, row: FIRST_ROW + index, rows: 1 },
      })),
      ...columns.map((column, index): PlanName => ({
        name: names.column(column.key),
        kind: "area",
        area: { ...block, col: labelCols + index, cols: 1 },
      })),
    ];
  }
}

interface Grid {
  readonly rows: Appendix["rows"];
  readonly columns: readonly Column[];
  /** 1 where the rows have labels, else 0. */
  readonly labelCols: 0 | 1;
  readonly cols: number;
}

function gridOf(edition: EditionForm, appendix: Appendix, context: ReportContext): Grid {
  const rows = rowsOn(appendix, periodRange(edition, context.periodId, context.year).to);
  const columns = appendix.groups.flatMap((group) => group.columns);
  const labelCols = rows.some((row) => row.label !== "") ? 1 : 0;
  return { rows, columns, labelCols, cols: labelCols + columns.length };
}

function textsOf(edition: EditionForm, appendix: Appendix, context: ReportContext, grid: Grid): SheetPlan["texts"] {
  const { rows, columns, labelCols } = grid;
  return [
    { row: LABEL_ROW, col: 0, text: appendix.label },
    { row: TITLE_ROW, col: 0, text: edition.sheetTitle.replace("{year}", String(context.year)) },
    { row: SECTION_ROW, col: 0, text: appendix.section },
    ...groupStarts(appendix, labelCols).map(({ label, col }) => ({ row: GROUP_ROW, col, text: label })),
    ...columns.map((column, index) => ({ row: COLUMN_ROW, col: labelCols + index, text: column.label })),
    ...rows.flatMap((row, index) => (row.label === "" ? [] : [{ row: FIRST_ROW + index, col: 0, text: row.label }])),
  ];
}

function mergesOf(appendix: Appendix, { cols, labelCols }: Grid): readonly Area[] {
  const line = (row: number): Area => ({ row, col: 0, rows: 1, cols });
  const corner: Area = { row: GROUP_ROW, col: 0, rows: 2, cols: 1 };
  const groups = groupStarts(appendix, labelCols).map(({ col, width }): Area => ({
    row: GROUP_ROW,
    col,
    rows: 1,
    cols: width,
  }));
  return [line(LABEL_ROW), line(TITLE_ROW), line(2), line(SECTION_ROW), ...(labelCols ? [corner] : []), ...groups];
}

function groupStarts(appendix: Appendix, labelCols: number): readonly { label: string; col: number; width: number }[] {
  let col = labelCols;
  return appendix.groups.map(({ label, columns }) => {
    const start = { label, col, width: columns.length };
    col += columns.length;
    return start;
  });
}

function stylesOf({ cols, rows, columns, labelCols }: Grid, inputs: readonly PlanInput[]): SheetPlan["styles"] {
  const area = (row: number, count: number, col = 0, width = cols): Area => ({ row, col, rows: count, cols: width });
  const styles: { area: Area; style: PlanStyle }[] = [
    { area: area(0, FIRST_ROW + rows.length), style: { fontName: FONT, fontSize: 13, vertical: "Center" } },
    { area: area(LABEL_ROW, 2), style: { fontSize: 14, bold: true, horizontal: "Center" } },
    { area: area(2, 1), style: { italic: true, horizontal: "Center" } },
    { area: area(SECTION_ROW, 1), style: { fontSize: 14, bold: true, horizontal: "Left" } },
    { area: area(GROUP_ROW, 2 + rows.length), style: { border: "thin" } },
    { area: area(GROUP_ROW, 2), style: { fontSize: 12, horizontal: "Center", wrap: true } },
    { area: area(GROUP_ROW, 1), style: { bold: true } },
    {
      area: area(FIRST_ROW, rows.length, labelCols, columns.length),
      style: { horizontal: "Right", numberFormat: FIGURE_FORMAT },
    },
  ];
  for (const row of new Set(inputs.map((input) => input.row))) {
    styles.push({ area: area(row, 1, labelCols, columns.length), style: { fill: FILL } });
  }
  return styles;
}

function inputsOf(
  appendix: Appendix,
  context: ReportContext,
  { rows, columns, labelCols }: Grid,
): readonly PlanInput[] {
  return rows.flatMap((row, rowIndex) => {
    if (!row.reportedBy.includes(context.level) && !row.allowedFor.includes(context.level)) return [];
    return columns.map((column, index) => ({
      key: `${appendix.key}.${row.key}.${column.key}`,
      row: FIRST_ROW + rowIndex,
      col: labelCols + index,
      prompt: {
        title: column.label,
        message: `${capital(column.name)}. Số nguyên, đơn vị: ${column.unit}, ví dụ ${formatNumber(column.example)}. Không có thì ghi 0.`,
      },
    }));
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
