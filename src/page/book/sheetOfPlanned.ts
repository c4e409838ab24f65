import type { SheetPlan } from "../../core/layout/sheetPlan";
import {
  formulaIn,
  markOf,
  type PlannedContent,
  type PlannedSheet,
  type SheetKind,
} from "../../core/reception/plannedSheet";
import type { RawCell } from "../../core/model/rawCell";
import { placeOf, type PageSheet } from "./pageBook";
import { blankCell, numberCell, textCell } from "./rawCells";
import { sheetOfPlan } from "./sheetOfPlan";

/** Points of a row of one line. */
const LINE = 18;

/** Cells as they were planned, made once: a province's sources are a hundred thousand. */
const made = new WeakMap<PlannedSheet, PageSheet["cells"]>();

/** A sheet of the receiving office as it stands in memory: what `excel/writePlannedSheets` makes in Excel. @param names of all of them */
export function sheetOfPlanned(id: string, planned: PlannedSheet, names: ReadonlyMap<SheetKind, string>): PageSheet {
  const sheet = sheetOfPlan(id, formPlanOf(planned));
  const cells = made.get(planned) ?? cellsOf(sheet, planned, names);
  made.set(planned, cells);
  return { ...sheet, plan: planned, cells };
}

function cellsOf(
  { cells: blank }: PageSheet,
  { rows }: PlannedSheet,
  names: ReadonlyMap<SheetKind, string>,
): PageSheet["cells"] {
  const cells = new Map(blank);
  rows.forEach((line, row) =>
    line.forEach((content, col) => {
      const place = placeOf(row, col);
      const numberFormat = cells.get(place)?.numberFormat ?? "General";
      if (content !== null) cells.set(place, cellOf(content, numberFormat, names));
    }),
  );
  return cells;
}

/** Its layout as that of any planned sheet; what stands in the cells is left out. */
export function formPlanOf(planned: PlannedSheet): SheetPlan {
  const { kind, name, rows, merges, styles, columnWidths, frozen, titleRows } = planned;
  const rowHeights = rows.map(() => LINE);
  for (const { row, points } of planned.rowHeights) rowHeights[row] = points;
  const area = { row: 0, col: 0, rows: rows.length, cols: columnWidths.length };
  return {
    editionId: "",
    appendixKey: "",
    sheetName: name,
    rows: area.rows,
    cols: area.cols,
    texts: [],
    formulas: [],
    merges,
    styles,
    columnWidths,
    rowHeights,
    inputs: [],
    firstInput: { row: frozen.rows, col: frozen.cols },
    names: [markOf(kind)],
    print: { orientation: "landscape", area, titleRows, margins: { top: 15, bottom: 15, left: 15, right: 15 } },
  };
}

/** The sheet as it would be planned with what stands in its cells now. */
export function plannedOf({ name, cells }: PageSheet, planned: PlannedSheet): PlannedSheet {
  const rows = planned.rows.map((line, row) =>
    line.map((_content, col): PlannedContent => {
      const cell = cells.get(placeOf(row, col));
      return cell === undefined ? null : contentOf(cell);
    }),
  );
  return { ...planned, name, rows };
}

function cellOf(
  content: Exclude<PlannedContent, null>,
  numberFormat: string,
  names: ReadonlyMap<SheetKind, string>,
): RawCell {
  if (typeof content === "number") return numberCell(content, numberFormat);
  if (typeof content === "string") return content === "" ? blankCell(numberFormat) : textCell(content, numberFormat);
  const { formula, value } = content;
  const result = typeof value === "number" ? numberCell(value, numberFormat) : textCell(value, numberFormat);
  return { ...result, formula: formulaIn(formula, names) };
}

function contentOf({ formula, type, value }: RawCell): PlannedContent {
  const known = typeof value === "boolean" ? String(value) : value;
  if (formula !== null) return { formula, value: known };
  return type === "Empty" || known === "" ? null : known;
}
