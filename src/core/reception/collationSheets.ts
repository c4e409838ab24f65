import { STATE_NAMES } from "../consolidation/letters/stateNames";
import type { Ledger, LedgerRow } from "../consolidation/ledger/ledger";
import { levelCells } from "../consolidation/sums/levelCells";
import { notAdded } from "../consolidation/sums/figureRole";
import { overText } from "../consolidation/sums/overText";
import type { Total } from "../consolidation/sums/total";
import type { CellInfo } from "../edition/cellInfo";
import type { EditionForm } from "../edition/edition";
import { reportTitle } from "../edition/period";
import { addressOf } from "../layout/address";
import type { Area, PlanStyle } from "../layout/sheetPlan";
import type { CellKey } from "../model/cellKey";
import type { IsoDate } from "../model/reportContext";
import { formatShortDate } from "../text/viDate";
import { decimalOf, decimalText } from "../consolidation/sums/decimal";
import { readFigure } from "../validation/reading";
import type { PlannedContent, PlannedSheet } from "./plannedSheet";

/** The first row of units, and the row of sums above it; zero-based. */
const [FIRST, SUMS] = [8, 7];
const FIXED = ["STT", "Đơn vị", "Tính", "Trạng thái"] as const;

export interface CollationSheets {
  readonly sheets: readonly PlannedSheet[];
  /** Address of each sum on `Tổng hợp`. */
  readonly sums: ReadonlyMap<CellKey, string>;
  /** What column `Tính` holds, by unit. */
  readonly counts: Readonly<Record<string, 0 | 1>>;
}

export interface Collated {
  readonly edition: EditionForm;
  readonly ledger: Ledger;
  readonly totals: ReadonlyMap<CellKey, Total>;
  /** Until when files were received. */
  readonly until: IsoDate | null;
}

/** `Tổng hợp`, a row a unit with sums that Excel works out over column `Tính`, and beside it `Sổ nhận` and `Nguồn`. */
export function collationSheets(given: Collated): CollationSheets {
  const { edition, ledger } = given;
  const cells = [...levelCells(edition, ledger.ask.level)].filter(([, info]) => notAdded(info) === null);
  const sums = new Map(cells.map(([key], index) => [key, addressOf(SUMS, FIXED.length + index)]));
  const counts = Object.fromEntries(
    ledger.rows.map(({ unit, counting }) => [unit.id, counting === "no" ? 0 : 1] as const),
  );
  return { sheets: [mainSheet(given, cells), ledgerSheet(ledger), sourceSheet(given, cells)], sums, counts };
}

type Cells = readonly (readonly [CellKey, CellInfo])[];

