import type { Area } from "./sheetPlan";

/** Zero-based row and column → `B10`. */
export function addressOf(row: number, col: number): string {
  return `${columnName(col)}${row + 1}`;
}

/** The area as a formula that a name can hold: `='Phụ lục 01'!$B$8:$G$8`. */
export function referenceTo(sheetName: string, { row, col, rows, cols }: Area): string {
  const corner = (r: number, c: number): string => `$${columnName(c)}$${r + 1}`;
  return `='${sheetName.replaceAll("'", "''")}'!${corner(row, col)}:${corner(row + rows - 1, col + cols - 1)}`;
}

/** The sheet that a reference names, as `'Phụ lục 01'!$B$8`; null where it names none. */
export function sheetOf(reference: string): string | null {
  const end = reference.lastIndexOf("!");
  if (end < 0) return null;
  const name = reference.slice(0, end).replace(/^=/, "");
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** `B10`, `$B$10:$G$10` or either after `'Sheet'!` → area on that sheet; null for anything else, `#REF!` included. */
export function parseArea(reference: string): Area | null {
  const local = reference.slice(reference.lastIndexOf("!") + 1);
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(local);
  if (!match) return null;
  const [, col1 = "", row1 = "", col2 = col1, row2 = row1] = match;
  const [top, bottom] = [Number(row1) - 1, Number(row2) - 1];
  const [left, right] = [index(col1), index(col2)];
  if (top < 0 || bottom < top || right < left) return null;
  return { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
}

/** `AB` of a zero-based column. */
export function columnName(col: number): string {
  const rest = Math.floor(col / 26) - 1;
  return (rest >= 0 ? columnName(rest) : "") + String.fromCharCode(65 + (col % 26));
}

function index(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
