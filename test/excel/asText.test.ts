/** @jest-environment jsdom */
import { createBatch } from "../../src/excel/batch";
import { placeText } from "../../src/excel/readForms";
import { writeCells } from "../../src/excel/writeCells";
import type { CellContent } from "../../src/session/workbookPort";
import { installOfficeBridge } from "../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const batch = createBatch({ onEditing: () => undefined });

/** Writes a cell that is a figure, whatever stood there. */
async function write(place: { sheetId: string; row: number; col: number }, after: CellContent): Promise<void> {
  const stood = workbook.sheets.find(({ id }) => id === place.sheetId);
  const isTextCell = stood?.format(place.row, place.col).numberFormat === "@";
  const content = stood?.cell(place.row, place.col).formula ?? stood?.cell(place.row, place.col).value ?? "";
  const isText = typeof content === "string" && !content.startsWith("=");
  const cell = { key: "pl1.a.b", ...place };
  const known = new Set([placeText(cell)]);
  const overtaken = await writeCells(
    batch,
    [{ ...cell, before: { content, isText, isTextCell }, after }],
    () => () => known,
  );
  expect(overtaken).toEqual([]);
}

/** What officers type and what would be something else if Excel read it. */
const texts = [
  ...["12.000", "007", "1,500,000", "4.930.000", "(1)", "5%", "26,85%", "01/6/2023", "2023-06-01", "1/2", "0 1/2"],
  ...[
    "1E5",
    "12:30",
    "TRUE",
    "false",
    "True",
    "=1+1",
    "+1",
    "-1",
    "@A1",
    "'12",
    "''",
    " 12 ",
    "$5",
    "5 đ",
    "May 5",
    "#N/A",
  ],
  ...["700 trẻ", "trẻ", "Phụ lục 01", "a) Tổ chức", "- Như trên", "Xã\nMẫu", "é".normalize("NFD"), "12\u00a0000"],
];

describe.each(["vi-VN", "en-US"] as const)("in an Excel of %s", (locale) => {
  beforeAll(() => (workbook.locale = locale));
  afterAll(() => (workbook.locale = "vi-VN"));

  test.each(texts)("%j stays the text that it is", async (text) => {
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("There is no sheet.");
    for (const isTextCell of [false, true, false]) {
      sheet.write({ row: 3, col: 2, rows: 1, cols: 1 }, [[5]]);
      await write({ sheetId: sheet.id, row: 3, col: 2 }, { content: text, isText: true, isTextCell });
      expect(sheet.cell(3, 2)).toMatchObject({ value: text, formula: null });
      expect(sheet.format(3, 2).numberFormat === "@").toBe(isTextCell);
    }
  });
});

test("nothing, numbers, truth values and a formula put back are written as they are", async () => {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("There is no sheet.");
  const at = { sheetId: sheet.id, row: 0, col: 0 };
  for (const isTextCell of [false, true]) {
    for (const content of [12000, 0, true]) {
      await write(at, { content, isText: false, isTextCell });
      expect(sheet.cell(0, 0)).toMatchObject({ value: content, formula: null });
    }
    await write(at, { content: "=1+1", isText: false, isTextCell });
    expect(sheet.cell(0, 0)).toMatchObject({ value: 2, formula: "=1+1" });
    await write(at, { content: "", isText: true, isTextCell });
    expect(sheet.cell(0, 0)).toMatchObject({ value: "", formula: null });
    expect(sheet.format(0, 0).numberFormat === "@").toBe(isTextCell);
  }
});