function mainSheet({ edition, ledger, totals, until }: Collated, cells: Cells): PlannedSheet {
  const { rows, tally } = ledger;
  const last = FIRST + Math.max(1, rows.length);
  const cols = FIXED.length + cells.length + 1;
  const column = (col: number, isFixed: boolean): string => {
    const letter = addressOf(0, col).slice(0, -1);
    return `${isFixed ? "$" : ""}${letter}$${FIRST + 1}:${isFixed ? "$" : ""}${letter}$${last}`;
  };
  const [names, counts, states] = [column(1, true), column(2, true), column(3, true)];
  const provisional = `COUNTIFS(${counts},1,${states},"Tạm tính*")`;
  const over = { units: tally.counted, provisional: tally.provisional, besides: 0 };
  const note = {
    formula: `=SUM(${counts})&"/"&COUNTA(${names})&" đơn vị, "&${provisional}&" tạm tính"`,
    value: tally.provisional === 0 ? `${overText(over, rows.length)}, 0 tạm tính` : overText(over, rows.length),
  };
  const missing = rows.filter(({ state }) => state === "missing").length;
  const notCounted = rows.filter(({ state, counting }) => state !== "missing" && counting === "no").length;
  const day = until === null ? "" : `Nhận đến ngày ${formatShortDate(until)}. `;
  const sumRow = [
    null,
    { formula: `="Cộng "&SUM(${counts})&"/"&COUNTA(${names})`, value: `Cộng ${tally.counted}/${rows.length}` },
    { formula: `=SUM(${counts})`, value: tally.counted },
    { formula: `=${provisional}&" tạm tính"`, value: `${tally.provisional} tạm tính` },
    ...cells.map(([key], index): PlannedContent => {
      const total = totals.get(key);
      const value = total !== undefined && total.kind !== "not-added" ? (total.value ?? 0) : 0;
      return { formula: `=SUMIF(${counts},1,${column(FIXED.length + index, false)})`, value };
    }),
    null,
  ];
  const blank = Array.from({ length: cols }, () => null);
  const padded = (...first: readonly PlannedContent[]): readonly PlannedContent[] => [
    ...first,
    ...blank.slice(first.length),
  ];
  const head = (of: (info: CellInfo) => string): readonly PlannedContent[] =>
    padded(...FIXED.map(() => null), ...cells.map(([, info]) => of(info)));
  return {
    kind: "tong-hop",
    name: "Tổng hợp",
    rows: [
      padded(`TỔNG HỢP SỐ LIỆU ${reportTitle(edition, ledger.ask).toUpperCase()} THEO ĐƠN VỊ`),
      padded(note),
      padded(
        `${day}Chưa có trong tổng: ${missing} chưa gửi, ${notCounted} chưa tính (xem sheet Sổ nhận). Đổi 1 thành 0 ở cột Tính thì tổng đổi theo.`,
      ),
      blank,
      [...FIXED, ...head(({ appendix }) => `${appendix.label}. ${appendix.summary}`).slice(FIXED.length, -1), "Tệp"],
      head(({ group, row }) => [group.label, row.label].filter((text) => text !== "").join(", ")),
      head(({ column: { label, unit } }) => (unit === "đồng" ? `${label} (đồng)` : label)),
      sumRow,
      ...rows.map((row, index) => unitRow(edition, row, index, cells)),
    ],
    merges: mergesOf(cells, cols),
    styles: stylesOf(rows, cols),
    columnWidths: [5, 28, 6, 26, ...cells.map(() => 14), 34],
    frozen: { rows: FIRST, cols: 2 },
    titleRows: { from: 4, to: 6 },
    paper: "A3",
  };
}

function unitRow(edition: EditionForm, row: LedgerRow, index: number, cells: Cells): readonly PlannedContent[] {
  const { unit, counting, current, versions } = row;
  const report = current?.report.editionId === edition.id ? current.report : null;
  const values = cells.map(([key]): PlannedContent => {
    const reading = report === null ? null : readFigure(edition, report.figures, key);
    // Excel shows fifteen digits: more are added as they were sent.
    return reading?.kind === "number" ? Number(decimalText(decimalOf(reading.value))) : null;
  });
  const file = current?.path ?? (versions.length > 1 ? `${versions.length} tệp` : (versions[0]?.path ?? null));
  return [index + 1, unit.name, counting === "no" ? 0 : 1, stateText(row), ...values, file];
}

/** `Đã gửi, đủ` · `Tạm tính, cần giải trình` · `Phải sửa, chưa tính`. */
export function stateText({ state, counting, isLeftOut }: LedgerRow): string {
  const name = STATE_NAMES[state];
  if (counting === "provisionally") return `Tạm tính, ${name.toLowerCase()}`;
  if (counting === "fully" || state === "missing") return name;
  return `${name}, ${isLeftOut ? "không tính" : "chưa tính"}`;
}

/** Headers that reach over several columns of one appendix, or of one group; fixed headers over their three rows. */
function mergesOf(cells: Cells, cols: number): readonly Area[] {
  const fixed = [0, 1, 2, 3, cols - 1].map((col): Area => ({ row: 4, col, rows: 3, cols: 1 }));
  const runs = (row: number, of: (info: CellInfo) => unknown): readonly Area[] => {
    const areas: { row: number; col: number; rows: number; cols: number }[] = [];
    cells.forEach(([, info], index) => {
      const before = cells[index - 1];
      const area = areas.at(-1);
      if (area !== undefined && before !== undefined && of(before[1]) === of(info)) area.cols += 1;
      else areas.push({ row, col: FIXED.length + index, rows: 1, cols: 1 });
    });
    return areas.filter((area) => area.cols > 1);
  };
  return [
    ...fixed,
    ...runs(4, ({ appendix }) => appendix.key),
    ...runs(5, ({ appendix, group, row }) => `${appendix.key} ${row.key} ${appendix.groups.indexOf(group)}`),
  ];
}

