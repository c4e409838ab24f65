import { readRows, rowsOfText } from "../../src/xlsx/readRows";
import { xlsxOf } from "../support/books";

test.each<[string, string, readonly (readonly string[])[]]>([
  [
    "commas, former units between semicolons",
    "Tên,Mã,Trước\nXã A,01,Xã B;Xã C",
    [
      ["Tên", "Mã", "Trước"],
      ["Xã A", "01", "Xã B;Xã C"],
    ],
  ],
  [
    "semicolons, as a Vietnamese Excel saves",
    "Tên;Mã\r\nXã A;01",
    [
      ["Tên", "Mã"],
      ["Xã A", "01"],
    ],
  ],
  ["tabs, as cells are pasted", "Xã A, cũ\t01", [["Xã A, cũ", "01"]]],
  ["quotes around a comma", '\uFEFF"Xã A, B",""""', [["Xã A, B", '"']]],
  ["names alone", "Xã A\nXã B", [["Xã A"], ["Xã B"]]],
])("%s", (_name, text, rows) => {
  expect(rowsOfText(text)).toEqual(rows);
  expect(readRows(new TextEncoder().encode(text))).toEqual({ kind: "read", rows });
});

test("a workbook's first sheet that holds anything", async () => {
  const bytes = await xlsxOf({
    Trống: [],
    "Danh sách": [
      ["Tên", "Mã"],
      ["Xã A", 1],
    ],
  });
  expect(readRows(bytes)).toEqual({
    kind: "read",
    rows: [
      ["Tên", "Mã"],
      ["Xã A", "1"],
    ],
  });
});

test("what is neither is refused in words", () => {
  expect(readRows(new Uint8Array([0xff, 0xfe, 0x41]))).toMatchObject({ kind: "refused" });
  expect(readRows(new Uint8Array([0x50, 0x4b, 3, 4]))).toMatchObject({ kind: "refused" });
});
