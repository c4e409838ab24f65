import type { ReportDocument } from "../core/narrative/reportDocument";
import { reportLines } from "../core/narrative/reportLines";
import { freeSheetName, lookOfLine, REPORT_MARK as MARK } from "../core/narrative/reportSheetLook";
import { asText } from "./asText";
import { tried } from "./tried";
import { wholly } from "./wholly";
import type { Batch } from "./batch";

const WIDTH_POINTS = 480;

/** Writes the report, a paragraph a row, to `wanted` or the next free name. @returns the sheet's name. */
export async function writeReportSheet(batch: Batch, wanted: string, report: ReportDocument): Promise<string> {
  const { sheets, mark } = await batch((context) => ({
    sheets: context.workbook.worksheets.load("items/name"),
    mark: context.workbook.worksheets.getItemOrNullObject(wanted).names.getItemOrNullObject(MARK).load("name"),
  }));
  const isOurs = !mark.isNullObject;
  const name = isOurs
    ? wanted
    : freeSheetName(
        wanted,
        sheets.items.map((sheet) => sheet.name),
      );
  const lines = reportLines(report);
  const write = (context: Excel.RequestContext): void => {
    const { worksheets } = context.workbook;
    const sheet = isOurs ? worksheets.getItem(name) : worksheets.add(name);
    if (isOurs) sheet.getRange("A1:A500").clear();
    else sheet.names.add(MARK, '="report"');
    const range = sheet.getRangeByIndexes(0, 0, lines.length, 1);
    range.values = lines.map(({ text }) => [asText(text)]);
    range.format.font.name = "Times New Roman";
    range.format.font.size = 13;
    range.format.wrapText = true;
    range.format.columnWidth = WIDTH_POINTS;
    lines.forEach((line, row) => {
      const cell = sheet.getRangeByIndexes(row, 0, 1, 1);
      const { isBold, horizontal, height } = lookOfLine(line);
      cell.format.font.bold = isBold;
      cell.format.horizontalAlignment = horizontal;
      cell.format.rowHeight = height;
    });
  };
  await wholly(
    () => batch(write),
    // Nothing is left of what stood on a sheet of ours: the next writing overwrites it.
    async () => (isOurs ? undefined : takeBack(batch, name)),
    "half-written",
  );
  // What some Excels refuse for a sheet just added; the report stands there anyhow.
  await tried(() => batch((context) => context.workbook.worksheets.getItem(name).activate()));
  if (!isOurs)
    await tried(() =>
      batch((context) => {
        context.workbook.worksheets.getItem(name).names.getItem(MARK).visible = false;
      }),
    );
  return name;
}

/** Deletes the sheet that a writing added before it failed. */
async function takeBack(batch: Batch, name: string): Promise<void> {
  const sheet = await batch((context) => context.workbook.worksheets.getItemOrNullObject(name).load("name"));
  if (!sheet.isNullObject) await batch((context) => context.workbook.worksheets.getItem(name).delete());
}
