import { shownTime } from "../../xlsx/cellFormats";
import { cellAt, type PageSheet } from "../book/pageBook";
import type { Area } from "../../core/layout/sheetPlan";
import type { TypedCell } from "../book/typing";

/** The area as Excel reads it from the clipboard: plain digits, which every Excel takes for the number that they are; days as days. */
export function copiedText(sheet: PageSheet, { row, col, rows, cols }: Area): string {
  return Array.from({ length: rows }, (_row, r) =>
    Array.from({ length: cols }, (_col, c) => {
      const { type, value, text, numberFormat } = cellAt(sheet, row + r, col + c);
      const isNumber = type === "Double" && shownTime(Number(value), numberFormat) === null;
      return quoted(isNumber ? String(value).replace(".", ",") : text);
    }).join("\t"),
  ).join("\r\n");
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines and columns of a text that Excel, or any other table, put on the clipboard. */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const isQuoted = text[at] === '"' && endOfQuoted(text, at) > 0;
    const end = isQuoted ? endOfQuoted(text, at) : endOfPlain(text, at);
    const own = text.slice(at, end);
    rows.at(-1)?.push(isQuoted ? own.slice(1, -1).replaceAll('""', '"') : own);
    if (text[end] === "\r" && text[end + 1] === "\n") at = end + 2;
    else at = end + 1;
    if (end < text.length && text[end] !== "\t" && at < text.length) rows.push([]);
    else if (end >= text.length || text[end] !== "\t") break;
  }
  return rows;
}

/** Behind the closing sign of a quoted cell; 0 where it is no such cell. */
function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] ?? "") ? at + 1 : 0;
  }
  return 0;
}

function endOfPlain(text: string, start: number): number {
  const end = text.slice(start).search(/[\t\r\n]/);
  return end < 0 ? text.length : start + end;
}

/** Where the pasted texts go: from the area's first cell on; a single one fills the area. */
export function pastedCells(rows: readonly (readonly string[])[], area: Area): readonly TypedCell[] {
  const [only] = rows[0] ?? [];
  if (rows.length === 1 && rows[0]?.length === 1 && only !== undefined)
    return Array.from({ length: area.rows * area.cols }, (_item, at) => ({
      row: area.row + Math.floor(at / area.cols),
      col: area.col + (at % area.cols),
      text: only,
    }));
  return rows.flatMap((row, r) => row.map((text, c) => ({ row: area.row + r, col: area.col + c, text })));
}
