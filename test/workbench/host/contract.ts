import { HAPPENINGS } from "../../../src/workbench/host/happenings";
import type { Area, HostEvent, HostSheet, HostWorkbook } from "../../../src/workbench/host/hostWorkbook";

const at = (row: number, col: number, rows = 1, cols = 1): Area => ({ row, col, rows, cols });

/** What every workbook behind the wire must do. `make` gives a fresh one with the sheet `Sheet1`. */
export function hostWorkbookContract(make: () => HostWorkbook | Promise<HostWorkbook>): void {
  let book: HostWorkbook;
  let sheet: HostSheet;
  let events: HostEvent[];
  beforeEach(async () => {
    book = await make();
    const [first] = book.sheets;
    if (first === undefined) throw new Error("A workbook starts with one sheet.");
    sheet = first;
    events = [];
    book.subscribe((event) => events.push(event));
  });
  const type = (row: number, col: number, text: string): void => book.type(sheet.id, row, col, text);
  const value = (row: number, col: number): unknown => sheet.cell(row, col).value;
  const changes = () => events.flatMap((event) => (event.kind === "changed" ? [event] : []));

  describe("cells", () => {
    test("a blank cell is an empty text", () => {
      expect(sheet.cell(4, 4)).toEqual({ value: "", formula: null, isError: false });
      expect(sheet.text(4, 4)).toBe("");
      expect(sheet.usedArea()).toBeNull();
    });
    test.each([
      ["vi-VN", "4.930.000", 4930000],
      ["vi-VN", "0,42", 0.42],
      ["vi-VN", "50%", 0.5],
      ["vi-VN", "700 trẻ", "700 trẻ"],
      ["vi-VN", "4.930.000đ", "4.930.000đ"],
      ["vi-VN", "'007", "007"],
      ["en-US", "1.722", 1.722],
      ["en-US", "0,42", 42],
      ["en-US", "TRUE", true],
    ] as const)("in %s the typed %s is %p", (locale, text, expected) => {
      book.locale = locale;
      type(0, 0, text);
      expect(value(0, 0)).toBe(expected);
    });
    test("a day typed with a slash becomes a date", () => {
      book.locale = "vi-VN";
      type(0, 0, "1/6/2023");
      expect(value(0, 0)).toBe(45078);
      expect(sheet.text(0, 0)).toBe("1/6/2023");
    });
    test("formatted text follows locale and number format", () => {
      book.locale = "vi-VN";
      sheet.setFormat(at(0, 0), { numberFormat: "#,##0_)" });
      sheet.write(at(0, 0), [[4930000]]);
      expect(sheet.text(0, 0)).toBe("4.930.000 ");
      expect(sheet.format(0, 0).numberFormat).toBe("#,##0_)");
    });
    test("a raw write leaves null cells alone and reads texts as Excel's API does", () => {
      sheet.write(at(0, 0, 1, 4), [["x", "12", "'=1", "=1+1"]]);
      sheet.write(at(0, 0, 1, 2), [[null, ""]]);
      expect([value(0, 0), value(0, 1), value(0, 2)]).toEqual(["x", "", "=1"]);
      expect(sheet.cell(0, 2).formula).toBeNull();
    });
    test("rows and columns are hidden and shown, and stay so when others come before them", () => {
      sheet.write(
        at(0, 0, 4, 4),
        [...Array(4)].map(() => [1, 2, 3, 4]),
      );
      sheet.setHidden("row", 2, 1, true);
      sheet.setHidden("col", 1, 2, true);
      const seen = (axis: "row" | "col") => [0, 1, 2, 3].map((line) => sheet.isHidden(axis, line));
      expect([seen("row"), seen("col")]).toEqual([
        [false, false, true, false],
        [false, true, true, false],
      ]);
      sheet.insertRows(1, 1);
      expect(seen("row")).toEqual([false, false, false, true]);
      sheet.setHidden("col", 2, 1, false);
      expect(seen("col")).toEqual([false, true, false, false]);
    });
    test("the used area is the smallest that holds all content", () => {
      sheet.write(at(2, 1), [[1]]);
      sheet.write(at(5, 3), [["x"]]);
      expect(sheet.usedArea()).toEqual(at(2, 1, 4, 3));
    });
  });

  describe("formulas", () => {
    beforeEach(() => sheet.write(at(0, 0, 3, 1), [[1], [2], ["x"]]));
    test.each([
      ["=A1+A2*2", 5],
      ["=SUM(A1:A3)", 3],
      ['=IF(A1>0,"có","không")', "có"],
      ["=ISTEXT(A3)", true],
    ])("%s", async (formula, expected) => {
      sheet.write(at(4, 0), [[formula]]);
      await book.settle();
      expect(sheet.cell(4, 0)).toMatchObject({ value: expected, formula, isError: false });
    });
    test.each([
      ["=A1/0", "#DIV/0!"],
      ["=A3+1", "#VALUE!"],
      ["=KHONGCO(1)", "#NAME?"],
    ])("%s is %s", async (formula, expected) => {
      sheet.write(at(4, 0), [[formula]]);
      await book.settle();
      expect(sheet.cell(4, 0)).toMatchObject({ value: expected, isError: true });
    });
    test("follow their cells when rows come and go", async () => {
      sheet.write(at(6, 1), [["=SUM(A1:A2)"]]);
      sheet.insertRows(1, 2);
      await book.settle();
      expect(sheet.cell(8, 1)).toMatchObject({ formula: "=SUM(A1:A4)", value: 3 });
      sheet.deleteRows(1, 2);
      await book.settle();
      expect(sheet.cell(6, 1)).toMatchObject({ formula: "=SUM(A1:A2)", value: 3 });
    });
  });

  describe("names and what lies beside the cells", () => {
    beforeEach(() => {
      sheet.names.push({ name: "BCTE_pl1_block", formula: "=Sheet1!$B$3:$D$4", visible: false, comment: "" });
      sheet.names.push({ name: "BCTE_pl1", formula: '="thang/pl1/1"', visible: false, comment: "" });
    });
    const formulas = (from: HostSheet): string[] => from.names.map(({ formula }) => formula);
    test("a row inserted above moves them, one inside widens them", () => {
      sheet.insertRows(0, 1);
      expect(formulas(sheet)).toEqual(["=Sheet1!$B$4:$D$5", '="thang/pl1/1"']);
      sheet.insertRows(4, 1);
      expect(formulas(sheet)[0]).toBe("=Sheet1!$B$4:$D$6");
    });
    test("a deleted column narrows them, all columns deleted loses them", () => {
      sheet.deleteColumns(2, 1);
      expect(formulas(sheet)[0]).toBe("=Sheet1!$B$3:$C$4");
      sheet.deleteColumns(1, 2);
      expect(formulas(sheet)[0]).toBe("=#REF!");
    });
    test("a renamed sheet is renamed in them", () => {
      book.renameSheet(sheet.id, "Phụ lục 01");
      expect(formulas(sheet)[0]).toBe("='Phụ lục 01'!$B$3:$D$4");
      expect(sheet.name).toBe("Phụ lục 01");
    });
    test("a copied sheet has its own, pointing to itself", () => {
      sheet.write(at(2, 1), [[7]]);
      sheet.setFormat(at(2, 1), { bold: true });
      sheet.validations.push(validation(at(2, 1)));
      const copy = book.copySheet(sheet.id);
      expect(book.sheets.map(({ id }) => id).indexOf(copy.id)).toBe(1);
      expect(copy.name).toBe("Sheet1 (2)");
      expect(formulas(copy)).toEqual(["='Sheet1 (2)'!$B$3:$D$4", '="thang/pl1/1"']);
      expect(copy.cell(2, 1).value).toBe(7);
      expect(copy.format(2, 1).bold).toBe(true);
      expect(copy.validations).toHaveLength(1);
      copy.write(at(2, 1), [[8]]);
      expect(value(2, 1)).toBe(7);
    });
    test("prompts, colour rules and print areas move along", () => {
      sheet.validations.push(validation(at(2, 1)));
      sheet.conditionalFormats.push({ id: "a", area: at(2, 1), formula: "=ISTEXT(B3)" });
      sheet.pageLayout.printArea = at(0, 0, 4, 4);
      sheet.pageLayout.titleRows = { from: 1, to: 2 };
      sheet.insertRows(1, 1);
      expect(sheet.validations[0]?.area).toEqual(at(3, 1));
      expect(sheet.conditionalFormats[0]).toMatchObject({ area: at(3, 1), formula: "=ISTEXT(B4)" });
      expect(sheet.pageLayout.printArea).toEqual(at(0, 0, 5, 4));
      expect(sheet.pageLayout.titleRows).toEqual({ from: 2, to: 3 });
    });
  });

  describe("looks", () => {
    test("formats add up", () => {
      sheet.setFormat(at(0, 0, 2, 2), { fontName: "Times New Roman", fill: "#FFF9E8" });
      sheet.setFormat(at(0, 0), { bold: true });
      expect(sheet.format(0, 0)).toMatchObject({ fontName: "Times New Roman", fill: "#FFF9E8", bold: true });
      sheet.setFormat(at(0, 0), { fill: undefined });
      expect(sheet.format(0, 0).fill).toBeUndefined();
      expect(sheet.format(1, 1).fill).toBe("#FFF9E8");
    });
    test("whatever a cell looks like, its formula stays", () => {
      sheet.write(at(0, 0), [["=1+1"]]);
      sheet.setFormat(at(0, 0), { bold: true });
      expect(sheet.cell(0, 0).formula).toBe("=1+1");
    });
    test("borders of one side leave the others", () => {
      const line = { style: "Continuous", color: "#000000", weight: "Thin" };
      sheet.setFormat(at(1, 1), { borders: { EdgeTop: line } });
      sheet.setFormat(at(1, 1), { borders: { EdgeBottom: line } });
      expect(sheet.format(1, 1).borders).toMatchObject({ EdgeTop: line, EdgeBottom: line });
    });
    test("merges keep the first cell", () => {
      sheet.write(at(0, 0, 1, 2), [["a", "b"]]);
      sheet.merge(at(0, 0, 1, 2));
      expect(sheet.merges).toEqual([at(0, 0, 1, 2)]);
      expect(value(0, 1)).toBe("");
      sheet.unmerge(at(0, 0, 1, 2));
      expect(sheet.merges).toEqual([]);
    });
    test("widths and heights are in points", () => {
      sheet.setColumnWidth(1, 2, 60);
      sheet.setRowHeight(3, 1, 30);
      expect([sheet.columnWidth(1), sheet.columnWidth(2), sheet.rowHeight(3)]).toEqual([60, 60, 30]);
    });
  });

  describe("events", () => {
    test("typing, pasting and clearing tell what changed", () => {
      type(1, 2, "5");
      book.paste(sheet.id, 0, 0, [
        ["1", "2"],
        ["3", "4"],
      ]);
      book.clear(sheet.id, at(0, 0, 2, 2));
      expect(changes().map(({ address, byAddin }) => [address, byAddin])).toEqual([
        ["C2", false],
        ["A1:B2", false],
        ["A1:B2", false],
      ]);
      expect(value(0, 0)).toBe("");
    });
    test("rows and columns tell how they moved", () => {
      sheet.insertRows(2, 2);
      sheet.deleteColumns(1, 1);
      expect(changes().map(({ address, changeType }) => [address, changeType])).toEqual([
        ["3:4", "RowInserted"],
        ["B:B", "ColumnDeleted"],
      ]);
    });
    test("writes of the add-in are told as its own and cannot be undone", () => {
      type(0, 0, "1");
      book.asAddin(() => sheet.write(at(0, 0), [[2]]));
      expect(changes().map(({ byAddin }) => byAddin)).toEqual([false, true]);
      book.undo();
      expect(value(0, 0)).toBe(2);
    });
    test("formula results are told as calculated", async () => {
      sheet.write(at(0, 1), [["=A1+1"]]);
      await book.settle();
      events.length = 0;
      type(0, 0, "1");
      await book.settle();
      expect(events.some(({ kind, sheetId }) => kind === "calculated" && sheetId === sheet.id)).toBe(true);
      expect(value(0, 1)).toBe(2);
    });
    test("sheets and selection", () => {
      const second = book.addSheet("Hai");
      book.activate(second.id);
      book.select(second.id, at(1, 1, 2, 1));
      expect(book.activeSheetId).toBe(second.id);
      expect(book.selection).toEqual({ sheetId: second.id, area: at(1, 1, 2, 1) });
      book.deleteSheet(second.id);
      const kinds = events.map(({ kind, sheetId }) => `${kind} ${sheetId}`);
      for (const kind of ["sheet-added", "sheet-activated", "selection", "sheet-deleted"]) {
        expect(kinds).toContain(`${kind} ${second.id}`);
      }
      expect(book.activeSheetId).toBe(sheet.id);
    });
  });

  describe("undo", () => {
    test("takes back one step of the user and tells it", () => {
      type(0, 0, "1");
      type(0, 0, "2");
      book.undo();
      expect(value(0, 0)).toBe(1);
      expect(changes()).toHaveLength(3);
      book.undo();
      expect(value(0, 0)).toBe("");
      book.undo();
      expect(changes()).toHaveLength(4);
    });
    test("brings deleted rows back with their names and prompts", () => {
      sheet.names.push({ name: "x", formula: "=Sheet1!$A$2", visible: true, comment: "" });
      sheet.validations.push(validation(at(1, 0)));
      type(1, 0, "5");
      sheet.deleteRows(1, 1);
      expect(sheet.names[0]?.formula).toBe("=#REF!");
      book.undo();
      expect(value(1, 0)).toBe(5);
      expect(sheet.names[0]?.formula).toBe("=Sheet1!$A$2");
      expect(sheet.validations).toHaveLength(1);
    });
  });

  describe("what no officer types", () => {
    test("sorting moves contents and leaves names where they are", async () => {
      sheet.names.push({ name: "x", formula: "=Sheet1!$A$1:$B$1", visible: true, comment: "" });
      sheet.write(at(0, 0, 3, 2), [
        ["'01", 1],
        ["b", "=1+1"],
        ["c", 3],
      ]);
      book.select(sheet.id, at(0, 0, 3, 2));
      HAPPENINGS.sort.happen(book);
      await book.settle();
      expect([0, 1, 2].map((row) => [value(row, 0), value(row, 1)])).toEqual([
        ["c", 3],
        ["b", 2],
        ["01", 1],
      ]);
      expect(sheet.names[0]?.formula).toBe("=Sheet1!$A$1:$B$1");
    });
    test("a row that is cut and inserted takes its names along", () => {
      sheet.names.push({ name: "x", formula: "=Sheet1!$A$2:$B$2", visible: true, comment: "" });
      sheet.write(at(0, 0, 2, 2), [
        ["a", 1],
        ["b", 2],
      ]);
      book.select(sheet.id, at(1, 0));
      HAPPENINGS["cut-insert"].happen(book);
      expect([value(0, 0), value(1, 0)]).toEqual(["b", "a"]);
      expect(sheet.names[0]?.formula).toBe("=Sheet1!$A$1:$B$1");
    });
    test("stored parts and names multiply", () => {
      book.customXml.push({ id: "{1}", xml: "<a/>" });
      HAPPENINGS["second-part"].happen(book);
      HAPPENINGS["junk-names"].happen(book);
      expect([book.customXml.length, book.names.length]).toEqual([2, 5000]);
      HAPPENINGS["parts-lost"].happen(book);
      expect(book.customXml).toEqual([]);
    });
  });

  describe("sheets", () => {
    test("new ones come last, under the next free name", () => {
      expect(book.addSheet(null).name).toBe("Sheet2");
      expect(book.addSheet("Phụ lục 01").name).toBe("Phụ lục 01");
      expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Sheet2", "Phụ lục 01"]);
    });
    test("ids stay while names and places change", () => {
      const second = book.addSheet("Hai");
      book.renameSheet(second.id, "Ba");
      book.moveSheet(second.id, 0);
      expect(book.sheets.map(({ id, name }) => [id, name])).toEqual([
        [second.id, "Ba"],
        [sheet.id, "Sheet1"],
      ]);
    });
    test("a deleted sheet leaves names of others without cells", async () => {
      const second = book.addSheet("Hai");
      book.names.push({ name: "x", formula: "=Hai!$A$1", visible: true, comment: "" });
      sheet.write(at(0, 0), [["=Hai!A1"]]);
      book.deleteSheet(second.id);
      await book.settle();
      expect(book.names[0]?.formula).toBe("=#REF!");
      expect(value(0, 0)).toBe("#REF!");
    });
    test("protection and visibility", () => {
      book.setProtected(sheet.id, true);
      expect(sheet.isProtected).toBe(true);
      book.addSheet(null).visibility = "Hidden";
      expect(book.sheets[1]?.visibility).toBe("Hidden");
    });
  });
}

function validation(area: Area): HostSheet["validations"][number] {
  return {
    area,
    rule: {},
    errorAlert: { showAlert: false, style: "Stop", title: "", message: "" },
    prompt: { showPrompt: true, title: "Số trẻ", message: "Số nguyên" },
    ignoreBlanks: true,
  };
}
