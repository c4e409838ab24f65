import type { CellValue, Workbook, Worksheet } from "exceljs";
import { areaText } from "../../host/areaText";
import type { Area, HostName, HostSheet, HostWorkbook } from "../../host/hostWorkbook";
import { argb, fileStyle } from "./cellStyle";
import { loadExcelJs } from "./loadExcelJs";
import { addParts, type FileName } from "./packageParts";
import { filePage, printNames } from "./pageFile";
import { fileValidation } from "./validationFile";

/** Pixels of a digit of the default font, which a file's column widths count. */
const digitPixels = 7;
const pointsPerPixel = 0.75;
const defaultHeight = 15;
/** Formatted blank cells are looked for this far outside the content. */
const edge = 3;

/** The workbook as an .xlsx file, with the formulas' results, names, prompts, page setup and custom XML. */
export async function saveXlsx(book: HostWorkbook): Promise<Uint8Array> {
  await book.settle();
  const { Workbook } = await loadExcelJs();
  const file: Workbook = new Workbook();
  for (const sheet of book.sheets) await addSheet(file, sheet);
  const activeTab = Math.max(
    0,
    book.sheets.findIndex((sheet) => sheet.id === book.activeSheetId),
  );
  file.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab, visibility: "visible" }];
  const names = [
    ...book.names.map((name) => fileName(name, null)),
    ...book.sheets.flatMap((sheet, index) => [
      ...printNames(sheet.pageLayout, sheet.name, index),
      ...sheet.names.map((name) => fileName(name, index)),
    ]),
  ];
  return addParts(new Uint8Array(await file.xlsx.writeBuffer()), names, book.customXml);
}

async function addSheet(file: Workbook, sheet: HostSheet): Promise<void> {
  const state = sheet.visibility === "Visible" ? "visible" : sheet.visibility === "Hidden" ? "hidden" : "veryHidden";
  const target = file.addWorksheet(sheet.name, { state, pageSetup: filePage(sheet.pageLayout) });
  const area = writtenArea(sheet);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let col = area.col; col < area.col + area.cols; col += 1) addCell(target, sheet, row, col);
  }
  for (const merged of sheet.merges) {
    target.mergeCellsWithoutStyle(merged.row + 1, merged.col + 1, merged.row + merged.rows, merged.col + merged.cols);
  }
  addSizes(target, sheet, area);
  for (const validation of sheet.validations) {
    const { dataValidations } = target as unknown as {
      dataValidations: { add(address: string, validation: object): void };
    };
    dataValidations.add(areaText(validation.area), fileValidation(validation));
  }
  addColourRules(target, sheet);
  addView(target, sheet);
  if (sheet.isProtected) await target.protect("", {});
}

function addCell(target: Worksheet, sheet: HostSheet, row: number, col: number): void {
  const { value, formula, isError } = sheet.cell(row, col);
  const format = sheet.format(row, col);
  const blank = value === "" && formula === null;
  if (blank && Object.keys(format).length === 0) return;
  const cell = target.getCell(row + 1, col + 1);
  cell.style = fileStyle(format);
  if (blank) return;
  const result = isError ? { error: value } : value;
  cell.value = (formula === null ? value : { formula: formula.replace(/^=/, ""), result }) as CellValue;
}

function addSizes(target: Worksheet, sheet: HostSheet, area: Area): void {
  for (let col = 0; col < area.col + area.cols; col += 1) {
    target.getColumn(col + 1).width = sheet.columnWidth(col) / pointsPerPixel / digitPixels;
    if (sheet.isHidden("col", col)) target.getColumn(col + 1).hidden = true;
  }
  for (let row = 0; row < area.row + area.rows; row += 1) {
    const height = sheet.rowHeight(row);
    if (height !== defaultHeight) target.getRow(row + 1).height = height;
    if (sheet.isHidden("row", row)) target.getRow(row + 1).hidden = true;
  }
}

function addColourRules(target: Worksheet, sheet: HostSheet): void {
  sheet.conditionalFormats.forEach(({ area, formula, fill, fontColor }, index) => {
    const style = {
      ...(fill === undefined
        ? {}
        : { fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: { argb: argb(fill) } } }),
      ...(fontColor === undefined ? {} : { font: { color: { argb: argb(fontColor) } } }),
    };
    const rule = { type: "expression" as const, formulae: [formula.replace(/^=/, "")], priority: index + 1, style };
    target.addConditionalFormatting({ ref: areaText(area), rules: [rule] });
  });
}

function addView(target: Worksheet, { view }: HostSheet): void {
  if (view === undefined) return;
  if (view.tabColor !== "") target.properties.tabColor = { argb: argb(view.tabColor) };
  const shown = { showGridLines: view.showGridlines, showRowColHeaders: view.showHeadings };
  const frozen = view.frozenRows > 0 || view.frozenColumns > 0;
  target.views = [
    frozen
      ? { ...shown, state: "frozen", xSplit: view.frozenColumns, ySplit: view.frozenRows }
      : { ...shown, state: "normal" },
  ];
}

/** Everything that has content, a merge, a prompt or a colour rule, with a margin for blank cells that only look like something. */
function writtenArea(sheet: HostSheet): Area {
  const areas = [
    sheet.usedArea(),
    ...sheet.merges,
    ...sheet.validations.map(({ area }) => area),
    ...sheet.conditionalFormats.map(({ area }) => area),
    sheet.pageLayout.printArea,
  ].filter((area) => area !== null);
  const rows = Math.max(0, ...areas.map((area) => area.row + Math.min(area.rows, 5000)));
  const cols = Math.max(0, ...areas.map((area) => area.col + Math.min(area.cols, 200)));
  return { row: 0, col: 0, rows: rows + edge, cols: cols + edge };
}

function fileName(name: HostName, sheet: number | null): FileName {
  const { formula, visible, comment } = name;
  return { name: name.name, formula: formula.replace(/^=/, ""), sheet, hidden: !visible, comment };
}
