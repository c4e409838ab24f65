import type { Appendix, EditionForm } from "../edition/edition";
import { sheetTitle } from "../edition/period";
import type { ReportContext } from "../model/reportContext";
import type { ReportId } from "../model/reportId";
import { formConstant, formNames, type FormIdentity } from "./formNames";
import { planFormulas, planInputs } from "./planInputs";
import {
  BADGE_ROW,
  COLUMN_ROW,
  FIRST_ROW,
  GROUP_ROW,
  LABEL_ROW,
  planGrid,
  REFERENCE_ROW,
  SECTION_ROW,
  TITLE_ROW,
  type PlanGrid,
} from "./planGrid";
import { planStyles } from "./planStyles";
import type { Area, PlanName, SheetPlan } from "./sheetPlan";

const SHORT_ROW = 26;
const LINE = 17;
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
  const { cols, rows } = grid;
  const lastRow = FIRST_ROW + rows.length;
  const formulas = planFormulas(grid);
  const inputs = planInputs(grid, formulas);
  const [first] = inputs;
  if (!first) throw new Error(`${appendix.key} has no row for level ${context.level}: check reportedBy in its data.`);
  const badge = badgeOf(edition);
  return {
    editionId: edition.id,
    appendixKey: appendix.key,
    sheetName,
    rows: lastRow,
    cols,
    texts: textsOf(edition, appendix, context, grid),
    formulas,
    merges: mergesOf(edition, appendix, grid),
    styles: planStyles(grid, inputs),
    columnWidths: appendix.columnWidths,
    rowHeights: [20, 24, 20, badge === null ? 10 : 20, 22, ...appendix.headerHeights, ...heightsOf(appendix, rows)],
    inputs,
    firstInput: { row: first.row, col: first.col },
    names: [
      ...namesOf({ editionId: edition.id, appendixKey: appendix.key, report }, grid),
      { name: formNames(appendix.key).counts, kind: "constant", text: sheetName },
    ],
    print: {
      orientation: appendix.orientation,
      area: { row: 0, col: 0, rows: lastRow, cols },
      titleRows: { from: GROUP_ROW, to: COLUMN_ROW },
      margins: { top: 20, bottom: 20, left: 20, right: 15 },
    },
  };
}

/** What a suggested form must say of itself wherever it is seen. */
function badgeOf({ badge }: EditionForm): string | null {
  return badge.kind === "suggested" ? badge.text : null;
}

/** Height of each row, in points, as its label needs it. */
function heightsOf({ columnWidths, unitHeader }: Appendix, rows: PlanGrid["rows"]): readonly number[] {
  const [width = 1] = columnWidths;
  const isTable = unitHeader !== undefined;
  return rows.map(({ label }) => {
    const lines = Math.ceil(label.length / (width * LETTERS));
    return isTable || lines > 1 ? Math.max(1, lines) * LINE + 5 : SHORT_ROW;
  });
}

/** Hidden names of the table, its rows and columns; a heading has none. */
function namesOf(identity: FormIdentity, { rows, columns, leftCols }: PlanGrid): readonly PlanName[] {
  const names = formNames(identity.appendixKey);
  const block: Area = { row: FIRST_ROW, col: leftCols, rows: rows.length, cols: columns.length };
  const area = (name: string, part: Partial<Area>): PlanName => ({ name, kind: "area", area: { ...block, ...part } });
  return [
    { name: names.form, kind: "constant", text: formConstant(identity) },
    area(names.block, {}),
    ...(leftCols === 0 ? [] : [area(names.labels, { col: 0, cols: leftCols })]),
    ...rows.flatMap((row, index) =>
      row.columns?.length === 0 ? [] : [area(names.row(row.key), { row: FIRST_ROW + index, rows: 1 })],
    ),
    ...columns.map((column, index) => area(names.column(column.key), { col: leftCols + index, cols: 1 })),
  ];
}

function textsOf(edition: EditionForm, appendix: Appendix, context: ReportContext, grid: PlanGrid): SheetPlan["texts"] {
  const { rows, labelCols, leftCols } = grid;
  const badge = badgeOf(edition);
  const groups = groupStarts(appendix, leftCols).flatMap(({ label, col, columns }) => [
    ...(label === "" ? [] : [{ row: GROUP_ROW, col, text: label }]),
    ...columns.map((column, index) => ({
      row: label === "" ? GROUP_ROW : COLUMN_ROW,
      col: col + index,
      text: column.label,
    })),
  ]);
  return [
    { row: LABEL_ROW, col: 0, text: appendix.label },
    { row: TITLE_ROW, col: 0, text: sheetTitle(edition, context.periodId, context.year) },
    ...(badge === null ? [] : [{ row: BADGE_ROW, col: 0, text: badge }]),
    { row: SECTION_ROW, col: 0, text: appendix.section },
    ...(appendix.corner === "" ? [] : [{ row: GROUP_ROW, col: 0, text: appendix.corner }]),
    ...(appendix.unitHeader === undefined ? [] : [{ row: GROUP_ROW, col: labelCols, text: appendix.unitHeader }]),
    ...groups,
    ...rows.flatMap((row, index) => [
      ...(row.label === "" ? [] : [{ row: FIRST_ROW + index, col: 0, text: row.label }]),
      ...(appendix.unitHeader === undefined || row.unit === undefined
        ? []
        : [{ row: FIRST_ROW + index, col: labelCols, text: row.unit }]),
    ]),
  ];
}

function mergesOf(edition: EditionForm, appendix: Appendix, { cols, leftCols, rows }: PlanGrid): readonly Area[] {
  const line = (row: number): Area => ({ row, col: 0, rows: 1, cols });
  const down = (col: number): Area => ({ row: GROUP_ROW, col, rows: 2, cols: 1 });
  const groups = groupStarts(appendix, leftCols).flatMap(({ label, col, columns }) =>
    label === ""
      ? columns.map((_column, index) => down(col + index))
      : [{ row: GROUP_ROW, col, rows: 1, cols: columns.length }],
  );
  const headings = rows.flatMap((row, index) => (row.columns?.length === 0 ? [line(FIRST_ROW + index)] : []));
  return [
    ...[LABEL_ROW, TITLE_ROW, REFERENCE_ROW, ...(badgeOf(edition) === null ? [] : [BADGE_ROW]), SECTION_ROW].map(line),
    ...Array.from({ length: leftCols }, (_item, col) => down(col)),
    ...groups,
    ...headings,
  ];
}

function groupStarts(
  { groups }: Appendix,
  left: number,
): readonly { label: string; col: number; columns: Appendix["groups"][number]["columns"] }[] {
  let col = left;
  return groups.map(({ label, columns }) => {
    const start = { label, col, columns };
    col += columns.length;
    return start;
  });
}