function stylesOf(rows: readonly LedgerRow[], cols: number): PlannedSheet["styles"] {
  const font = { fontName: "Times New Roman", fontSize: 11, vertical: "Center" } as const;
  const all = (row: number, count: number): Area => ({ row, col: 0, rows: count, cols });
  const header: PlanStyle = { ...font, bold: true, wrap: true, horizontal: "Center", border: "thin", fill: "#F2F2F2" };
  const figures = { row: SUMS, col: FIXED.length, rows: rows.length + 1, cols: cols - FIXED.length - 1 };
  const looks = rows.flatMap(({ counting }, index) => {
    if (counting === "fully") return [];
    const style: PlanStyle = counting === "no" ? { color: "#595959" } : { italic: true };
    return [{ area: all(FIRST + index, 1), style }];
  });
  return [
    { area: all(0, 1), style: { ...font, fontSize: 13, bold: true } },
    { area: all(1, 1), style: { ...font, bold: true } },
    { area: all(2, 1), style: font },
    { area: all(4, 3), style: header },
    { area: all(SUMS, 1), style: { ...font, bold: true, border: "thin" } },
    ...(rows.length > 0 ? [{ area: all(FIRST, rows.length), style: { ...font, border: "thin" } as PlanStyle }] : []),
    ...(figures.cols > 0
      ? [{ area: figures, style: { numberFormat: "#,##0", horizontal: "Right" } as PlanStyle }]
      : []),
    ...looks,
  ];
}

function ledgerSheet({ rows, aside, refused, asked, unlisted }: Ledger): PlannedSheet {
  const day = ({ current }: LedgerRow): string | null => (current?.received ? formatShortDate(current.received) : null);
  const late = ({ isLate }: LedgerRow): string | null => (isLate === null ? null : isLate ? "muộn" : "đúng hạn");
  return plainSheet(
    "so-nhan",
    "Sổ nhận",
    "SỔ NHẬN",
    ["Đơn vị", "Trạng thái", "Ngày nhận", "Hạn", "Tệp"],
    [28, 28, 14, 12, 60],
    [
      ...rows.map((row) => [
        row.unit.name,
        stateText(row),
        day(row),
        late(row),
        row.versions.map(({ path }) => path).join("; "),
      ]),
      ...asked.map(({ file }) => [null, "Chưa rõ của đơn vị nào", null, null, file.path]),
      ...unlisted.map(({ file, name }) => [name, "Không có trong danh sách", null, null, file.path]),
      ...refused.map(({ path, message }) => [null, `Không đọc được: ${message}`, null, null, path]),
      ...aside.map(({ path }) => [null, "Để riêng", null, null, path]),
    ],
  );
}

function sourceSheet({ edition, ledger }: Collated, cells: Cells): PlannedSheet {
  const lines = ledger.rows.flatMap(({ unit, current }) =>
    cells.flatMap(([key, info]): (readonly PlannedContent[])[] => {
      const place = current?.report.editionId === edition.id ? current.report.places.get(key) : undefined;
      if (current === null || place === undefined) return [];
      return [
        [unit.name, info.appendix.label, info.row.label, info.column.label, current.path, place.sheet, place.address],
      ];
    }),
  );
  const headers = ["Đơn vị", "Phụ lục", "Hàng", "Cột", "Tệp", "Sheet", "Ô"];
  return plainSheet("nguon", "Nguồn", "NGUỒN CỦA TỪNG SỐ", headers, [28, 14, 20, 30, 50, 20, 8], lines);
}

function plainSheet(
  kind: PlannedSheet["kind"],
  name: string,
  title: string,
  headers: readonly string[],
  widths: readonly number[],
  lines: readonly (readonly PlannedContent[])[],
): PlannedSheet {
  const cols = headers.length;
  const font = { fontName: "Times New Roman", fontSize: 11 } as const;
  const blank = Array.from({ length: cols }, () => null);
  const header: PlanStyle = { ...font, bold: true, wrap: true, horizontal: "Center", border: "thin", fill: "#F2F2F2" };
  return {
    kind,
    name,
    rows: [[title, ...blank.slice(1)], blank, headers, ...lines],
    merges: [],
    styles: [
      { area: { row: 0, col: 0, rows: 1, cols }, style: { ...font, fontSize: 13, bold: true } },
      { area: { row: 2, col: 0, rows: 1, cols }, style: header },
      ...(lines.length > 0
        ? [{ area: { row: 3, col: 0, rows: lines.length, cols }, style: { ...font, border: "thin" } as PlanStyle }]
        : []),
    ],
    columnWidths: widths,
    frozen: { rows: 3, cols: 1 },
    titleRows: { from: 2, to: 2 },
    paper: "A4",
  };
}
