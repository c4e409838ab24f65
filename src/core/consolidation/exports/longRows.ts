import { cellInfo } from "../../edition/cellInfo";
import type { EditionForm } from "../../edition/edition";
import { reportTitle } from "../../edition/period";
import { readFigure } from "../../validation/reading";
import type { Ledger } from "../ledger/ledger";
import { reportedState } from "../ledger/reportedState";
import { STATE_NAMES } from "../letters/stateNames";
import { levelCells } from "../sums/levelCells";

/** One figure of one unit, with all that tells what it is and where it stands. */
export interface LongRow {
  readonly unit: string;
  readonly period: string;
  readonly form: string;
  readonly appendix: string;
  readonly row: string;
  readonly column: string;
  /** A number where it is one; the words in the cell else; null for a blank. */
  readonly value: number | string | null;
  readonly measure: string;
  readonly state: string;
  readonly counted: "đã tính" | "tạm tính" | "không tính";
  readonly file: string;
  readonly cell: string;
}

const COUNTED = { fully: "đã tính", provisionally: "tạm tính", no: "không tính" } as const;

/** The figures of all units that sent something readable, for other programs: one row each, in the ledger's and the form's order. */
export function longRows(edition: EditionForm, ledger: Pick<Ledger, "rows" | "ask">): readonly LongRow[] {
  const { ask } = ledger;
  const { level } = ask;
  const period = reportTitle(edition, ask);
  const cells = [...levelCells(edition, level).keys()];
  return ledger.rows.flatMap((entry) => {
    const { unit, current, counting } = entry;
    if (current === null || current.report.editionId !== edition.id) return [];
    const { figures, places } = current.report;
    return cells.flatMap((key): readonly LongRow[] => {
      const info = cellInfo(edition, key);
      const reading = readFigure(edition, figures, key);
      const place = places.get(key);
      if (info === null || reading.kind === "absent") return [];
      return [
        {
          unit: unit.name,
          period,
          form: edition.id,
          appendix: info.appendix.label,
          row: info.row.label,
          column: `${info.group.label}: ${info.column.label}`,
          value: reading.kind === "number" ? reading.value : reading.kind === "blank" ? null : reading.shown,
          measure: info.column.unit,
          state: STATE_NAMES[reportedState(entry)],
          counted: COUNTED[counting],
          file: current.path,
          cell: place === undefined ? "" : `${place.sheet}!${place.address}`,
        },
      ];
    });
  });
}

const HEADERS: readonly (readonly [keyof LongRow, string])[] = [
  ["unit", "Đơn vị"],
  ["period", "Kỳ"],
  ["form", "Bộ biểu mẫu"],
  ["appendix", "Phụ lục"],
  ["row", "Hàng"],
  ["column", "Cột"],
  ["value", "Giá trị"],
  ["measure", "Đơn vị tính"],
  ["state", "Trạng thái"],
  ["counted", "Tính vào tổng"],
  ["file", "Tệp"],
  ["cell", "Ô"],
];

/** The rows as CSV that Excel opens as Vietnamese: UTF-8 with its mark, commas, decimal points, no cell that becomes a formula. */
export function longCsv(rows: readonly LongRow[]): string {
  const lines = rows.map((row) => HEADERS.map(([key]) => field(row[key])));
  return `\uFEFF${[HEADERS.map(([, header]) => header), ...lines].map((line) => line.join(",")).join("\r\n")}\r\n`;
}

function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
