import { plainText, type BlockRole, type ReportDocument } from "../core/narrative/reportDocument";
import { asText } from "./asText";
import { tried } from "./tried";
import { wholly } from "./wholly";
import type { Batch } from "./batch";

/** Hidden name that marks a sheet as written by us: only such a sheet is ever written over. */
const MARK = "BCTE_report";
const CENTRED: ReadonlySet<BlockRole> = new Set(["title", "subject", "salutation"]);
const BOLD: ReadonlySet<BlockRole> = new Set(["title", "subject", "heading1", "heading2"]);
const WIDTH_POINTS = 480;
/** Characters of Times New Roman 13 in one line of that width, on the safe side. */
const CHARACTERS = 78;
const LINE_POINTS = 18;
/** Characters that a cell holds, with room for the sign that keeps text a text. */
const LONGEST_CELL = 32_000;
/** Excel allows no taller row. */
const TALLEST_ROW = 409;

/** Writes the report, a paragraph a row, to `wanted` or the next free name. @returns the sheet's name. */
export async function writeReportSheet(batch: Batch, wanted: string, report: ReportDocument): Promise<string> {
  const { sheets, mark } = await batch((context) => ({
    sheets: context.workbook.worksheets.load("items/name"),
    mark: context.workbook.worksheets.getItemOrNullObject(wanted).names.getItemOrNullObject(MARK).load("name"),
  }));
  const taken = new Set(sheets.items.map(({ name }) => name.normalize("NFC").toLowerCase()));
  const isOurs = !mark.isNullObject;
  const name = isOurs ? wanted : freeName(wanted, taken);
  const lines: readonly Line[] = [
    ...(report.isDraft ? [{ role: "title", text: "DỰ THẢO" } as const] : []),
    ...report.blocks.flatMap(({ role, inlines }) => pieces(plainText(inlines)).map((text) => ({ role, text }))),
  ];
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
    lines.forEach(({ role, text }, row) => {
      const cell = sheet.getRangeByIndexes(row, 0, 1, 1);
      cell.format.font.bold = BOLD.has(role);
      cell.format.horizontalAlignment = CENTRED.has(role) ? "Center" : role === "recipients" ? "Left" : "Justify";
      cell.format.rowHeight = Math.min(linesOf(text) * LINE_POINTS + 4, TALLEST_ROW);
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

interface Line {
  readonly role: BlockRole;
  readonly text: string;
}

/** A text in rows that Excel takes, cut between words. */
function pieces(text: string): readonly string[] {
  if (text.length <= LONGEST_CELL) return [text];
  const space = text.lastIndexOf(" ", LONGEST_CELL);
  const cut = space > 0 ? space : LONGEST_CELL;
  return [text.slice(0, cut), ...pieces(text.slice(cut).trimStart())];
}

function linesOf(text: string): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS)), 0);
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.normalize("NFC").toLowerCase()); number += 1) name = `${wanted} (${number})`;
  return name;
}
