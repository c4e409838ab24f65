import type { Area } from "./hostWorkbook";

/** The size of a sheet in Excel. */
export const maxRows = 1_048_576;
export const maxCols = 16_384;

/** `AB` of a zero-based column. */
export function columnName(col: number): string {
  let name = "";
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/**
 * The area's address without its sheet: `B10`, `B10:G10`, whole rows `3:4`, whole columns `B:C`.
 * `like` is the reference it replaces: its dollar signs stay.
 */
export function areaText(area: Area, like = ""): string {
  const [first = "", second = first] = like.split(":");
  if (area.cols >= maxCols) return `${dollar(first)}${area.row + 1}:${dollar(second)}${area.row + area.rows}`;
  const lastCol = area.col + area.cols - 1;
  if (area.rows >= maxRows) return `${dollar(first)}${columnName(area.col)}:${dollar(second)}${columnName(lastCol)}`;
  const from = corner(area.row, area.col, first);
  if (area.rows === 1 && area.cols === 1 && !like.includes(":")) return from;
  return `${from}:${corner(area.row + area.rows - 1, lastCol, second)}`;
}

/** `$B$10:$G$10` as a defined name holds it. */
export function absoluteText(area: Area): string {
  return areaText(area, area.rows === 1 && area.cols === 1 ? "$A$1" : "$A$1:$A$1");
}

/** `B10`, `$B$10:$G$10`, `3:4`, `B:C`; null for anything else or outside the sheet. */
export function parseArea(text: string): Area | null {
  const [first = "", second = first, more] = text.trim().split(":");
  if (more !== undefined) return null;
  const from = /^\$?([A-Z]{0,3})\$?(\d*)$/i.exec(first);
  const to = /^\$?([A-Z]{0,3})\$?(\d*)$/i.exec(second);
  if (from === null || to === null) return null;
  const cols = span(from[1] ?? "", to[1] ?? "", columnIndex, maxCols);
  const rows = span(from[2] ?? "", to[2] ?? "", (digits) => Number(digits) - 1, maxRows);
  if (cols === null || rows === null) return null;
  const whole = cols === "all" || rows === "all";
  if ((cols === "all" && rows === "all") || (whole && !text.includes(":"))) return null;
  const [col, colCount] = cols === "all" ? [0, maxCols] : cols;
  const [row, rowCount] = rows === "all" ? [0, maxRows] : rows;
  return { row, col, rows: rowCount, cols: colCount };
}

/** `'Phụ lục 01'!` as Excel writes it: quoted unless the name is a plain word that is no cell address. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === null;
  return plain ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}

/** `'Phụ lục 01'!B10`, `=Sheet1!$B$10` or `B10` → sheet name (null: none stated) and area; null when unreadable. */
export function parseAddress(text: string): { readonly sheet: string | null; readonly area: Area } | null {
  const bare = text.trim().replace(/^=/, "");
  const split = bare.lastIndexOf("!");
  const area = parseArea(bare.slice(split + 1));
  if (area === null) return null;
  return { sheet: split < 0 ? null : unquoted(bare.slice(0, split)), area };
}

/** The name inside a quoted or plain sheet prefix without its `!`. */
export function unquoted(prefix: string): string {
  return prefix.replace(/^'(.*)'$/s, "$1").replace(/''/g, "'");
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.col >= outer.col &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.col + inner.cols <= outer.col + outer.cols
  );
}

/** The common part; null when there is none. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const col = Math.max(a.col, b.col);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const cols = Math.min(a.col + a.cols, b.col + b.cols) - col;
  return rows > 0 && cols > 0 ? { row, col, rows, cols } : null;
}

/** The parts of `area` outside `hole`. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const common = intersect(area, hole);
  if (common === null) return [area];
  const bottom = common.row + common.rows;
  const right = common.col + common.cols;
  return [
    { ...area, rows: common.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...common, col: area.col, cols: common.col - area.col },
    { ...common, col: right, cols: area.col + area.cols - right },
  ].filter(({ rows, cols }) => rows > 0 && cols > 0);
}

function span(
  from: string,
  to: string,
  index: (text: string) => number,
  size: number,
): readonly [number, number] | "all" | null {
  if (from === "" && to === "") return "all";
  if (from === "" || to === "") return null;
  const [a, b] = [index(from), index(to)];
  const start = Math.min(a, b);
  const end = Math.max(a, b);
  return start < 0 || end >= size ? null : [start, end - start + 1];
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function corner(row: number, col: number, like: string): string {
  const rowMark = /.\$/.test(like) ? "$" : "";
  return `${dollar(like)}${columnName(col)}${rowMark}${row + 1}`;
}

function dollar(like: string): string {
  return like.startsWith("$") ? "$" : "";
}
