import { BookError } from "./bookError";
import { bookGrids } from "./bookGrids";
import { readBook } from "./readBook";

export type RowsOutcome =
  | { readonly kind: "read"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "refused"; readonly message: string };

const MOST = { rows: 20_000, cols: 20 };

/** A list as rows of texts: the first sheet of a workbook that holds anything, or a text with separators. */
export function readRows(bytes: Uint8Array): RowsOutcome {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return textRows(bytes);
  try {
    return { kind: "read", rows: bookRows(bytes) };
  } catch (error) {
    if (error instanceof BookError) return { kind: "refused", message: error.message };
    throw error;
  }
}

function bookRows(bytes: Uint8Array): readonly (readonly string[])[] {
  const sheet = bookGrids(readBook(bytes)).find(({ used, hidden }) => used !== null && hidden?.isSheet !== true);
  const { row = 0, col = 0, rows = 0, cols = 0 } = sheet?.used ?? {};
  return Array.from({ length: Math.min(rows, MOST.rows) }, (_row, down) =>
    Array.from({ length: Math.min(cols, MOST.cols) }, (_cell, right) =>
      String(sheet?.cell(row + down, col + right)?.value ?? ""),
    ),
  );
}

function textRows(bytes: Uint8Array): RowsOutcome {
  try {
    // Excel's own "Unicode Text" is UTF-16.
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { kind: "read", rows: rowsOfText(text) };
  } catch {
    return {
      kind: "refused",
      message: "Danh sách không phải là văn bản Unicode hay tệp .xlsx. Mở bằng Excel, lưu thành .xlsx rồi chọn lại.",
    };
  }
}

/** A list as a text, a line a row; cells may stand in quotes. Which sign parts them the first line tells: former units stand between `;`. */
export function rowsOfText(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const first = lines.find((line) => line.trim() !== "") ?? "";
  const count = (sign: string): number => first.split(sign).length;
  const sign = first.includes("\t") ? "\t" : count(";") > count(",") ? ";" : ",";
  return lines.slice(0, MOST.rows).map((line) => cellsOf(line, sign));
}

function cellsOf(line: string, sign: string): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? "";
    if (letter === '"' && isQuoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (letter === sign && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}
