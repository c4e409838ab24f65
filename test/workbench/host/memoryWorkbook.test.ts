import { MemoryWorkbook } from "../../../src/workbench/host/memory/memoryWorkbook";
import { hostWorkbookContract } from "./contract";

hostWorkbookContract(() => new MemoryWorkbook());

describe("only in memory", () => {
  const write = (formula: string): unknown => {
    const book = new MemoryWorkbook();
    const [sheet] = book.sheets;
    sheet?.write({ row: 0, col: 0, rows: 4, cols: 1 }, [[3], [""], ["chữ"], [true]]);
    sheet?.write({ row: 9, col: 9, rows: 1, cols: 1 }, [[formula]]);
    return sheet?.cell(9, 9).value;
  };
  test.each([
    ["=1+2*3-4/2", 5],
    ["=-(2+3)^2", 25],
    ["=50%*10", 5],
    ['="a"&1&TRUE', "a1TRUE"],
    ["=A2", 0],
    ['=A2=""', true],
    ["=A2=0", true],
    ['="a"<"B"', true],
    ["=SUM(A:A)", 3],
    ["=SUM(A1:A4,2)", 5],
    ["=COUNTA(A1:A4)", 3],
    ["=AVERAGE(A1:A2)", 3],
    ["=MAX(A1:A4)", 3],
    ["=IF(A1,1)", 1],
    ["=IF(A2,1)", false],
    ['=IF("x",1)', "#VALUE!"],
    ["=IFERROR(1/0,7)", 7],
    ["=ROUND(2.345,2)", 2.35],
    ["=Sheet1!A1*2", 6],
    ["='Sheet1'!A1*2", 6],
    ["=KhongCo!A1", "#REF!"],
    ["=khongco", "#NAME?"],
    ["=1+", "#NAME?"],
    ['=HYPERLINK("http://x","chữ")', "chữ"],
    ["=J10+1", 1],
  ])("%s is %p", (formula, expected) => expect(write(formula)).toBe(expected));

  test("a Vietnamese formula is stored in the English spelling", () => {
    const book = new MemoryWorkbook();
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    book.type(sheet.id, 0, 0, '=SUM(1,5;2)&";"');
    expect(sheet.cell(0, 0)).toEqual({ formula: '=SUM(1.5,2)&";"', value: "3.5;", isError: false });
  });
  test("a name in a formula is found on the sheet first, then in the workbook", () => {
    const book = new MemoryWorkbook();
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    book.names.push({ name: "so", formula: "=5", visible: true, comment: "" });
    sheet.write({ row: 0, col: 0, rows: 1, cols: 1 }, [["=so*2"]]);
    expect(sheet.cell(0, 0).value).toBe(10);
    sheet.names.push({ name: "SO", formula: "=7", visible: true, comment: "" });
    sheet.write({ row: 0, col: 1, rows: 1, cols: 1 }, [["=so*2"]]);
    expect(sheet.cell(0, 1).value).toBe(14);
  });
  test("the last sheet cannot be deleted", () => {
    const book = new MemoryWorkbook();
    expect(() => book.deleteSheet(book.activeSheetId)).toThrow();
  });

  test("sorting moves what stands in cells, and no names; it can be undone", () => {
    const book = new MemoryWorkbook();
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    sheet.write({ row: 0, col: 0, rows: 3, cols: 2 }, [
      ["'007", 1],
      ["b", 2],
      ["c", 3],
    ]);
    sheet.names.push({ name: "first", formula: "='Sheet1'!$A$1:$B$1", visible: true, comment: "" });
    sheet.sortRows({ row: 0, col: 0, rows: 3, cols: 2 }, [2, 1, 0]);
    const values = () => [0, 1, 2].map((row) => [sheet.cell(row, 0).value, sheet.cell(row, 1).value]);
    expect(values()).toEqual([
      ["c", 3],
      ["b", 2],
      ["007", 1],
    ]);
    expect(sheet.names[0]?.formula).toBe("='Sheet1'!$A$1:$B$1");
    book.undo();
    expect(values()[0]).toEqual(["007", 1]);
  });

  test.each([
    ["down", 1, 3, ["='Sheet1'!$A$4:$B$4", "='Sheet1'!$A$2:$B$2", "='Sheet1'!$A$1:$A$2"]],
    ["up", 2, 0, ["='Sheet1'!$A$3:$B$3", "='Sheet1'!$A$1:$B$1", "='Sheet1'!$A$1:$A$2"]],
  ])("a row cut and inserted further %s takes its names along", (_where, from, to, expected) => {
    const book = new MemoryWorkbook();
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    sheet.write({ row: 0, col: 0, rows: 4, cols: 1 }, [["a"], ["b"], ["c"], ["=A2"]]);
    for (const [name, area] of Object.entries({ second: "$A$2:$B$2", third: "$A$3:$B$3", all: "$A$1:$A$3" }))
      sheet.names.push({ name, formula: `='Sheet1'!${area}`, visible: true, comment: "" });
    const b = sheet.cell(1, 0).value;
    sheet.moveRows(from, 1, to);
    expect(sheet.names.map(({ formula }) => formula)).toEqual(expected);
    const formulas = [0, 1, 2, 3].flatMap((row) => (sheet.cell(row, 0).formula === null ? [] : [sheet.cell(row, 0)]));
    expect(formulas.map(({ value }) => value)).toEqual([b]);
  });
});
