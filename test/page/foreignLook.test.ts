import { Workbook } from "exceljs";
import { createBookStore } from "../../src/page/book/createBookStore";
import { placeOf } from "../../src/page/book/pageBook";
import { typeInto } from "../../src/page/book/typing";
import { openBook } from "../../src/page/file/openBook";
import { saveBook } from "../../src/page/file/saveBook";
import { createTableEditor } from "../../src/page/table/createTableEditor";
import { actionOf } from "../../src/page/table/keys";
import { lookOfSheet } from "../../src/page/table/lookOfSheet";
import { seenSize, withHidden } from "../../src/page/table/sheetLook";
import { shownAt } from "../../src/page/table/shownText";
import { openArchive } from "../../src/xlsx/zip";

/** A workbook as an office makes it by hand. */
async function officeBook(): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet("Biểu", { properties: { defaultRowHeight: 15 } });
  sheet.columns = [{ width: 30 }, { width: 12 }, { width: 8, hidden: true }, { width: 20 }];
  sheet.getRow(1).height = 40;
  sheet.mergeCells("A1:D1");
  Object.assign(sheet.getCell("A1"), {
    value: "BIỂU TỔNG HỢP",
    font: { name: "Times New Roman", size: 14, bold: true, color: { argb: "FFC00000" } },
    alignment: { horizontal: "center", vertical: "middle", wrapText: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { theme: 0, tint: -0.25 } },
  });
  const thin = { style: "thin" } as const;
  Object.assign(sheet.getCell("A2"), { value: "Ngày", font: { italic: true }, border: { top: thin, bottom: thin } });
  Object.assign(sheet.getCell("B2"), { value: new Date(Date.UTC(2023, 5, 29)), numFmt: "dd/mm/yyyy" });
  Object.assign(sheet.getCell("B3"), { value: 4930000, numFmt: "#,##0" });
  Object.assign(sheet.getCell("B4"), { value: 0.125, numFmt: "0.0%" });
  sheet.getCell("B5").value = { formula: 'VLOOKUP("a",A1:B4,2,0)', result: 41 };
  sheet.getRow(4).hidden = true;
  sheet.getCell("D6").border = { left: thin, right: thin, top: thin, bottom: thin };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function opened() {
  const bytes = await officeBook();
  const store = createBookStore(openBook(bytes));
  const [sheet] = store.view().book.sheets;
  if (sheet === undefined) throw new Error("One sheet was written.");
  return { bytes, store, sheet, look: lookOfSheet(sheet, null) };
}

test("a sheet of another's file looks as it does there: widths, heights, letters, ground, lines, as far as it reaches", async () => {
  const { look } = await opened();
  expect([look.rows, look.cols]).toEqual([6, 4]);
  expect(look.widths).toEqual([30, 12, 8, 20].map((characters) => Math.round(characters * 7)));
  expect(look.heights[0]).toBe(53);
  expect(look.styles.get(placeOf(0, 0))).toMatchObject({
    fontName: "Times New Roman",
    fontSize: 14,
    bold: true,
    color: "#C00000",
    fill: "#BFBFBF",
    horizontal: "Center",
    vertical: "Center",
    wrap: true,
  });
  expect(look.styles.get(placeOf(1, 0))).toMatchObject({ italic: true, border: "thin" });
  expect(look.styles.get(placeOf(2, 1))).toMatchObject({ horizontal: "Right" });
});

test("days, groups, shares and the last value of a formula that only Excel can work out are shown as there", async () => {
  const { sheet, look } = await opened();
  expect([1, 2, 3, 4].map((row) => shownAt(sheet, look, row, 1))).toEqual(["29/6/2023", "4.930.000", "12,5%", "41"]);
});

test("hidden rows and columns stay hidden, arrows go past them, merges shrink; in sight once asked for", async () => {
  const { store, sheet, look } = await opened();
  expect([[...look.hidden.rows], [...look.hidden.cols]]).toEqual([[3], [2]]);
  const title = look.merges.get(placeOf(0, 0));
  expect(title && seenSize(title, look)).toEqual({ rows: 1, cols: 3 });
  expect(title && seenSize(title, withHidden(look))).toEqual({ rows: 1, cols: 4 });
  const editor = createTableEditor(store);
  const press = (key: string): void => {
    const action = actionOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }, "no");
    if (action !== null) editor.act(action);
  };
  const at = (): readonly number[] => [store.view().selection.row, store.view().selection.col];
  editor.draw(look);
  store.select(sheet.id, { row: 2, col: 1, area: { row: 2, col: 1, rows: 1, cols: 1 } });
  press("ArrowDown");
  expect(at()).toEqual([4, 1]);
  press("ArrowRight");
  expect(at()).toEqual([4, 3]);
  editor.draw(withHidden(look));
  press("ArrowLeft");
  press("ArrowUp");
  expect(at()).toEqual([3, 2]);
});

test("a number typed over a day is a day again, and every other part of the file stays byte for byte", async () => {
  const { bytes, store, sheet, look } = await opened();
  typeInto(store, sheet.id, [{ row: 1, col: 1, text: "45107" }]);
  expect(shownAt(store.view().book.sheets[0] ?? sheet, look, 1, 1)).toBe("30/6/2023");
  const [before, after] = [openArchive(bytes), openArchive(saveBook(store.view().book, bytes))];
  const changed = before.names.filter((name) => String(before.read(name)) !== String(after.read(name)));
  expect(changed.sort()).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
});
