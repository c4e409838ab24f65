import { workOut } from "../../src/page/book/formula";
import type { FormulaValue } from "../../src/page/book/formulaValue";
import { NotWorkedOut } from "../../src/page/book/notWorkedOut";
import { readTyped } from "../../src/page/book/readTyped";

/** A1 = 2, A2 = 3, A3 blank, A4 a text; beside them in C `Tính`, in D states. `Tổng hợp`!A1 = 7. */
const columns: Readonly<Record<number, readonly FormulaValue[]>> = {
  0: [2, 3, null, "chưa có"],
  2: [1, 0, 1, 1],
  3: ["Đã gửi, đủ", "Chưa gửi", "Tạm tính, cần giải trình", "tạm tính"],
};
const read = (row: number, col: number, sheet: string | null): FormulaValue => {
  if (sheet === "Tổng hợp") return 7;
  if (sheet !== null) throw new NotWorkedOut(sheet);
  return columns[col]?.[row] ?? null;
};

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
  ["=SUMIF($C$1:$C$4,1,A$1:A$4)", 2],
  ['=SUMIF(A1:A4,">2")', 3],
  ['=SUMIFS(A1:A4,C1:C4,"<>1",D1:D4,"chưa*")', 3],
  ['=COUNTIFS($C$1:$C$4,1,$D$1:$D$4,"Tạm tính*")', 2],
  ['=COUNTIFS(A1:A4,">=0")', 2],
  ['=COUNTIFS(A1:A4,"<>2")', 3],
  ["=COUNTA($A$1:$A$4)", 3],
  ['=SUM($C$1:$C$4)&"/"&COUNTA(A1:A4)&" đơn vị, ""tạm tính"" "&A1/4', '3/3 đơn vị, "tạm tính" 0,5'],
  ['=IF(COUNT(A1,A3)<2,"",A1+A3)', ""],
  ['=IF(C1<>1,"",A2)', 3],
  ["='Tổng hợp'!A1*2", 14],
  ["=IF('Tổng hợp'!$A$1>=7,A1,A2)", 2],
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(A1*1000/A2,2)", 666.67],
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
  '=COUNTIFS(D1:D4,">Đ")',
  "=IF(A1,1,2)",
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
