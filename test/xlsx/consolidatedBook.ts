import type { BookPlan } from "../../src/xlsx/write/bookPlan";
import { tableRows } from "../../src/xlsx/write/tableRows";

const units = [
  ["UBND xã An Bình", 700, 4_930_000, 1],
  ['UBND phường <Số 1> & "2"', 350, 2_500_000, 1],
  ["UBND xã Cát Hải", 120, null, 0],
  ["=1+1", 80, 90_000, 1],
] as const;
const above = ["TỔNG HỢP", { formula: '=COUNTIF(D5:D8,1)&"/4 đơn vị"', value: "3/4 đơn vị" }];
const rows = units.map(([unit, children, money, counts]) => [unit, children, money, counts]);
export const places = tableRows({ above, rows: [...rows, []] });

const sum = (col: string): string => `=SUMIF($D$5:$D$8,1,${col}5:${col}8)`;
const area = { row: places.first, col: 1, rows: units.length, cols: 1 };

/** What a receiving office gets, small: two plain sheets, sums that can be followed, a chart. */
export const consolidated: BookPlan = {
  sheets: [
    {
      kind: "table",
      name: "Tổng hợp",
      above,
      columns: [
        { header: "Đơn vị", width: 32 },
        { header: "Số trẻ em", width: 12, numberFormat: "#,##0" },
        { header: "Kinh phí", width: 16, numberFormat: "#,##0" },
        { header: "Tính", width: 8, choices: [1, 0] },
      ],
      rows: [...rows, ["Tổng", { formula: sum("B"), value: 1130 }, { formula: sum("C"), value: 7_520_000 }, null]],
      totals: [4],
      names: [{ name: "BCTE_tong_hop", kind: "area", area }],
      frozenCols: 1,
      charts: (["bar", "column"] as const).map((kind, index) => ({
        kind,
        title: "Số trẻ em theo đơn vị",
        categories: { sheet: "Tổng hợp", area: { ...area, col: 0 } },
        series: [{ name: "Số trẻ em", values: { sheet: "Tổng hợp", area } }],
        at: { row: 11 + index * 16, col: 0, rows: 15, cols: 4 },
      })),
    },
    {
      kind: "table",
      name: "Sổ nhận",
      columns: [
        { header: "Đơn vị", width: 32 },
        { header: "Trạng thái", width: 20 },
      ],
      rows: [
        ["UBND xã An Bình", "đã gửi, đủ"],
        ["+84 901", " hai  dấu cách "],
        ["dòng\nhai", "_x0041_\u0001"],
      ],
    },
    {
      kind: "table",
      name: "Nguồn",
      isHidden: true,
      columns: [
        { header: "Tệp", width: 40 },
        { header: "Ô", width: 10, isHidden: true },
      ],
      rows: [["An Bình/bc (1).xlsx", "'Phụ lục 01'!B10"]],
    },
  ],
  customXml: ['<report xmlns="urn:bao-cao-tre-em:1">{"a":"&lt;"}</report>', "<x/>"],
};
