import fc from "fast-check";
import { addressOf, parseArea } from "../../../src/core/layout/address";
import { decodeCell } from "../../../src/core/layout/decodeCell";
import { formConstant, parseFormConstant } from "../../../src/core/layout/formNames";

test.each([
  [9, 1, "B10"],
  [0, 25, "Z1"],
  [0, 26, "AA1"],
  [0, 701, "ZZ1"],
  [0, 702, "AAA1"],
])("row %d, column %d is %s", (row, col, address) => {
  expect(addressOf(row, col)).toBe(address);
});

test("an address leads back to its cell", () => {
  fc.assert(
    fc.property(fc.nat(1048575), fc.nat(16383), (row, col) => {
      expect(parseArea(addressOf(row, col))).toEqual({ row, col, rows: 1, cols: 1 });
    }),
  );
});

test.each([
  ["='Phụ lục 01'!$B$10:$G$10", { row: 9, col: 1, rows: 1, cols: 6 }],
  ["='Sheet!1'!$A$1", { row: 0, col: 0, rows: 1, cols: 1 }],
  ["='Phụ lục 01'!#REF!", null],
  ["=#REF!", null],
  ["B0", null],
])("reads %s", (reference, area) => {
  expect(parseArea(reference)).toEqual(area);
});

test("the form's constant is known again, and a foreign one is not", () => {
  for (const report of ["thang-hanh-dong", "thang-hanh-dong/2"]) {
    const identity = { editionId: "thang-hanh-dong", appendixKey: "pl1", report };
    expect(parseFormConstant(`="${formConstant(identity)}"`)).toEqual(identity);
  }
  expect(formConstant({ editionId: "thang-hanh-dong", appendixKey: "pl1", report: "thang-hanh-dong" })).toBe(
    "thang-hanh-dong/pl1/1",
  );
  for (const foreign of [
    '="thang-hanh-dong/pl1/1/0"',
    '="thang-hanh-dong/pl1/1/x"',
    '="thang-hanh-dong/pl1/999"',
    "=1",
    '="x"',
    '=HYPERLINK("x")',
  ])
    expect(parseFormConstant(foreign)).toBeNull();
});

test.each([
  ["Empty", "", "General", "", { kind: "blank" }],
  ["String", "  ", "General", "  ", { kind: "blank" }],
  ["String", "700 trẻ", "General", "700 trẻ", { kind: "text", text: "700 trẻ" }],
  ["Double", 0, "[$-42A]#,##0_)", "0", { kind: "number", value: 0 }],
  ["Double", 45078, "d/m", "1/6", { kind: "date", serial: 45078, shown: "1/6" }],
  ["Double", 5, '0" đồng"', "5 đồng", { kind: "number", value: 5 }],
  ["Boolean", true, "General", "TRUE", { kind: "boolean", value: true }],
  ["Error", "#DIV/0!", "General", "#DIV/0!", { kind: "error", code: "#DIV/0!" }],
] as const)("decodes %s %j under %s", (type, value, numberFormat, text, expected) => {
  expect(decodeCell({ type, value, numberFormat, text, formula: null })).toEqual({ value: expected, formula: null });
});
