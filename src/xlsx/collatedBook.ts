import type { Ledger, LedgerRow } from "../core/consolidation/ledger/ledger";
import { reportedState } from "../core/consolidation/ledger/reportedState";
import { longRows } from "../core/consolidation/exports/longRows";
import { STATE_NAMES } from "../core/consolidation/letters/stateNames";
import { levelCells } from "../core/consolidation/sums/levelCells";
import type { Total } from "../core/consolidation/sums/total";
import { cellInfo } from "../core/edition/cellInfo";
import type { Edition } from "../core/edition/edition";
import { reportTitle } from "../core/edition/period";
import { addressOf } from "../core/layout/address";
import type { CellKey } from "../core/model/cellKey";
import { readFigure } from "../core/validation/reading";
import type { BookPlan, CellContent, TableChart, TableSheet } from "./write/bookPlan";
import { tableRows } from "./write/tableRows";

/** The sheets' names. */
const COLLATED_SHEETS = { totals: "Tổng hợp", ledger: "Sổ nhận", source: "Nguồn" } as const;

/** Columns before the figures. */
const LEAD = ["TT", "Đơn vị", "Tính", "Trạng thái", "Tệp"] as const;
const COUNTS_COLUMN = 2;
const STATE_COLUMN = 3;

/**
 * What was received as a workbook that lives without us: one row a unit with its figures, the sums over those whose `Tính` is 1, the
 * ledger, and every figure with its file and cell.
 */
export function collatedBook(edition: Edition, ledger: Ledger, totals: ReadonlyMap<CellKey, Total>): BookPlan {
  return { sheets: [totalsSheet(edition, ledger, totals), ledgerSheet(ledger), sourceSheet(edition, ledger)] };
}

function totalsSheet(edition: Edition, { rows, ask }: Ledger, totals: ReadonlyMap<CellKey, Total>): TableSheet {
  const keys = [...levelCells(edition, ask.level).keys()];
  const above: CellContent[] = [`TỔNG HỢP SỐ LIỆU – ${reportTitle(edition, ask).toLocaleUpperCase("vi")}`, null, null];
  const at = tableRows({ above, rows: [[], ...rows.map(() => [])] });
  const [from, to] = [at.first + 1, at.last];
  const columnOf = (col: number, isFixed = false): string => {
    const [letters = ""] = addressOf(0, col).match(/[A-Z]+/) ?? [];
    const sign = isFixed ? "$" : "";
    return `${sign}${letters}$${from + 1}:${sign}${letters}$${to + 1}`;
  };
  const counts = columnOf(COUNTS_COLUMN, true);
  const counted = rows.filter(({ counting }) => counting !== "no");
  const provisional = counted.filter(({ counting }) => counting === "provisionally").length;
  above[1] = {
    formula: `SUM(${counts})&"/"&COUNTA(${columnOf(1, true)})&" đơn vị, "&COUNTIFS(${counts},1,${columnOf(STATE_COLUMN, true)},"Tạm tính*")&" tạm tính"`,
    value: `${counted.length}/${rows.length} đơn vị, ${provisional} tạm tính`,
  };
  above[2] = "Cột Tính: 1 là tính vào tổng, 0 là không. Ô trống là chưa có số liệu, không phải số 0.";
  const sums = keys.map((key, index): CellContent => {
    const total = totals.get(key);
    if (total === undefined || total.kind !== "sum") return null;
    return { formula: `SUMIF(${counts},1,${columnOf(LEAD.length + index)})`, value: total.value ?? 0 };
  });
  return {
    kind: "table",
    name: COLLATED_SHEETS.totals,
    above,
    columns: [
      { header: LEAD[0], width: 5 },
      { header: LEAD[1], width: 28 },
      { header: LEAD[2], width: 6, horizontal: "Center", choices: [0, 1] },
      { header: LEAD[3], width: 24 },
      { header: LEAD[4], width: 30 },
      ...keys.map((key) => ({ header: headerOf(edition, key), width: 16, numberFormat: "#,##0" })),
    ],
    rows: [
      [null, "TỔNG CỘNG", null, null, null, ...sums],
      ...rows.map((row, index) => [
        index + 1,
        row.unit.name,
        row.counting === "no" ? 0 : 1,
        stateText(row),
        row.current?.path ?? null,
        ...keys.map((key) => figureIn(edition, row, key)),
      ]),
    ],
    totals: [0],
    frozenCols: 2,
    ...(rows.length === 0 || keys.length === 0
      ? {}
      : { charts: [chartOf(edition, keys[0] ?? "", from, to, LEAD.length + keys.length)] }),
  };
}

