import { strFromU8, unzipSync } from "fflate";
import type { HostSheet } from "../../../src/workbench/host/hostWorkbook";
import { MemoryWorkbook } from "../../../src/workbench/host/memory/memoryWorkbook";
import { openXlsx, saveXlsx } from "../../../src/workbench/page/xlsx";

const thin = { style: "Continuous", weight: "Thin", color: "#000000" };
const itemId = "{11111111-2222-3333-4444-555555555555}";

function sample(): MemoryWorkbook {
  const book = new MemoryWorkbook();
  const sheet = book.addSheet("Phụ lục 01 - O'Hara");
  sheet.write({ row: 0, col: 0, rows: 3, cols: 3 }, [
    ["BIỂU MẪU", null, null],
    ["'007", 4930000, true],
    ["700 trẻ", "=B2*2", "=1/0"],
  ]);
  sheet.merge({ row: 0, col: 0, rows: 1, cols: 3 });
  sheet.setFormat(
    { row: 1, col: 0, rows: 2, cols: 3 },
    {
      fontName: "Times New Roman",
      fontSize: 13,
      bold: true,
      fill: "#FFF2CC",
      fontColor: "#C00000",
      horizontal: "Center",
      vertical: "Center",
      wrap: true,
      locked: false,
      borders: {
        EdgeTop: thin,
        EdgeBottom: thin,
        EdgeLeft: thin,
        EdgeRight: { ...thin, style: "Double", weight: "Thick" },
      },
    },
  );
  sheet.setFormat({ row: 1, col: 1, rows: 2, cols: 1 }, { numberFormat: "#,##0" });
  sheet.setFormat({ row: 4, col: 0, rows: 1, cols: 2 }, { fill: "#DDEBF7" });
  sheet.setColumnWidth(0, 1, 150);
  sheet.setRowHeight(0, 1, 33);
  sheet.validations.push({
    area: { row: 1, col: 1, rows: 2, cols: 2 },
    rule: { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
    prompt: { showPrompt: true, title: "Số trẻ em", message: "Đơn vị: trẻ em\nVí dụ: 1.234 & <hơn>" },
    errorAlert: { showAlert: false, style: "Stop", title: "", message: "" },
    ignoreBlanks: true,
  });
  sheet.conditionalFormats.push({
    id: "tint",
    area: { row: 1, col: 1, rows: 2, cols: 2 },
    formula: "=ISTEXT(B2)",
    fill: "#FCE4D6",
  });
  Object.assign(sheet.pageLayout, {
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
    printArea: { row: 0, col: 0, rows: 8, cols: 3 },
    titleRows: { from: 0, to: 1 },
    titleCols: { from: 0, to: 2 },
    centerHorizontally: true,
  });
  sheet.pageLayout.margins.left = 36;
  sheet.names.push({ name: "BCTE_FORM", formula: '="pl01|1 <&> ""x"""', visible: false, comment: "" });
  sheet.names.push({
    name: "BCTE_ROW",
    formula: "='Phụ lục 01 - O''Hara'!$B$2:$C$2",
    visible: false,
    comment: "ghi chú",
  });
  book.names.push({ name: "Toàn_sổ", formula: "=Sheet1!$A$1", visible: true, comment: "" });
  book.customXml.push({ id: itemId, xml: '<r xmlns="urn:a">Trẻ em &amp; gia đình</r>' });
  book.activate(sheet.id);
  return book;
}

async function roundTrip(): Promise<{
  readonly before: HostSheet;
  readonly after: HostSheet;
  readonly book: MemoryWorkbook;
}> {
  const source = sample();
  const bytes = await saveXlsx(source);
  const book = new MemoryWorkbook();
  book.sheets[0]?.write({ row: 0, col: 0, rows: 1, cols: 1 }, [["cũ"]]);
  await openXlsx(book, bytes);
  const [before, after] = [source.sheets[1], book.sheets[1]];
  if (!before || !after) throw new Error("The second sheet is missing.");
  return { before, after, book };
}

describe("an .xlsx file written and read back", () => {
  it("replaces everything that the workbook held and keeps sheets, order and the active one", async () => {
    const { book, after } = await roundTrip();
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "Phụ lục 01 - O'Hara"]);
    expect(book.sheets[0]?.usedArea()).toBeNull();
    expect(book.activeSheetId).toBe(after.id);
  });

  it("keeps values, formulas and errors with their types", async () => {
    const { before, after } = await roundTrip();
    for (let row = 0; row < 3; row += 1) {
      for (let col = 0; col < 3; col += 1) expect(after.cell(row, col)).toEqual(before.cell(row, col));
    }
    expect(after.cell(1, 0).value).toBe("007");
    expect(after.cell(2, 2).isError).toBe(true);
  });

  it.each([
    ["figure", 1, 1],
    ["text", 2, 0],
    ["blank fill cell", 4, 1],
  ])("keeps the look of a %s", async (_what, row, col) => {
    const { before, after } = await roundTrip();
    expect(after.format(row, col)).toMatchObject(before.format(row, col));
  });

  it("keeps merges and sizes", async () => {
    const { before, after } = await roundTrip();
    expect(after.merges).toEqual(before.merges);
    expect(after.columnWidth(0)).toBeCloseTo(150, 0);
    expect(after.rowHeight(0)).toBe(33);
  });

  it("keeps prompts, colour rules and page setup", async () => {
    const { before, after } = await roundTrip();
    expect(after.validations).toEqual(before.validations);
    expect(after.conditionalFormats.map(({ id: _id, ...rest }) => rest)).toEqual(
      before.conditionalFormats.map(({ id: _id, ...rest }) => rest),
    );
    expect(after.pageLayout).toEqual(before.pageLayout);
  });

  it("keeps names with scope, visibility and comment, and custom XML", async () => {
    const { before, after, book } = await roundTrip();
    expect(after.names).toEqual(before.names);
    expect(book.names).toEqual([{ name: "Toàn_sổ", formula: "=Sheet1!$A$1", visible: true, comment: "" }]);
    expect(book.customXml).toEqual([{ id: itemId, xml: '<r xmlns="urn:a">Trẻ em &amp; gia đình</r>' }]);
  });

  it("writes hidden sheet-scoped names and a custom XML part where Excel looks for them", async () => {
    const files = unzipSync(await saveXlsx(sample()));
    const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    expect(text("xl/workbook.xml")).toContain('<definedName name="BCTE_FORM" localSheetId="1" hidden="1">');
    expect(text("customXml/item1.xml")).toContain("Trẻ em");
    expect(text("xl/_rels/workbook.xml.rels")).toContain('Target="../customXml/item1.xml"');
    expect(text("[Content_Types].xml")).toContain("/customXml/itemProps1.xml");
    expect(text("xl/worksheets/sheet2.xml")).toContain("<v>9860000</v>");
  });
});
