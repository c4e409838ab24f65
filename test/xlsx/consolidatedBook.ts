import type { PlannedSheet } from "../../src/core/reception/plannedSheet";
import type { BookPlan } from "../../src/xlsx/write/bookPlan";

const units = [
  ["UBND xã An Bình", 700, 4_930_000, 1],
  ['UBND phường <Số 1> & "2"', 350, 2_500_000, 1],
  ["UBND xã Cát Hải", 120, null, 0],
  ["=1+1", 80, 90_000, 1],
] as const;
const sum = (col: string): string => `=SUMIF($D$5:$D$8,1,${col}5:${col}8)`;
const looks = { merges: [], rowHeights: [], choices: [], charts: [], paper: "A4" } as const;

const totals: PlannedSheet = {
  ...looks,
  kind: "tong-hop",
  name: "Tổng hợp",
  rows: [
    ["TỔNG HỢP", null, null, null],
    [{ formula: '=COUNTIF(D5:D8,1)&"/4 đơn vị"', value: "3/4 đơn vị" }, null, null, null],
    [null, null, null, null],
    ["Đơn vị", "Số trẻ em", "Kinh phí", "Tính"],
    ...units,
    ["Tổng", { formula: sum("B"), value: 1130 }, { formula: sum("C"), value: 7_520_000 }, null],
  ],
  styles: [{ area: { row: 4, col: 1, rows: 5, cols: 2 }, style: { numberFormat: "#,##0" } }],
  columnWidths: [32, 12, 16, 8],
  choices: [{ area: { row: 4, col: 3, rows: 4, cols: 1 }, values: [1, 0] }],
  charts: [11, 27].map((row) => ({
    title: { row: 0, col: 0 },
    source: { row: 3, col: 0, rows: 5, cols: 2 },
    at: { row, col: 0, rows: 15, cols: 4 },
  })),
  frozen: { rows: 4, cols: 1 },
  titleRows: { from: 3, to: 3 },
};

/** What a receiving office gets, small: two sheets of ours with sums that can be followed and charts, and a hidden one. */
export const consolidated: BookPlan = {
  sheets: [
    { kind: "planned", sheet: totals },
    {
      kind: "planned",
      sheet: {
        ...looks,
        kind: "so-nhan",
        name: "Sổ nhận",
        rows: [
          ["Đơn vị", "Trạng thái"],
          ["UBND xã An Bình", "đã gửi, đủ"],
          ["+84 901", " hai  dấu cách "],
          ["dòng\nhai", "_x0041_\u0001"],
        ],
        styles: [],
        columnWidths: [32, 20],
        frozen: { rows: 1, cols: 0 },
        titleRows: { from: 0, to: 0 },
      },
    },
    {
      kind: "grid",
      name: "Nguồn",
      isHidden: true,
      rows: [
        ["Tệp", "Ô"],
        ["An Bình/bc (1).xlsx", "'Phụ lục 01'!B10"],
      ],
      hiddenCols: [1],
    },
  ],
  customXml: ['<report xmlns="urn:bao-cao-tre-em:1">{"a":"&lt;"}</report>', "<x/>"],
};
