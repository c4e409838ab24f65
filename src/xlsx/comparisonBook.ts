import { LEFT_OUT, type Basis, type UnitComparison } from "../core/consolidation/comparison/comparisonOf";
import { addressOf } from "../core/layout/address";
import type { BookPlan, CellContent, TableSheet } from "./write/bookPlan";
import { tableRows } from "./write/tableRows";

export interface ComparisonExport {
  readonly comparison: UnitComparison;
  /** What the figure is, and over how many units of which report. */
  readonly figure: string;
  readonly title: string;
  readonly over: string;
}

/** Of what the measure is, and how it is called; null for figures as they stand. */
const MEASURES: Readonly<Record<Basis, { readonly of: string; readonly name: string; readonly scale: number } | null>> =
  {
    "per-1000": { of: "Số trẻ em", name: "Trên 1.000 trẻ em", scale: 1000 },
    "last-year": { of: "Năm trước", name: "So với năm trước (%)", scale: 100 },
    value: null,
  };
const SHEET = "So sánh";
const APART = { high: "khác hẳn: cao", low: "khác hẳn: thấp", zero: "khác hẳn: ghi 0" } as const;
const CAVEAT = "Khác hẳn không có nghĩa là sai. Căn cứ: kiểm tra hợp lý, không phải quy định.";

/** One figure over the units as a workbook that lives without us: what is compared and its middle are formulas, a chart stands beside. */
export function comparisonBook(given: ComparisonExport): BookPlan {
  const left = [...given.comparison.left].flatMap(([reason, names]) => names.map((name) => [name, LEFT_OUT[reason]]));
  const leftSheet: TableSheet = {
    kind: "table",
    name: "Không so sánh được",
    columns: [
      { header: "Đơn vị", width: 28 },
      { header: "Lý do", width: 60 },
    ],
    rows: left,
  };
  return { sheets: [comparedSheet(given), ...(left.length === 0 ? [] : [leftSheet])] };
}

function comparedSheet({ comparison, figure, title, over }: ComparisonExport): TableSheet {
  const { units, middle, basis } = comparison;
  const measure = MEASURES[basis];
  const above = [`SO SÁNH GIỮA CÁC ĐƠN VỊ – ${title.toLocaleUpperCase("vi")}`, `${figure}: ${over}`, CAVEAT];
  const heads = middle === null ? 0 : 3;
  const { first } = tableRows({ above, rows: [] });
  const [from, to] = [first + heads, first + heads + units.length - 1];
  const measured = measure === null ? 3 : 5;
  const cells = `${addressOf(from, measured)}:${addressOf(to, measured)}`;
  const middles: readonly (readonly [string, string, number])[] =
    middle === null
      ? []
      : [
          ["TRUNG VỊ", `MEDIAN(${cells})`, middle.median],
          ["Phần tư dưới", `QUARTILE(${cells},1)`, middle.from],
          ["Phần tư trên", `QUARTILE(${cells},3)`, middle.to],
        ];
  const padded = (...head: readonly CellContent[]): readonly CellContent[] => [
    ...head,
    ...Array.from({ length: measured - head.length }, () => null),
  ];
  const number = { width: 18, numberFormat: "#,##0.##" };
  return {
    kind: "table",
    name: SHEET,
    above,
    columns: [
      { header: "TT", width: 6 },
      { header: "Đơn vị", width: 28 },
      { header: "Cách tính", width: 12 },
      { header: figure, ...number },
      ...(measure === null
        ? []
        : [
            { header: measure.of, ...number },
            { header: measure.name, ...number },
          ]),
      { header: "Ghi chú", width: 20 },
    ],
    rows: [
      ...middles.map(([name, formula, value]) => [...padded(null, name), { formula, value }, null]),
      ...units.map(({ name, isProvisional, value, of, measure: its, alarm }, index) => {
        const [top, bottom] = [addressOf(from + index, 3), addressOf(from + index, 4)];
        return [
          index + 1,
          name,
          isProvisional ? "tạm tính" : "đã tính",
          value,
          ...(measure === null ? [] : [of, { formula: `${top}/${bottom}*${measure.scale}`, value: its }]),
          alarm === null ? null : APART[alarm.direction],
        ];
      }),
    ],
    totals: middles.map((_row, index) => index),
    frozenCols: 2,
    ...(units.length === 0
      ? {}
      : {
          charts: [
            {
              kind: "column",
              title: measure === null ? figure : `${figure}, ${measure.name.toLowerCase()}`,
              categories: { sheet: SHEET, area: { row: from, col: 1, rows: units.length, cols: 1 } },
              series: [
                {
                  name: figure,
                  values: { sheet: SHEET, area: { row: from, col: measured, rows: units.length, cols: 1 } },
                },
              ],
              at: { row: 1, col: measured + 3, rows: 20, cols: 12 },
            },
          ],
        }),
  };
}
