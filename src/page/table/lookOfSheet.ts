import type { Edition } from "../../core/edition/edition";
import { planSheet } from "../../core/layout/planSheet";
import type { PlanInput, PlanStyle, SheetPlan } from "../../core/layout/sheetPlan";
import type { ReportContext } from "../../core/model/reportContext";
import type { TableReading } from "../../session/workbookPort";
import { cellAt, placeOf, rowAndCol, usedArea, type PageSheet } from "../book/pageBook";
import { receptionKind } from "../book/receptionKind";
import { lookOfReception } from "./lookOfReception";
import { lookOfPlan, mergesOf, pixelsOfWidth, type SheetLook } from "./sheetLook";

/** What is known of the table that a sheet holds. */
export interface SheetForm {
  readonly table: TableReading;
  readonly edition: Edition;
  /** Null until the officer gave the report's particulars. */
  readonly context: ReportContext | null;
}

const FILL = "#FFF9E8";
const ROW = 24;
const LINE = 21;
const [NARROW, WIDE, DEFAULT] = [9, 40, 12];
/** A sheet beyond this is no form: its rest stays in the file. Of what a receiving office keeps, all is shown. */
const MOST = { rows: 200, receptionRows: 100_000, cols: 40 };

/** How a sheet looks: as it was planned here, or as planned where it was made by the product elsewhere, else by its contents. */
export function lookOfSheet(sheet: PageSheet, form: SheetForm | null): SheetLook {
  const kind = receptionKind(sheet);
  if (kind !== null) return lookOfReception(sheet, kind, () => lookOfContents(sheet, null, new Set(), null));
  const figures = new Set(form?.table.cells.map(({ row, col }) => placeOf(row, col)) ?? []);
  if (sheet.plan !== null && !("kind" in sheet.plan)) return lookOfPlan(sheet.plan, figures);
  const plan = form === null ? null : planOf(sheet, form);
  if (plan !== null && isPlanned(sheet, plan)) return lookOfPlan(plan, figures);
  return lookOfContents(sheet, form, figures, plan);
}

/** The sheet as the product would plan it today. */
function planOf({ name }: PageSheet, { table, edition, context }: SheetForm): SheetPlan | null {
  const appendix = edition.appendices.find(({ key }) => key === table.appendixKey);
  return appendix === undefined || context === null ? null : planSheet(edition, appendix, context, name, table.report);
}

/** Whether all words of the plan stand where it puts them. */
function isPlanned(sheet: PageSheet, { texts }: SheetPlan): boolean {
  return texts.every(({ row, col, text }) => cellAt(sheet, row, col).text.trim() === text.trim());
}

function lookOfContents(
  sheet: PageSheet,
  form: SheetForm | null,
  figures: ReadonlySet<number>,
  plan: SheetPlan | null,
): SheetLook {
  const used = usedArea(sheet) ?? { row: 0, col: 0, rows: 1, cols: 1 };
  const rows = Math.min(used.row + used.rows, receptionKind(sheet) === null ? MOST.rows : MOST.receptionRows);
  const cols = Math.min(used.col + used.cols, MOST.cols);
  const { merges, covered } = mergesOf(
    sheet.merges.filter(({ row, col, ...size }) => row + size.rows <= rows && col + size.cols <= cols),
  );
  const inputs = new Map(plan?.inputs.map(({ key, prompt }) => [key, prompt]) ?? []);
  const prompts = new Map<number, PlanInput["prompt"]>();
  for (const { key, row, col, raw } of form?.table.cells ?? []) {
    const prompt = inputs.get(key);
    if (prompt !== undefined && raw.formula === null) prompts.set(placeOf(row, col), prompt);
  }
  const places = form?.table.cells ?? [];
  const [top, left] = [Math.min(...places.map(({ row }) => row)), Math.min(...places.map(({ col }) => col))];
  const styles = new Map<number, PlanStyle>();
  for (let place = 0; place < rows * cols; place += 1) {
    const [row, col] = [Math.floor(place / cols), place % cols];
    const at = placeOf(row, col);
    const isFigure = figures.has(at);
    const cell = cellAt(sheet, row, col);
    if (cell.type === "Empty" && !isFigure) continue;
    styles.set(at, {
      fontName: "Times New Roman",
      fontSize: 13,
      wrap: true,
      vertical: "Center",
      ...(row >= top - 2 || isFigure ? { border: "thin" as const } : {}),
      ...(isFigure || cell.type === "Double" ? { horizontal: "Right" as const } : {}),
      ...(merges.has(at) ? { horizontal: "Center" as const } : {}),
      ...(prompts.has(at) ? { fill: FILL } : {}),
    });
  }
  const widths = widthsOf(sheet, cols, merges);
  return {
    rows,
    cols,
    widths,
    heights: heightsOf(sheet, rows, widths, merges),
    styles,
    merges,
    covered,
    prompts,
    choices: null,
    figures,
    header: places.length === 0 ? null : { from: Math.max(0, top - 2), to: Math.max(0, top - 1), labelCols: left },
    orientation: "landscape",
  };
}

/** Each column as wide as its figures and words ask for, within reason. */
function widthsOf(sheet: PageSheet, cols: number, merges: SheetLook["merges"]): readonly number[] {
  const longest = Array.from({ length: cols }, () => DEFAULT);
  for (const [place, { text }] of sheet.cells) {
    const { col } = rowAndCol(place);
    if (col < cols && !merges.has(place)) longest[col] = Math.max(longest[col] ?? DEFAULT, Math.sqrt(text.length) * 4);
  }
  return longest.map((characters) => pixelsOfWidth(Math.min(WIDE, Math.max(NARROW, characters))));
}

/** Each row as high as its longest text. */
function heightsOf(
  { cells }: PageSheet,
  rows: number,
  widths: readonly number[],
  merges: SheetLook["merges"],
): readonly number[] {
  const heights = Array.from({ length: rows }, () => ROW);
  for (const [place, { text }] of cells) {
    const { row, col } = rowAndCol(place);
    const span = merges.get(place)?.cols ?? 1;
    const width = widths.slice(col, col + span).reduce((sum, each) => sum + each, 0);
    const lines = Math.max(1, Math.ceil((text.length * 8) / Math.max(width, 1)));
    if (row < rows) heights[row] = Math.max(heights[row] ?? ROW, lines * LINE + 4);
  }
  return heights;
}
