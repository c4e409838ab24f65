import { workOut, type FormulaValue } from "../../src/page/book/formula";
import { NotWorkedOut } from "../../src/page/book/notWorkedOut";
import { readTyped } from "../../src/page/book/readTyped";

/** A1 = 2, A2 = 3, A3 blank, A4 a text. */
const column: readonly FormulaValue[] = [2, 3, null, "chưa có"];
const read = (row: number, col: number): FormulaValue => (col === 0 ? (column[row] ?? null) : null);

test.each([
  ['=IF(COUNT(A1,A2)=2,A1+A2,"")', 5],
  ['=IF(COUNT(A1,A3)=2,A1+A3,"")', ""],
  ['=IF(COUNT(A1,A4)=2,A1+A4,"")', ""],
  ["=SUM(A1:A4)", 5],
  ["=SUM($A$1:$A$2,A2)", 8],
  ["=A1+A2*2", 8],
  ["=(A1+A2)*2", 10],
  ["=-A1+10/4", 0.5],
  ["=A3", null],
  ["=12+30", 42],
])("%s is %j", (formula, value) => expect(workOut(formula, read)).toBe(value));

test.each([
  "=VLOOKUP(A1,B:C,2)",
  "='Sheet 2'!A1",
  "=A1+A4",
  "=A1/0",
  "=A1:A2",
  "=",
  "=SUM(A1",
  "=A1 A2",
  "=[1]S!A1",
  "=LOG10(A1)",
])("%s is left as it is", (formula) => expect(() => workOut(formula, read)).toThrow(NotWorkedOut));

test.each([
  ["700", 700],
  [" 4.930.000 ", 4930000],
  ["0,5", 0.5],
  ["1.234,5", 1234.5],
  ["-3", -3],
  ["=12+30", 42],
  ["=A1+A2", 5],
  ["700 trẻ", "700 trẻ"],
  ["12,000", "12,000"],
  ["4,930,000", "4,930,000"],
  ["1/6", "1/6"],
  ["1.5", "1.5"],
  ["'007", "007"],
  ["=HYPERLINK(A1)", "=HYPERLINK(A1)"],
  ["12345678901234567", "12345678901234567"],
  ["", ""],
])("typed %j is %j", (text, value) => {
  const cell = readTyped(text, "#,##0_)", read);
  expect([cell.value, cell.formula, cell.numberFormat]).toEqual([value, null, "#,##0_)"]);
});

test("in a cell formatted as text everything stays text", () => {
  expect(readTyped("700", "@", read)).toMatchObject({ value: "700", type: "String" });
});
