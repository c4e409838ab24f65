import type { EditionForm } from "../../edition/edition";
import { reportTitle } from "../../edition/period";
import type { Ledger } from "../ledger/ledger";
import { ledgerLines } from "./ledgerLines";
import { decimalText } from "../sums/decimal";
import { levelCells } from "../sums/levelCells";
import { sentFigure } from "../sums/sentFigure";

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
  /** Empty where the file has no such cell. */
  readonly sheet: string;
  readonly cell: string;
}

const COUNTED = { fully: "đã tính", provisionally: "tạm tính", no: "không tính" } as const;

/** The figures of all that sent something readable, for other programs: one row each, in the ledger's and the form's order. */
export function longRows(edition: EditionForm, ledger: Pick<Ledger, "rows" | "unlisted" | "ask">): readonly LongRow[] {
  const period = reportTitle(edition, ledger.ask);
  const cells = [...levelCells(edition, ledger.ask.level)];
  return ledgerLines(ledger).flatMap(({ name, current, counting, state }) => {
    if (current === null || current.report.editionId !== edition.id) return [];
    const { figures, places } = current.report;
    return cells.flatMap(([key, info]): readonly LongRow[] => {
      if (!figures.has(key)) return [];
      const { appendix, row, group, column } = info;
      const sent = sentFigure(edition, [key, info], figures);
      const place = places.get(key);
      return [
        {
          unit: name,
          period,
          form: edition.id,
          appendix: appendix.label,
          row: row.label,
          column: [group.label.split(" (")[0] ?? "", column.label].filter((text) => text !== "").join(": "),
          value: sent.kind === "number" ? Number(decimalText(sent.value)) : sent.kind === "words" ? sent.shown : null,
          measure: column.unit,
          state,
          counted: COUNTED[counting],
          file: current.path,
          sheet: place?.sheet ?? "",
          cell: place?.address ?? "",
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
  ["sheet", "Sheet"],
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
