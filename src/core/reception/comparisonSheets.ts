import { LEFT_OUT, type Basis, type ComparedUnit, type UnitComparison } from "../consolidation/comparison/comparisonOf";
import { addressOf } from "../layout/address";
import type { PlannedContent, PlannedSheet } from "./plannedSheet";
import { LOOKS, padded } from "./sheets/looks";
import { plainSheet, PLAIN_ROWS, type PlainColumn } from "./sheets/plainSheet";

export interface ComparisonExport {
  readonly comparison: UnitComparison;
  /** What the figure is, and over how many units of which report. */
  readonly figure: string;
  readonly title: string;
  readonly over: string;
}

/** How the measure is called, of what it is and on how many of that; null for figures as they stand. */
const MEASURES: Readonly<Record<Basis, { readonly name: string; readonly of: string; readonly scale: number } | null>> =
  {
    "per-1000": { name: "Trên 1.000 trẻ em", of: "Số trẻ em", scale: 1000 },
    "last-year": { name: "So với năm trước (%)", of: "Năm trước", scale: 100 },
    value: null,
  };
const APART = { high: "khác hẳn: cao", low: "khác hẳn: thấp", zero: "khác hẳn: ghi 0" } as const;
const CAVEAT = "Khác hẳn không có nghĩa là sai. Căn cứ: kiểm tra hợp lý, không phải quy định.";
const NUMBER = { width: 18, numberFormat: "#,##0.##" } as const;
/** Columns: names, beside them what is compared. */
const [NAMES, MEASURE] = [1, 2];
/** So many bars are still told apart. */
const BARS = 40;
/** Rows and columns that the chart covers. */
const CHART = { rows: 28, cols: 9 } as const;

/** One figure over the units as sheets that live without us: what is compared and its middle are formulas, a chart stands beside. */
export function comparisonSheets(given: ComparisonExport): readonly PlannedSheet[] {
  const left = [...given.comparison.left].flatMap(([reason, names]) => names.map((name) => [name, LEFT_OUT[reason]]));
  const words = { kind: "khong-so-sanh", name: "Không so sánh được", title: "ĐƠN VỊ KHÔNG SO SÁNH ĐƯỢC" } as const;
  const columns = [
    { header: "Đơn vị", width: 28 },
    { header: "Lý do", width: 60, isWrapped: true },
  ];
  return [comparedSheet(given), ...(left.length === 0 ? [] : [plainSheet(words, columns, left)])];
}

function comparedSheet({ comparison, figure, title, over }: ComparisonExport): PlannedSheet {
  const { units, basis } = comparison;
  const measure = MEASURES[basis];
  const columns: readonly PlainColumn[] = [
    { header: "TT", width: 6 },
    { header: "Đơn vị", width: 28 },
    ...(measure === null ? [] : [{ header: measure.name, ...NUMBER }]),
    { header: figure, ...NUMBER },
    ...(measure === null ? [] : [{ header: measure.of, ...NUMBER }]),
    { header: "Cách tính", width: 12 },
    { header: "Ghi chú", width: 20 },
  ];
  const cols = columns.length;
  const lines = units.map((unit, index) => unitLine(unit, index, measure?.scale ?? null));
  const middles = middleLines(comparison).map((line) => padded(cols, ...line));
  const words = {
    kind: "so-sanh",
    name: "So sánh",
    title: `SO SÁNH GIỮA CÁC ĐƠN VỊ – ${title.toLocaleUpperCase("vi")}`,
  } as const;
  const sheet = plainSheet(words, columns, [...lines, ...middles]);
  const below = { row: PLAIN_ROWS.first + units.length, col: 0, rows: middles.length, cols };
  return {
    ...sheet,
    rows: sheet.rows.map((row, index) => (index === 1 ? padded(cols, `${figure}: ${over}. ${CAVEAT}`) : row)),
    styles: [
      ...sheet.styles,
      { area: { row: 1, col: 0, rows: 1, cols }, style: LOOKS.plain },
      ...(middles.length === 0 ? [] : [{ area: below, style: LOOKS.sums }]),
    ],
    charts:
      units.length === 0
        ? []
        : [
            {
              title: { row: 1, col: 0 },
              source: { row: PLAIN_ROWS.headers, col: NAMES, rows: 1 + Math.min(BARS, units.length), cols: 2 },
              at: { row: PLAIN_ROWS.headers, col: cols + 1, ...CHART },
            },
          ],
  };
}

function unitLine(unit: ComparedUnit, index: number, scale: number | null): readonly PlannedContent[] {
  const row = PLAIN_ROWS.first + index;
  const [value, of] = [addressOf(row, MEASURE + 1), addressOf(row, MEASURE + 2)];
  return [
    index + 1,
    unit.name,
    ...(scale === null ? [] : [{ formula: `=${value}/${of}*${scale}`, value: unit.measure }]),
    unit.value,
    ...(scale === null ? [] : [unit.of]),
    unit.isProvisional ? "tạm tính" : "đã tính",
    unit.alarm === null ? null : APART[unit.alarm.direction],
  ];
}

/** The middle of the units, below them. */
function middleLines({ middle, units }: UnitComparison): readonly (readonly PlannedContent[])[] {
  if (middle === null) return [];
  const { first } = PLAIN_ROWS;
  const cells = `${addressOf(first, MEASURE)}:${addressOf(first + units.length - 1, MEASURE)}`;
  return [
    [null, "TRUNG VỊ", { formula: `=MEDIAN(${cells})`, value: middle.median }],
    [null, "Phần tư dưới", { formula: `=QUARTILE(${cells},1)`, value: middle.from }],
    [null, "Phần tư trên", { formula: `=QUARTILE(${cells},3)`, value: middle.to }],
  ];
}