/** The first figure over the units, beside the table. */
function chartOf(edition: Edition, key: CellKey, from: number, to: number, right: number): TableChart {
  const area = (col: number) => ({
    sheet: COLLATED_SHEETS.totals,
    area: { row: from, col, rows: to - from + 1, cols: 1 },
  });
  return {
    kind: "column",
    title: headerOf(edition, key),
    categories: area(1),
    series: [{ name: headerOf(edition, key), values: area(LEAD.length) }],
    at: { row: 1, col: right + 1, rows: 18, cols: 10 },
  };
}

function stateText(row: LedgerRow): string {
  const state = STATE_NAMES[reportedState(row)];
  if (row.isLeftOut) return `Không tính: ${state}`;
  return row.counting === "provisionally" ? `Tạm tính: ${state}` : state;
}

function headerOf(edition: Edition, key: CellKey): string {
  const info = cellInfo(edition, key);
  if (info === null) return key;
  const { appendix, row, group, column } = info;
  return [appendix.shortLabel, row.label, group.label, column.label].filter((words) => words !== "").join(" · ");
}

function figureIn(edition: Edition, { current }: LedgerRow, key: CellKey): CellContent {
  if (current === null || current.report.editionId !== edition.id) return null;
  const reading = readFigure(edition, current.report.figures, key);
  if (reading.kind === "number") return reading.value;
  return reading.kind === "blank" || reading.kind === "absent" ? null : reading.shown;
}

const FINGERPRINTS = {
  same: "Đúng như khi nộp",
  changed: "Đã đổi sau khi kiểm tra",
  none: "Không có phiếu",
} as const;

function ledgerSheet({ rows, unlisted, asked, aside, refused }: Ledger): TableSheet {
  const line = (unit: string | null, state: string, file: string | null, told: string): CellContent[] => [
    unit,
    state,
    null,
    file,
    null,
    told,
  ];
  return {
    kind: "table",
    name: COLLATED_SHEETS.ledger,
    above: ["SỔ NHẬN BÁO CÁO"],
    columns: [
      { header: "Đơn vị", width: 28 },
      { header: "Trạng thái", width: 24 },
      { header: "Muộn", width: 8, horizontal: "Center" },
      { header: "Tệp", width: 40 },
      { header: "Phiếu kiểm tra", width: 24 },
      { header: "Ghi chú", width: 60 },
    ],
    rows: [
      ...rows.map((row) => [
        row.unit.name,
        stateText(row),
        row.isLate === true ? "muộn" : null,
        row.current?.path ?? row.versions.at(-1)?.path ?? null,
        row.current === null ? null : FINGERPRINTS[row.current.report.fingerprint],
        row.versions.length > 1
          ? `${row.versions.length} tệp: ${row.versions.map(({ path }) => path).join("; ")}`
          : null,
      ]),
      ...unlisted.map(({ name, file }) => line(name, STATE_NAMES.unlisted, file.path, "")),
      ...asked.map(({ file, units }) =>
        line(null, "Chưa rõ đơn vị", file.path, `Có thể là: ${units.map(({ name }) => name).join("; ")}`),
      ),
      ...refused.map(({ path, message }) => line(null, STATE_NAMES.unreadable, path, message)),
      ...aside.map(({ path, reason, of }) => line(null, "Để riêng", path, of === null ? reason : `${reason}: ${of}`)),
    ],
  };
}

function sourceSheet(edition: Edition, ledger: Ledger): TableSheet {
  return {
    kind: "table",
    name: COLLATED_SHEETS.source,
    above: ["NGUỒN CỦA TỪNG SỐ LIỆU"],
    columns: ["Đơn vị", "Phụ lục", "Hàng", "Cột", "Giá trị", "Đơn vị tính", "Tính vào tổng", "Tệp", "Ô"].map(
      (header, index) => ({
        header,
        width: [28, 14, 16, 40, 16, 12, 14, 40, 24][index] ?? 16,
      }),
    ),
    rows: longRows(edition, ledger).map((row) => [
      row.unit,
      row.appendix,
      row.row,
      row.column,
      row.value,
      row.measure,
      row.counted,
      row.file,
      row.cell,
    ]),
  };
}
