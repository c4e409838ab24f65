/** @jest-environment jsdom */
import { createExcelPort } from "../../src/excel/createExcelPort";
import { installOfficeBridge } from "../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
const port = createExcelPort();

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
    await port.write([{ sheetId: sheet.id, row: 3, col: 2, content: text }]);
    expect(sheet.cell(3, 2)).toMatchObject({ value: text, formula: null });
  });
});

test("nothing, numbers, truth values and a formula put back are written as they are", async () => {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("There is no sheet.");
  const at = { sheetId: sheet.id, row: 0, col: 0 };
  for (const content of [12000, 0, true]) {
    await port.write([{ ...at, content }]);
    expect(sheet.cell(0, 0)).toMatchObject({ value: content, formula: null });
  }
  await port.write([{ ...at, content: "=1+1", asFormula: true }]);
  expect(sheet.cell(0, 0)).toMatchObject({ value: 2, formula: "=1+1" });
  await port.write([{ ...at, content: "" }]);
  expect(sheet.cell(0, 0)).toMatchObject({ value: "", formula: null });
});
