import type { LedgerLine } from "../../consolidation/exports/ledgerLines";
import { cellTitle } from "../../edition/cellInfo";
import type { EditionForm } from "../../edition/edition";
import { addressOf } from "../../layout/address";
import type { PlannedChart, PlannedContent, PlannedSheet } from "../plannedSheet";
import type { FigureColumn } from "./figureColumns";
import { LOOKS, padded, quoted } from "./looks";
import { TOTALS_COLS, TOTALS_ROWS, type TotalsGrid } from "./totalsGrid";

/** So many bars are still told apart. */
const BARS = 20;
/** Rows and columns that a chart covers. */
const CHART = { rows: 24, cols: 9, width: 10 } as const;
/** Rows: what the chart shows, headers, the first unit. */
const [TITLE, HEADERS, FIRST] = [2, 3, 4];
/** Points of three lines, and of two. */
const HEIGHTS = { title: 48, headers: 33 } as const;

/** Where `Tổng hợp` says over how many units the sums are. */
const SUMMARY = "{tong-hop}!$A$2";

type Pictured = Extract<FigureColumn, { kind: "figure" }>;

/**
 * One figure of each appendix over the units that count, the largest first, with its chart beside it. Names and values lead to `Tổng
 * hợp`: a unit with 0 in `Tính` loses its bar. @param over how many units the sums are over, as `Tổng hợp` says now
 */
export function chartSheet(edition: EditionForm, grid: TotalsGrid, over: string): PlannedSheet {
  const blocks = picturedColumns(grid.columns).flatMap((column) => {
    const units = sorted(grid.lines, column);
    return units.length === 0 ? [] : [{ column, units }];
  });
  const left = blocks.length * 3;
  const cols = left + CHART.cols;
  const longest = Math.max(0, ...blocks.map(({ units }) => units.length));
  const rows = Math.max(FIRST + longest, TITLE + blocks.length * CHART.rows);
  const cells: PlannedContent[][] = Array.from({ length: rows }, () => [...padded(cols)]);
  const put = (row: number, col: number, content: PlannedContent): void => {
    const line = cells[row];
    if (line !== undefined) line[col] = content;
  };
  put(0, 0, "BIỂU ĐỒ SO SÁNH GIỮA CÁC ĐƠN VỊ");
  put(1, 0, blocks.length === 0 ? "Chưa có số liệu để vẽ." : { formula: `=${SUMMARY}`, value: over });
  blocks.forEach(({ column, units }, index) => {
    const col = index * 3;
    put(TITLE, col, titleOf(edition, column, units.length, over));
    put(HEADERS, col, "Đơn vị");
    put(HEADERS, col + 1, column.words[2]);
    units.forEach(({ line, value }, place) => {
      const row = TOTALS_ROWS.first + line;
      const at = (of: number): string => `{tong-hop}!${addressOf(row, of)}`;
      const figure = at(TOTALS_COLS.figures + grid.columns.indexOf(column));
      put(FIRST + place, col, { formula: `=${at(TOTALS_COLS.name)}`, value: grid.lines[line]?.name ?? "" });
      put(FIRST + place, col + 1, { formula: `=IF(${at(TOTALS_COLS.counts)}=1,${figure},"")`, value });
    });
  });
  return {
    kind: "bieu-do",
    name: "Biểu đồ",
    rows: cells,
    merges: blocks.map((_block, index) => ({ row: TITLE, col: index * 3, rows: 1, cols: 2 })),
    styles: [
      { area: { row: 0, col: 0, rows: 1, cols }, style: LOOKS.title },
      { area: { row: 1, col: 0, rows: 1, cols }, style: LOOKS.plain },
      ...blocks.flatMap(({ column, units }, index) => stylesOf(column, units.length, index * 3)),
    ],
    columnWidths: [...blocks.flatMap(() => [26, 16, 3]), ...Array.from({ length: CHART.cols }, () => CHART.width)],
    rowHeights: [
      { row: TITLE, points: HEIGHTS.title },
      { row: HEADERS, points: HEIGHTS.headers },
    ],
    choices: [],
    charts: blocks.map(({ units }, index): PlannedChart => ({
      title: { row: TITLE, col: index * 3 },
      source: { row: HEADERS, col: index * 3, rows: 1 + Math.min(BARS, units.length), cols: 2 },
      at: { row: TITLE + index * CHART.rows, col: left, rows: CHART.rows - 1, cols: CHART.cols },
    })),
    frozen: { rows: FIRST, cols: 1 },
    titleRows: { from: HEADERS, to: HEADERS },
    paper: "A4",
  };
}

/** Of each appendix the first figure that counts children, else its first. */
function picturedColumns(columns: readonly FigureColumn[]): readonly Pictured[] {
  const sums = columns.filter((each): each is Pictured => each.kind === "figure" && each.total.kind === "sum");
  const appendices = [...new Set(sums.map(({ info }) => info.appendix))];
  return appendices.flatMap((appendix) => {
    const own = sums.filter(({ info }) => info.appendix === appendix);
    return own.find(({ info }) => info.column.unit === "trẻ em") ?? own.slice(0, 1);
  });
}

/** Indices of the lines that count and have a number, by it. */
function sorted(lines: readonly LedgerLine[], { total }: Pictured) {
  return lines
    .flatMap(({ id, counting }, line) => {
      const value = counting === "no" ? undefined : total.shares.get(id);
      return value === undefined ? [] : [{ line, value }];
    })
    .sort((a, b) => b.value - a.value || a.line - b.line);
}

/** The chart's title says over how many units the sums are, and how many of them it shows. */
function titleOf(edition: EditionForm, { key }: Pictured, units: number, over: string): PlannedContent {
  const shown = units > BARS ? `, ${BARS} đơn vị cao nhất trong ${units}` : "";
  const before = `${cellTitle(edition, key)}${shown}: `;
  return { formula: `=${quoted(before)}&${SUMMARY}`, value: `${before}${over}` };
}

function stylesOf({ numberFormat }: Pictured, units: number, col: number): PlannedSheet["styles"] {
  return [
    { area: { row: TITLE, col, rows: 1, cols: 2 }, style: { ...LOOKS.strong, wrap: true } },
    { area: { row: HEADERS, col, rows: 1, cols: 2 }, style: LOOKS.header },
    { area: { row: FIRST, col, rows: units, cols: 2 }, style: LOOKS.cell },
    { area: { row: FIRST, col: col + 1, rows: units, cols: 1 }, style: { numberFormat, horizontal: "Right" } },
  ];
}
