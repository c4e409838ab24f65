import { isNumberHeader } from "../words/columnRole";
import { isNumberingRow } from "./isNumberingRow";
import { lineKind } from "../words/lineKind";
import type { Region, SheetText } from "../sheet/sheetText";

/** Rows of the tallest header. */
export const TALLEST = 8;
/** Behind so many rows a line of another kind ends the table. */
const LEAST = 4;

/** Rows and outer columns of a header that begins in a known row. */
export interface HeaderRows {
  readonly bottom: number;
  readonly numbering: number | null;
  readonly left: number;
  readonly right: number;
}

/** Whether a table's header may begin in this row: several words side by side that are no title, no signature, no figures. */
export function mayBeginHeader(text: SheetText, row: number, { left, right }: Region): boolean {
  let words = 0;
  for (let col = left; col <= right; col += 1) {
    const own = text.text(row, col);
    if (own === "") continue;
    const kind = isNumberHeader(own) ? "plain" : lineKind(own);
    // A form number or a unit stands beside a title, never among headers.
    if (kind === "label" || kind === "unit") return false;
    if (kind === "signature" || kind === "letterhead" || kind === "motto") return false;
    if (kind !== "plain") continue;
    if (text.isFigure(row, col)) return false;
    words += 1;
  }
  return words >= 2 && !isNumberingRow(text, row, { top: row, bottom: row, left, right });
}

/** How far the header goes down, told by merges where there are any, else by what a blank form leaves blank. */
export function headerRows(text: SheetText, top: number, region: Region): HeaderRows {
  const [left, right] = outerColumns(text, top, region);
  const band = { ...region, left, right };
  let bottom = mergedDown(text, top, band);
  while (bottom < Math.min(region.bottom, top + TALLEST - 1) && continues(text, top, bottom + 1, band)) bottom += 1;
  bottom = Math.max(bottom, downToNumbering(text, top, band));
  const next = bottom + 1;
  const numbering = next <= region.bottom && isNumberingRow(text, next, band) ? next : null;
  return { bottom, numbering, left, right: rightmost(text, top, bottom, band) };
}

/** First and last column with anything from the header's first row down to the next blank row. */
function outerColumns(text: SheetText, top: number, region: Region): readonly [number, number] {
  let [left, right] = [region.right, region.left];
  for (let row = top; row <= region.bottom && !text.isBlankRow(row, region.left, region.right); row += 1) {
    if (row > top + LEAST && lineKind(firstText(text, row, region)) !== "plain") break;
    for (let col = region.left; col <= region.right; col += 1) {
      if (text.text(row, col) === "") continue;
      [left, right] = [Math.min(left, col), Math.max(right, col)];
    }
  }
  return [left, right];
}

function firstText(text: SheetText, row: number, { left, right }: Region): string {
  for (let col = left; col <= right; col += 1) if (text.text(row, col) !== "") return text.text(row, col);
  return "";
}

/** As far as merges reach that begin in rows of the header. */
function mergedDown(text: SheetText, top: number, { left, right, bottom }: Region): number {
  let down = top;
  for (let row = top; row <= down; row += 1) {
    for (let col = left; col <= right; col += 1) {
      const merge = text.merge(row, col);
      if (merge?.row !== row || text.text(row, col) === "") continue;
      down = Math.max(down, Math.min(bottom, top + TALLEST - 1, row + merge.rows - 1));
    }
  }
  return down;
}

/** Down to the line of column numbers, where no row between is blank or says a further label. */
function downToNumbering(text: SheetText, top: number, band: Region): number {
  let label = text.text(top, band.left);
  for (let row = top + 1; row <= Math.min(band.bottom, top + TALLEST); row += 1) {
    if (isNumberingRow(text, row, band)) return row - 1;
    const own = text.text(row, band.left);
    if (text.isBlankRow(row, band.left, band.right) || (own !== "" && label !== "" && own !== label)) return top;
    if (own !== "") label = own;
  }
  return top;
}

/** A further header row leaves number and label open, or fills what groups above it left open. */
function continues(text: SheetText, top: number, row: number, band: Region): boolean {
  const filled: number[] = [];
  for (let col = band.left; col <= band.right; col += 1) {
    if (text.text(row, col) === "") continue;
    if (text.isFigure(row, col)) return false;
    filled.push(col);
  }
  if (filled.length === 0 || isNumberingRow(text, row, band)) return false;
  const numberCol = isNumberHeader(text.text(top, band.left)) ? band.left : null;
  const label = numberCol === null ? band.left : band.left + 1;
  if (numberCol !== null && [numberCol, label].some((col) => !isSame(text, top, row, col))) return false;
  if (isSame(text, top, row, band.left)) return true;
  // No label column, or its header down here: the row fills what a group above left open to its right.
  const opens = text.text(top, band.left) === "" || text.text(top, band.left + 1) === "";
  return opens && filled.length >= 2 && filled.some((col) => col > band.left && text.text(top, col) === "");
}

/** Left open, or said again where a merge was undone. */
function isSame(text: SheetText, top: number, row: number, col: number): boolean {
  const own = text.text(row, col);
  return own === "" || own === text.text(top, col);
}

/** The last column that a header cell or its merge reaches. */
function rightmost(text: SheetText, top: number, bottom: number, band: Region): number {
  let right = band.left;
  for (let row = top; row <= bottom; row += 1) {
    for (let col = band.left; col <= band.right; col += 1) {
      if (text.text(row, col) === "") continue;
      const merge = text.merge(row, col);
      right = Math.max(right, merge === undefined ? col : Math.min(merge.col + merge.cols - 1, band.left + 79));
    }
  }
  return right;
}
