import { isNumberHeader } from "../words/columnRole";
import { lineKind } from "../words/lineKind";
import { mayBeginHeader, type HeaderRows } from "./headerRows";
import { isPartition, isTotalWord } from "../words/rowWords";
import { repeatedHeader } from "./repeatedHeader";
import { levelOf, rowNumber, splitNumber } from "../words/rowNumber";
import type { Region, SheetText } from "../sheet/sheetText";

/** Blank rows within a body that its numbering bridges. */
const GAP = 2;

/** Blank lines to be filled in before a total. */
const FORM_LINES = 20;

interface Body {
  /** Its last row; one above its first when the sheet ends or says something else there. */
  readonly bottom: number;
  /** Rows that say the header again. */
  readonly repeated: readonly number[];
}

/** @param band columns of the table, from its header's first row */
export function bodyBelow(text: SheetText, from: number, band: Region, header: HeaderRows): Body {
  const repeated: number[] = [];
  let last = from - 1;
  for (let row = from; row <= band.bottom; row += 1) {
    if (text.isBlankRow(row, band.left, band.right)) {
      const next = nextFilled(text, row, band);
      if (isTotalLine(text, next, band) || repeatedHeader(text, next, band.top, header) > 0) row = next - 1;
      else if (row - last > GAP || !runsOn(text, last, row + 1, band)) break;
      continue;
    }
    const again = repeatedHeader(text, row, band.top, header);
    for (let step = 0; step < again; step += 1) repeated.push(row + step);
    if (again > 0) row += again - 1;
    else if (endsTable(text, row, band, from)) break;
    last = row;
  }
  return { bottom: trimmed(text, from, last, band), repeated };
}

function nextFilled(text: SheetText, from: number, { left, right, bottom }: Region): number {
  let row = from;
  while (row < Math.min(bottom, from + FORM_LINES) && text.isBlankRow(row, left, right)) row += 1;
  return row;
}

function isTotalLine(text: SheetText, row: number, { left, right }: Region): boolean {
  return isTotalWord(text.text(row, left)) || (left < right && isTotalWord(text.text(row, left + 1)));
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

function endsTable(text: SheetText, row: number, band: Region, from: number): boolean {
  const filled: number[] = [];
  for (let col = band.left; col <= band.right; col += 1) if (text.text(row, col) !== "") filled.push(col);
  const kinds = filled.map((col) => lineKind(text.text(row, col)));
  if (kinds.includes("motto") || kinds[0] === "label") return true;
  if (isName(text, row, band, from) || isPartition(splitNumber(text.text(row, filled[0] ?? 0)).label)) return false;
  if (kinds[0] === "signature") return true;
  const words = filled.filter((col) => !text.isFigure(row, col));
  if (words.length === 1 && kinds[filled.indexOf(words[0] ?? -1)] !== "plain") return true;
  if (filled.some((col) => isNumberHeader(text.text(row, col)))) return true;
  // Words over several columns that the rows above leave to figures: the header of another table.
  const headers = filled.filter(
    (col) => col > band.left + 1 && !text.isFigure(row, col) && isOpenAbove(text, row, col, band),
  );
  return headers.length >= 3 && mayBeginHeader(text, row, band);
}

/** An office or a post as a row of its own: its name alone, right under other rows and over another. */
function isName(text: SheetText, row: number, band: Region, from: number): boolean {
  const at = lone(text, row, band);
  if (at === null || at > band.left + 1 || row >= band.bottom) return false;
  const own = text.text(row, at);
  const kind = lineKind(own);
  if (kind !== "letterhead" && kind !== "signature" && kind !== "aside") return false;
  if (/^\(|:|[.…]{3}/u.test(own)) return false;
  const [above, below] = [row === from ? at : lone(text, row - 1, band), lone(text, row + 1, band)];
  const next = below === null ? "" : text.text(row + 1, below);
  const isRow = below === at && !/^\(/u.test(next) && ["plain", "letterhead", "signature"].includes(lineKind(next));
  return above === at && (isRow || (below !== null && isTotalWord(next)));
}

/** The only column of a row with words, whatever figures stand beside them; null where none has or several have. */
function lone(text: SheetText, row: number, { left, right }: Region): number | null {
  let found: number | null = null;
  for (let col = left; col <= right; col += 1) {
    if (text.text(row, col) === "" || text.isFigure(row, col)) continue;
    if (found !== null) return null;
    found = col;
  }
  return found;
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
