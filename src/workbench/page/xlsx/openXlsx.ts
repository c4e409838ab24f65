import type { CellValue, DataValidation, Fill, Worksheet } from "exceljs";
import { parseArea } from "../../host/areaText";
import type { Area, CellFormat, HostSheet, HostWorkbook } from "../../host/hostWorkbook";
import { hexOf, hostFormat } from "./cellStyle";
import { joinCells } from "./joinCells";
import { loadExcelJs } from "./loadExcelJs";
import { takeParts } from "./packageParts";
import { readPage, takePrintName } from "./pageFile";
import { hostValidation } from "./validationFile";

type Content = string | number | boolean | null;

const digitPixels = 7;
const pointsPerPixel = 0.75;
const millisecondsPerDay = 86_400_000;
/** Days from Excel's day zero to 1/1/1970. */
const unixEpoch = 25_569;

/** Puts an .xlsx file in the place of everything the workbook held. */
export async function openXlsx(book: HostWorkbook, bytes: Uint8Array): Promise<void> {
  const { bytes: plain, names, customXml } = takeParts(bytes);
  const { Workbook } = await loadExcelJs();
  const file = new Workbook();
  await file.xlsx.load(plain.slice().buffer as ArrayBuffer);
  const added = book.asAddin(() => {
    const before = book.sheets.map((sheet) => sheet.id);
    before.forEach((id, index) => book.renameSheet(id, `__${index}__`));
    const sheets = file.worksheets.map((source) => readSheet(book, source));
    // Absent in files of programs that write no view.
    const views = file.views as typeof file.views | undefined;
    const active = sheets[views?.[0]?.activeTab ?? 0] ?? sheets[0];
    if (active !== undefined) book.activate(active.id);
    before.forEach((id) => book.deleteSheet(id));
    return sheets;
  });
  book.names.splice(0, Infinity);
  for (const name of names) {
    const sheet = name.sheet === null ? null : added[name.sheet];
    if (sheet && takePrintName(name, sheet.pageLayout)) continue;
    const { formula, hidden, comment } = name;
    const target = sheet === null ? book.names : sheet?.names;
    target?.push({ name: name.name, formula: `=${formula}`, visible: !hidden, comment });
  }
  book.customXml.splice(0, Infinity, ...customXml.map((part) => ({ ...part })));
  await book.settle();
}

function readSheet(book: HostWorkbook, source: Worksheet): HostSheet {
  const sheet = book.addSheet(source.name);
  const merges = ((source.model as { merges?: readonly string[] }).merges ?? []).flatMap(
    (text) => parseArea(text) ?? [],
  );
  const cells = readCells(source, merges);
  for (const { area, value } of joinCells(cells.formats)) sheet.setFormat(area, JSON.parse(value) as CellFormat);
  if (cells.contents.length > 0) {
    const cols = Math.max(...cells.contents.map((line) => line.length));
    const matrix = cells.contents.map((line) => Array.from({ length: cols }, (_, col) => line[col] ?? null));
    sheet.write({ row: 0, col: 0, rows: matrix.length, cols }, matrix);
  }
  for (const area of merges) sheet.merge(area);
  readSizes(source, sheet);
  readValidations(source, sheet);
  readColourRules(source, sheet);
  readPage(source.pageSetup, sheet.pageLayout);
  readView(source, sheet);
  if (source.state !== "visible") sheet.visibility = source.state === "hidden" ? "Hidden" : "VeryHidden";
  if ((source as unknown as { sheetProtection?: unknown }).sheetProtection) book.setProtected(sheet.id, true);
  return sheet;
}

/** Contents as the API takes them, and each cell's look as JSON, by zero-based place. */
function readCells(
  source: Worksheet,
  merges: readonly Area[],
): { contents: Content[][]; formats: Map<string, string> } {
  const contents: Content[][] = [];
  const formats = new Map<string, string>();
  const hidden = new Set<string>();
  for (const { row, col, rows, cols } of merges) {
    for (let at = 0; at < rows * cols; at += 1) {
      if (at > 0) hidden.add(`${row + Math.floor(at / cols)} ${col + (at % cols)}`);
    }
  }
  source.eachRow({ includeEmpty: true }, (line, rowNumber) => {
    const values: Content[] = [];
    line.eachCell({ includeEmpty: true }, (cell, colNumber) => {
      const key = `${rowNumber - 1} ${colNumber - 1}`;
      const format = hostFormat(cell.style);
      if (Object.keys(format).length > 0) formats.set(key, JSON.stringify(format));
      const formula = cell.formula ? `=${cell.formula}` : null;
      if (!hidden.has(key)) values[colNumber - 1] = formula ?? contentOf(cell.value, format.numberFormat === "@");
    });
    contents[rowNumber - 1] = values;
  });
  return { contents: Array.from(contents, (line) => line ?? []), formats };
}

