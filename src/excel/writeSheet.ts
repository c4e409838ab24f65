import { inputRuns } from "../core/layout/inputRuns";
import type { PlanName, Area, PlanStyle, SheetPlan } from "../core/layout/sheetPlan";
import { addressOf, referenceTo } from "../core/layout/address";
import { asText } from "./asText";

/** Points of a column that holds so many characters of the default font (7 pixels each, 5 of padding). */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;
const MILLIMETRE = 72 / 25.4;
/** Text in a number cell: a colour that warns without shouting, also where the product is not installed. */
const TEXT_TINT = "#FDE7E9";

/** Queues one new sheet: what makes it one of ours first, then texts, looks and prompts. */
export function writeSheet(context: Excel.RequestContext, plan: SheetPlan): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(plan.sheetName);
  const range = (area: Area): Excel.Range => sheet.getRangeByIndexes(area.row, area.col, area.rows, area.cols);
  for (const name of plan.names) addName(sheet, plan.sheetName, name);
  range({ row: 0, col: 0, rows: plan.rows, cols: plan.cols }).values = matrixOf(plan);
  for (const area of plan.merges) range(area).merge(false);
  for (const { area, style } of plan.styles) applyStyle(range(area), style, area);
  plan.columnWidths.forEach((width, col) => {
    range({ row: 0, col, rows: 1, cols: 1 }).format.columnWidth = pointsOf(width);
  });
  plan.rowHeights.forEach((height, row) => {
    range({ row, col: 0, rows: 1, cols: 1 }).format.rowHeight = height;
  });
  for (const { row, col, prompt } of plan.inputs) {
    const { dataValidation } = range({ row, col, rows: 1, cols: 1 });
    dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
    dataValidation.errorAlert = { showAlert: false, style: "Warning", title: "", message: "" };
    dataValidation.prompt = { showPrompt: true, ...prompt };
  }
  for (const { row, col, formula } of plan.formulas) range({ row, col, rows: 1, cols: 1 }).formulas = [[formula]];
  tintText(plan, range);
  return sheet.load("id,name");
}

/** Queues one name of the sheet's own, as a formula: given a range, some Excels crashed. It is hidden apart, see hideNames. */
export function addName(sheet: Excel.Worksheet, sheetName: string, name: PlanName): void {
  const formula = name.kind === "area" ? referenceTo(sheetName, name.area) : `="${name.text.replaceAll('"', '""')}"`;
  sheet.names.add(name.name, formula);
}

/** Queues the hiding of names of a sheet; some Excels refuse that for a name just added. */
export function hideNames(sheet: Excel.Worksheet, names: readonly PlanName[]): void {
  for (const { name } of names) sheet.names.getItem(name).visible = false;
}

/** Queues the page set-up of a sheet. May fail on a computer without a printer. */
export function setUpPrint(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const { pageLayout } = sheet;
  const { area, margins, titleRows } = print;
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.topMargin = margins.top * MILLIMETRE;
  pageLayout.bottomMargin = margins.bottom * MILLIMETRE;
  pageLayout.leftMargin = margins.left * MILLIMETRE;
  pageLayout.rightMargin = margins.right * MILLIMETRE;
  pageLayout.setPrintArea(`A1:${addressOf(area.row + area.rows - 1, area.col + area.cols - 1)}`);
  pageLayout.setPrintTitleRows(`$${titleRows.from + 1}:$${titleRows.to + 1}`);
}

function matrixOf({ rows, cols, texts }: SheetPlan): (string | null)[][] {
  const matrix = Array.from({ length: rows }, () => Array.from<string | null>({ length: cols }).fill(null));
  for (const { row, col, text } of texts) {
    const line = matrix[row];
    if (line) line[col] = asText(text);
  }
  return matrix;
}

/** Queues how an area looks; what the style does not say stays. */
export function applyStyle(range: Excel.Range, style: PlanStyle, area: Area): void {
  const { format } = range;
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.numberFormat !== undefined) range.numberFormat = [[style.numberFormat]];
  if (style.border === undefined) return;
  const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
  const inner = [
    ...(area.rows > 1 ? (["InsideHorizontal"] as const) : []),
    ...(area.cols > 1 ? (["InsideVertical"] as const) : []),
  ];
  for (const side of [...edges, ...inner]) {
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = "#000000";
  }
}

function tintText(plan: SheetPlan, range: (area: Area) => Excel.Range): void {
  for (const { row, col, cols } of inputRuns(plan.inputs)) {
    const { custom } = range({ row, col, rows: 1, cols }).conditionalFormats.add("Custom");
    custom.rule.formula = `=ISTEXT(${addressOf(row, col)})`;
    custom.format.fill.color = TEXT_TINT;
  }
}
