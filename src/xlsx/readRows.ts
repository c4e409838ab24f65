import { BookError } from "./bookError";
import { readBook } from "./readBook";

export type RowsOutcome =
  | { readonly kind: "read"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "refused"; readonly message: string };

const MOST = { rows: 20_000, cols: 20 };

/** A list as rows of texts: the first sheet of a workbook that holds anything, or a text with separators. */
export function readRows(bytes: Uint8Array): RowsOutcome {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return textRows(bytes);
  try {
    const sheet = readBook(bytes).sheets.find(({ cells, isHidden }) => !isHidden && cells.length > 0);
    const rows: string[][] = [];
    for (const { row, col, raw } of sheet?.cells ?? []) {
      if (row >= MOST.rows || col >= MOST.cols) continue;
      while (rows.length <= row) rows.push([]);
      const line = rows[row] ?? [];
      while (line.length <= col) line.push("");
      line[col] = String(raw.value);
    }
    return { kind: "read", rows };
  } catch (error) {
    if (error instanceof BookError) return { kind: "refused", message: error.message };
    throw error;
  }
}

function textRows(bytes: Uint8Array): RowsOutcome {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { kind: "read", rows: rowsOfText(text) };
  } catch {
    return {
      kind: "refused",
      message: "Danh sách không phải là văn bản UTF-8 hay tệp .xlsx. Mở bằng Excel, lưu thành .xlsx rồi chọn lại.",
    };
  }
}

/** A pasted list: a line a row, its cells between tabs, else semicolons, else commas. */
export function rowsOfText(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const separator = ["\t", ";", ","].find((each) => lines.some((line) => line.includes(each))) ?? "\t";
  return lines.slice(0, MOST.rows).map((line) => line.split(separator).map(unquoted));
}

function unquoted(cell: string): string {
  const text = cell.trim();
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}
