import { whereInstalled } from "../support/whereInstalled";
import ExcelJS from "exceljs";
import { openReport } from "../../src/xlsx/openReport";
import { addressOf, referenceTo } from "../../src/core/layout/address";
import { planSheet } from "../../src/core/layout/planSheet";
import { STORE, wrapStore } from "../../src/core/model/storeXml";
import { editions, general } from "../../src/editions";
import { readBook } from "../../src/xlsx/readBook";
import type { BookPlan, FormSheet } from "../../src/xlsx/write/bookPlan";
import { writeBook } from "../../src/xlsx/write/writeBook";
import { contextFor } from "../support/figures";
import { consolidated } from "./consolidatedBook";
import { converted, hasOffice, hasOpenpyxl, readByOpenpyxl } from "./otherPrograms";

const bookOf = (edition: (typeof editions)[number], level: "xa" | "huyen" | "tinh"): BookPlan => ({
  sheets: edition.appendices
    .filter(({ rows }) => rows.some(({ reportedBy }) => reportedBy.includes(level)))
    .map((appendix, index): FormSheet => {
      const plan = planSheet(edition, appendix, contextFor(edition, { level }), appendix.sheetName ?? appendix.label);
      const cells = plan.inputs.map(({ row, col }, at) => ({ row, col, content: (index + 1) * 100 + at }));
      return { kind: "form", plan, cells };
    }),
});
const forms = editions.flatMap((edition) =>
  (["xa", "huyen", "tinh"] as const)
    .map((level) => [edition.id, level, bookOf(edition, level)] as const)
    // Not every level sends every form.
    .filter(([, , { sheets }]) => sheets.length > 0),
);
const exceljs = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return book;
};
const valuesOf = (bytes: Uint8Array) =>
  readBook(bytes).sheets.map(({ cells }) =>
    Object.fromEntries(cells.map(({ row, col, raw }) => [addressOf(row, col), raw.value])),
  );

test.each(forms)("%s, %s: every text, figure, merge and name comes back", (_id, _level, plan) => {
  const book = readBook(writeBook(plan));
  plan.sheets.forEach((sheet, index) => {
    if (sheet.kind !== "form") throw new Error("no form");
    const { plan: own, cells = [] } = sheet;
    const read = book.sheets[index];
    const at = new Map(read?.cells.map(({ row, col, raw }) => [addressOf(row, col), raw]));
    const merges = own.merges.map(({ row, col, rows, cols }) => ({ row, col, rows, cols }));
    expect(read).toMatchObject({ name: own.sheetName, isHidden: false, merges });
    for (const { row, col, text } of own.texts) expect(at.get(addressOf(row, col))?.value).toBe(text);
    for (const { row, col, content } of cells) expect(at.get(addressOf(row, col))).toMatchObject({ value: content });
    for (const { row, col, formula } of own.formulas) {
      expect(at.get(addressOf(row, col))).toMatchObject({ formula, type: "Double" });
    }
    expect(at.size).toBe(own.texts.length + cells.length + own.formulas.length);
    const ours = book.names.filter(({ sheet: holder, name }) => holder === index && name.startsWith("BCTE_"));
    expect(ours.map(({ name, formula }) => [name, `=${formula}`])).toEqual(
      own.names.map((each) => [
        each.name,
        each.kind === "area" ? referenceTo(own.sheetName, each.area) : `="${each.text}"`,
      ]),
    );
  });
});

test.each(forms)("%s, %s: the command line reads the figures as they were given", (_id, level, plan) => {
  const part = wrapStore(STORE.drafts, "{}");
  const { figures, drafts } = openReport(writeBook({ ...plan, customXml: [part] }), { editions, general }, { level });
  const expected = plan.sheets.flatMap((sheet) =>
    sheet.kind === "form"
      ? sheet.plan.inputs.map(({ key, row, col }) => [
          key,
          sheet.cells?.find((cell) => cell.row === row && cell.col === col)?.content,
        ])
      : [],
  );
  for (const [key, value] of expected) expect(figures.get(String(key))?.value).toEqual({ kind: "number", value });
  expect(drafts).toEqual({});
});

test("texts of our sheets stay texts, whatever they begin with; formulas, hidden sheets and custom XML come back", () => {
  const bytes = writeBook(consolidated);
  const { sheets, names, customXml } = readBook(bytes);
  expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ["Tổng hợp", false],
    ["Sổ nhận", false],
    ["Nguồn", true],
  ]);
  const at = new Map(sheets[0]?.cells.map(({ row, col, raw }) => [addressOf(row, col), raw]));
  expect(at.get("A8")).toMatchObject({ value: "=1+1", formula: null, type: "String" });
  expect(at.get("A6")).toMatchObject({ value: 'UBND phường <Số 1> & "2"' });
  expect(at.get("B9")).toMatchObject({ value: 1130, formula: "=SUMIF($D$5:$D$8,1,B5:B8)", numberFormat: "#,##0" });
  expect(at.get("A2")).toMatchObject({ value: "3/4 đơn vị", type: "String" });
  expect(valuesOf(bytes)[1]).toMatchObject({ B3: " hai  dấu cách ", A4: "dòng\nhai", B4: "_x0041_\u0001" });
  expect(sheets[2]?.hiddenCols).toEqual(new Set([1]));
  expect(names.find(({ name }) => name === "BCTE_tong_hop")).toEqual({
    name: "BCTE_tong_hop",
    formula: '"tong-hop"',
    sheet: 0,
  });
  expect(customXml).toEqual(consolidated.customXml);
});

