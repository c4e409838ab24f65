import { isNumberHeader } from "../words/columnRole";
import { lineKind } from "../words/lineKind";
import { mayBeginHeader } from "./headerRows";
import { levelOf, rowNumber } from "../words/rowNumber";
import type { Region, SheetText } from "../sheet/sheetText";

/** Blank rows within a body that its numbering bridges. */
const GAP = 2;

/** The last row of a body; one above `from` when the sheet ends or says something else there. @param band columns of the table */
export function bodyBottom(text: SheetText, from: number, band: Region): number {
  let last = from - 1;
  for (let row = from; row <= band.bottom; row += 1) {
    if (text.isBlankRow(row, band.left, band.right)) {
      if (row - last > GAP || !runsOn(text, last, row + 1, band)) break;
      continue;
    }
    if (endsTable(text, row, band)) break;
    last = row;
  }
  return trimmed(text, from, last, band);
}

/** After a blank row the numbering must go on. */
function runsOn(text: SheetText, last: number, next: number, { left, bottom }: Region): boolean {
  for (let row = next; row <= Math.min(bottom, next + GAP); row += 1) {
    const [before, after] = [rowNumber(text.text(last, left)), rowNumber(text.text(row, left))];
    if (before !== null && after !== null)
      return Number(after) === Number(before) + 1 || (levelOf(after) ?? 9) !== levelOf(before);
  }
  return false;
}

function endsTable(text: SheetText, row: number, band: Region): boolean {
  const filled: number[] = [];
  for (let col = band.left; col <= band.right; col += 1) if (text.text(row, col) !== "") filled.push(col);
  const kinds = filled.map((col) => lineKind(text.text(row, col)));
  if (kinds.includes("motto") || kinds[0] === "label" || kinds[0] === "signature") return true;
  if (filled.length === 1 && kinds[0] !== "plain") return true;
  if (filled.some((col) => isNumberHeader(text.text(row, col)))) return true;
  // Words over several columns that the rows above leave to figures: the header of another table.
  const words = filled.filter(
    (col) => col > band.left + 1 && !text.isFigure(row, col) && isOpenAbove(text, row, col, band),
  );
  return words.length >= 3 && mayBeginHeader(text, row, band);
}

function isOpenAbove(text: SheetText, row: number, col: number, { top }: Region): boolean {
  for (let above = row - 1; above >= Math.max(top, row - 3); above -= 1) if (text.text(above, col) !== "") return false;
  return true;
}

/** A caption right above the next table's header is none of this body. */
function trimmed(text: SheetText, from: number, last: number, band: Region): number {
  const next = last + 1;
  if (next > band.bottom || text.isBlankRow(next, band.left, band.right) || !mayBeginHeader(text, next, band))
    return last;
  let end = last;
  while (end >= from && isCaption(text, end, band)) end -= 1;
  return end < from ? last : end;
}

function isCaption(text: SheetText, row: number, { left, right }: Region): boolean {
  for (let col = left + 1; col <= right; col += 1) if (text.text(row, col) !== "") return false;
  return rowNumber(text.text(row, left)) === null && text.text(row, left).length > 3;
}
