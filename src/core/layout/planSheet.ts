import type { Appendix, EditionForm } from "../edition/edition";
import { headerCells, leftTexts, numberLine } from "../edition/headerCells";
import type { ReportContext } from "../model/reportContext";
import type { ReportId } from "../model/reportId";
import { formConstant, formNames, type FormIdentity } from "./formNames";
import { planFooter, planHeading } from "./planHeading";
import { planFormulas, planInputs } from "./planInputs";
import { GROUP_ROW, planGrid, type PlanGrid } from "./planGrid";
import { planStyles } from "./planStyles";
import type { Area, PlanName, SheetPlan } from "./sheetPlan";

const SHORT_ROW = 26;
const LINE = 17;
const FOOTER_ROW = 20;
/** Letters of running text for each character of a column's width. */
const LETTERS = 1.1;

/** One appendix as a sheet, for the unit and period of `context`. */
export function planSheet(
  edition: EditionForm,
  appendix: Appendix,
  context: ReportContext,
  sheetName: string,
  report: ReportId = edition.id,
): SheetPlan {
  const grid = planGrid(edition, appendix, context);
  const { cols, rows, first, lastHeader } = grid;
  const formulas = planFormulas(grid);
  const inputs = planInputs(grid, formulas);
  const [start] = inputs;
  if (!start) throw new Error(`${appendix.key} has no row for level ${context.level}: check reportedBy in its data.`);
  const heading = planHeading(edition, appendix, context, grid);
  const footer = planFooter(appendix, grid);
  const lastRow = first + rows.length + appendix.footer.length;
  return {
    editionId: edition.id,
    appendixKey: appendix.key,
    sheetName,
    rows: lastRow,
    cols,
    texts: [...heading.texts, ...textsOf(appendix, grid), ...footer.texts],
    formulas,
    merges: [...heading.merges, ...mergesOf(appendix, grid), ...footer.merges],
    styles: planStyles(grid, inputs, lastRow, [...heading.styles, ...footer.styles]),
    columnWidths: appendix.columnWidths,
    rowHeights: [
      ...heading.heights,
      ...appendix.headerHeights,
      ...heightsOf(appendix, grid),
      ...appendix.footer.map(() => FOOTER_ROW),
    ],
    inputs,
    firstInput: { row: start.row, col: start.col },
    names: [
      ...namesOf({ editionId: edition.id, appendixKey: appendix.key, report }, grid),
      { name: formNames(appendix.key).counts, kind: "constant", text: sheetName },
    ],
    print: {
      orientation: appendix.orientation,
      area: { row: 0, col: 0, rows: lastRow, cols },
      titleRows: { from: GROUP_ROW, to: lastHeader },
      margins: { top: 20, bottom: 20, left: 20, right: 15 },
    },
  };
}

/** Height of each row, in points, as its label needs it. */
function heightsOf({ columnWidths }: Appendix, { rows, leftCols, labelCols }: PlanGrid): readonly number[] {
  const [width = 1] = columnWidths;
  const isTable = leftCols > labelCols;
  return rows.map(({ label }) => {
    const lines = Math.ceil(label.length / (width * LETTERS));
    return isTable || lines > 1 ? Math.max(1, lines) * LINE + 5 : SHORT_ROW;
  });
}

/** Hidden names of the table, its rows and columns; a heading has none. */
function namesOf(identity: FormIdentity, { rows, columns, leftCols, first }: PlanGrid): readonly PlanName[] {
  const names = formNames(identity.appendixKey);
  const block: Area = { row: first, col: leftCols, rows: rows.length, cols: columns.length };
  const area = (name: string, part: Partial<Area>): PlanName => ({ name, kind: "area", area: { ...block, ...part } });
  return [
    { name: names.form, kind: "constant", text: formConstant(identity) },
    area(names.block, {}),
    ...(leftCols === 0 ? [] : [area(names.labels, { col: 0, cols: leftCols })]),
    ...rows.flatMap((row, index) =>
      row.columns?.length === 0 ? [] : [area(names.row(row.key), { row: first + index, rows: 1 })],
    ),
    ...columns.map((column, index) => area(names.column(column.key), { col: leftCols + index, cols: 1 })),
  ];
}

/** The texts of the table itself. */
function textsOf(appendix: Appendix, { rows, first, lastHeader }: PlanGrid): SheetPlan["texts"] {
  return [
    ...headerCells(appendix).map(({ row, col, text }) => ({ row: GROUP_ROW + row, col, text })),
    ...(numberLine(appendix) ?? []).map((text, col) => ({ row: lastHeader, col, text })),
    ...rows.flatMap((row, index) => leftTexts(appendix, row).map((text, col) => ({ row: first + index, col, text }))),
  ].filter(({ text }) => text !== "");
}

function mergesOf(appendix: Appendix, { cols, rows, first, isCoded }: PlanGrid): readonly Area[] {
  const headers = headerCells(appendix).map(({ row, col, rows: high, cols: wide }) => ({
    row: GROUP_ROW + row,
    col,
    rows: high,
    cols: wide,
  }));
  const headings = rows.flatMap((row, index) =>
    row.columns?.length === 0 && !isCoded ? [{ row: first + index, col: 0, rows: 1, cols }] : [],
  );
  return [...headers.filter((area) => area.rows * area.cols > 1), ...headings];
}