test("the same plan gives the same bytes", () => {
  expect(writeBook(consolidated)).toEqual(writeBook(consolidated));
});

test.each([
  ["no sheet", { sheets: [] }],
  ["one name twice", { sheets: [consolidated.sheets[0], consolidated.sheets[0]] as BookPlan["sheets"] }],
  ["only hidden sheets", { sheets: consolidated.sheets.slice(2) }],
])("%s: refused before Excel would", (_what, plan) => expect(() => writeBook(plan)).toThrow());

describe("another library", () => {
  test("reads looks, prompts, print set-up and hidden sheets of a form", async () => {
    const [, , plan] = forms[0] ?? [];
    const [form] = plan?.sheets ?? [];
    if (plan === undefined || form?.kind !== "form") throw new Error("no form");
    const sheet = (await exceljs(writeBook(plan))).worksheets[0];
    const [input] = form.plan.inputs;
    const cell = sheet?.getCell(addressOf(input?.row ?? 0, input?.col ?? 0));
    expect(cell?.dataValidation).toMatchObject({
      type: "whole",
      promptTitle: input?.prompt.title,
      prompt: input?.prompt.message,
    });
    expect(cell).toMatchObject({ numFmt: "#,##0_)", font: { name: "Times New Roman", size: 13 } });
    expect(cell?.border.top).toMatchObject({ style: "thin" });
    expect(cell?.fill).toMatchObject({ fgColor: { argb: "FFFFF9E8" } });
    expect(sheet?.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      horizontalCentered: true,
    });
    expect(sheet?.getRow(1).height).toBe(form.plan.rowHeights[0]);
    expect(sheet?.getColumn(1).width).toBeCloseTo((form.plan.columnWidths[0] ?? 0) + 5 / 7, 1);
  });
  test("reads a sheet of ours", async () => {
    const book = await exceljs(writeBook(consolidated));
    expect(book.worksheets.map(({ state }) => state)).toEqual(["visible", "visible", "hidden"]);
    expect(book.worksheets[0]?.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 4 });
    expect(book.worksheets[0]?.getCell("D5").dataValidation).toMatchObject({ type: "list", formulae: ['"1,0"'] });
    expect(book.worksheets[0]?.getCell("A8").value).toBe("=1+1");
  });
});

whereInstalled(hasOpenpyxl, "openpyxl", () => {
  test("reads cells, hidden names of the sheet, prompts and charts", () => {
    const [sum, , source] = readByOpenpyxl(writeBook(consolidated));
    expect(sum).toMatchObject({ charts: 2, cells: { B9: "=SUMIF($D$5:$D$8,1,B5:B8)", B5: 700 } });
    expect(sum?.names["BCTE_tong_hop"]).toEqual(['"tong-hop"', true]);
    expect(source).toMatchObject({ state: "hidden" });
    for (const [, , plan] of forms) {
      const read = readByOpenpyxl(writeBook(plan));
      const inputs = plan.sheets.map((sheet) => (sheet.kind === "form" ? sheet.plan.inputs.length : 0));
      expect(read.map(({ rules }) => rules)).toEqual(inputs);
    }
  });
});

whereInstalled(hasOffice, "LibreOffice", () => {
  test("works out what we did", () => {
    const [first, ...rest] = consolidated.sheets;
    if (first?.kind !== "planned") throw new Error("no sheet of ours");
    const rows = first.sheet.rows.map((row) =>
      row.map((cell) => (typeof cell === "object" && cell !== null ? { ...cell, value: "" } : cell)),
    );
    const plan = { ...consolidated, sheets: [{ ...first, sheet: { ...first.sheet, rows } }, ...rest] };
    const [sum] = valuesOf(converted(writeBook(plan), "xlsx"));
    expect(sum).toMatchObject({ B9: 1130, C9: 7_520_000, A2: "3/4 đơn vị", A8: "=1+1" });
  });
  test.each(forms)("%s, %s: keeps every value and every name", (_id, _level, plan) => {
    const bytes = writeBook(plan);
    const again = converted(bytes, "xlsx");
    expect(valuesOf(again)).toEqual(valuesOf(bytes));
    const ours = ({ names }: ReturnType<typeof readBook>) =>
      names
        .filter(({ name }) => name.startsWith("BCTE_"))
        .map(({ name, sheet }) => `${sheet} ${name}`)
        .sort();
    expect(ours(readBook(again))).toEqual(ours(readBook(bytes)));
  });
  test("prints it", () => {
    expect(
      Buffer.from(converted(writeBook(consolidated), "pdf"))
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });
});