/** Text is marked as text, so that `007` stays what it is. */
function contentOf(value: CellValue, textCell: boolean): Content {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.getTime() / millisecondsPerDay + unixEpoch;
  const text = plainText(value);
  if (text === "") return null;
  return textCell ? text : `'${text}`;
}

function plainText(value: Exclude<CellValue, number | boolean | Date | null | undefined>): string {
  if (typeof value === "string") return value;
  if ("richText" in value) return value.richText.map((part) => part.text).join("");
  if ("hyperlink" in value)
    return typeof value.text === "string" ? value.text : plainText(value.text as CellValue as string);
  return "error" in value ? value.error : "";
}

function readSizes(source: Worksheet, sheet: HostSheet): void {
  for (let col = 1; col <= source.columnCount; col += 1) {
    const { width } = source.getColumn(col);
    if (width) sheet.setColumnWidth(col - 1, 1, Math.round(width * digitPixels) * pointsPerPixel);
    if (source.getColumn(col).hidden) sheet.setHidden("col", col - 1, 1, true);
  }
  source.eachRow({ includeEmpty: true }, (line, row) => {
    if (line.height) sheet.setRowHeight(row - 1, 1, line.height);
    if (line.hidden) sheet.setHidden("row", row - 1, 1, true);
  });
}

function readValidations(source: Worksheet, sheet: HostSheet): void {
  const { model } = (source as unknown as { dataValidations: { model: Record<string, DataValidation> } })
    .dataValidations;
  const cells = new Map<string, string>();
  for (const [address, validation] of Object.entries(model)) {
    const area = parseArea(address);
    if (area === null || !validation) continue;
    const json = JSON.stringify(hostValidation(validation));
    for (let at = 0; at < area.rows * area.cols; at += 1) {
      cells.set(`${area.row + Math.floor(at / area.cols)} ${area.col + (at % area.cols)}`, json);
    }
  }
  for (const { area, value } of joinCells(cells)) {
    sheet.validations.push({ area, ...(JSON.parse(value) as ReturnType<typeof hostValidation>) });
  }
}

function readColourRules(source: Worksheet, sheet: HostSheet): void {
  const { conditionalFormattings } = source as unknown as {
    conditionalFormattings: readonly {
      readonly ref: string;
      readonly rules: readonly {
        readonly type: string;
        readonly formulae?: readonly unknown[];
        readonly style?: ColourStyle;
      }[];
    }[];
  };
  for (const { ref, rules } of conditionalFormattings) {
    for (const rule of rules.filter(({ type }) => type === "expression")) {
      const area = parseArea(ref.split(" ")[0] ?? "");
      if (area === null) continue;
      const fill = hexOf(rule.style?.fill?.bgColor);
      const fontColor = hexOf(rule.style?.font?.color);
      sheet.conditionalFormats.push({
        id: `{${crypto.randomUUID().toUpperCase()}}`,
        area,
        formula: `=${String(rule.formulae?.[0] ?? "")}`,
        ...(fill === undefined ? {} : { fill }),
        ...(fontColor === undefined ? {} : { fontColor }),
      });
    }
  }
}
interface ColourStyle {
  readonly fill?: Fill & { readonly bgColor?: { readonly argb?: string } };
  readonly font?: { readonly color?: { readonly argb?: string } };
}

function readView(source: Worksheet, { view }: HostSheet): void {
  if (view === undefined) return;
  // Null in files of programs that write no view.
  const shown = (source.views as Worksheet["views"] | null)?.[0];
  const tabColor = hexOf(source.properties.tabColor as { argb?: string } | undefined);
  if (tabColor !== undefined) view.tabColor = tabColor;
  if (shown?.showGridLines === false) view.showGridlines = false;
  if (shown?.state !== "frozen") return;
  if (shown.ySplit) view.frozenRows = shown.ySplit;
  if (shown.xSplit) view.frozenColumns = shown.xSplit;
}
