import { isNumberHeader } from "../words/columnRole";
import { lineKind } from "../words/lineKind";
import { mayBeginHeader, TALLEST } from "./headerRows";
import { isNumberingRow } from "./isNumberingRow";
import { rowNumber, splitNumber } from "../words/rowNumber";
import type { Region, SheetText } from "../sheet/sheetText";

/** What heads the labels of a table. */
const LABELS =
  /^(nội dung|(các )?chỉ tiêu|tiêu chí|hạng mục|danh mục|đối tượng|nhóm|tên|đơn vị|thôn|xã|loại|cơ quan)/iu;
/** Lines of a letterhead and a title that may look like headers themselves. */
const LETTERHEAD = 6;

/**
 * The first header row below words side by side, told by what stands on the body: a line of column numbers, an `STT`, a header merged
 * downwards, or a fuller line after a blank one. Null where nothing tells of another row than the first.
 */
export function anchoredTop(text: SheetText, row: number, region: Region): number | null {
  const top = fromNumbering(text, row, region) ?? fromMerge(text, row, region) ?? fromFullerLine(text, row, region);
  return top !== null && top > row && mayBeTitle(text, row, top, region) ? top : null;
}

/** From a line of column numbers upwards in its first column, whose header stands under no group. */
function fromNumbering(text: SheetText, row: number, region: Region): number | null {
  const numbering = numberingBelow(text, row, region);
  if (numbering === null) return null;
  const first = firstFilled(text, numbering, region);
  let top = numbering - 1;
  while (top > row && text.text(top, first) === "" && text.merge(top, first) === undefined) top -= 1;
  top = text.merge(top, first)?.row ?? top;
  if (top <= row) return row;
  if (!isStub(text, top, first, numbering)) return null;
  while (top - 1 > row && isGroupRow(text, top - 1, first, region)) top -= 1;
  return top;
}

function numberingBelow(text: SheetText, row: number, region: Region): number | null {
  for (let next = row + 1; next <= Math.min(region.bottom, row + LETTERHEAD + TALLEST); next += 1) {
    if (isNumberingRow(text, next, region)) return next;
    for (let col = region.left; col <= region.right; col += 1) if (text.isFigure(next, col)) return null;
  }
  return null;
}

/** Numbers or labels of rows stand under it. */
function isStub(text: SheetText, top: number, col: number, numbering: number): boolean {
  if (isNumberHeader(text.text(top, col)) || /\p{L}/u.test(text.text(numbering, col))) return true;
  for (let row = numbering + 1; row <= numbering + 3; row += 1) if (text.text(row, col) !== "") return true;
  return false;
}

/** Groups over columns that the row below leaves open. */
function isGroupRow(text: SheetText, row: number, first: number, { right }: Region): boolean {
  if (text.text(row, first) !== "") return false;
  for (let col = first + 1; col <= right; col += 1)
    if (text.text(row, col) !== "" && lineKind(text.text(row, col)) === "plain" && isOpen(text, row + 1, col))
      return true;
  return false;
}

function isOpen(text: SheetText, row: number, col: number): boolean {
  const merge = text.merge(row, col);
  return text.text(row, col) === "" && (merge === undefined || text.text(merge.row, merge.col) === "");
}

/** A header in the first column that is merged downwards, over as many columns as the words above it. */
function fromMerge(text: SheetText, row: number, region: Region): number | null {
  for (let col = region.left; col <= region.right; col += 1)
    if ((text.merge(row, col)?.rows ?? 1) > 1 && text.text(row, col) !== "") return row;
  for (let next = row + 1; next <= Math.min(region.bottom, row + LETTERHEAD); next += 1) {
    const first = firstFilled(text, next, region);
    const merge = text.merge(next, first);
    const isMerged = merge?.row === next && merge.rows > 1 && mayBeginHeader(text, next, region);
    if (isMerged && first <= firstFilled(text, row, region) && reach(text, next, region) >= reach(text, row, region))
      return next;
  }
  return null;
}

/** After a blank line a line with more words, under which rows stand. */
function fromFullerLine(text: SheetText, row: number, region: Region): number | null {
  for (let next = row + 1; next <= Math.min(region.bottom - 1, row + LETTERHEAD); next += 1) {
    if (!text.isBlankRow(next - 1, region.left, region.right) || !mayBeginHeader(text, next, region)) continue;
    const isFuller = filledIn(text, next, region) > filledIn(text, row, region) && filledIn(text, row, region) <= 3;
    return isFuller && !text.isBlankRow(next + 1, region.left, region.right) ? next : null;
  }
  return null;
}

/**
 * No rows of a table between: none is numbered, and none has its words at the left alone, but lines of a letterhead that nothing
 * parts from its title.
 */
function mayBeTitle(text: SheetText, from: number, to: number, region: Region): boolean {
  let [blanks, lefts] = [0, 0];
  for (let row = from; row < to; row += 1) {
    const first = firstFilled(text, row, region);
    const own = text.text(row, first);
    if (own === "") blanks += 1;
    else if (rowNumber(own) !== null || /[\p{L}\p{N}]/u.test(splitNumber(own).number)) return false;
    else if (filledIn(text, row, region) === 1 && first <= region.left + 1 && (text.merge(row, first)?.cols ?? 1) < 3)
      lefts += 1;
  }
  if (blanks === 0 || lefts === 0) return true;
  const isLastBlank = blanks === 1 && text.isBlankRow(to - 1, region.left, region.right);
  return isLastBlank && lefts < 3 && !LABELS.test(text.text(from, firstFilled(text, from, region)));
}

function firstFilled(text: SheetText, row: number, { left, right }: Region): number {
  for (let col = left; col <= right; col += 1) if (text.text(row, col) !== "") return col;
  return left;
}

/** Columns that have words or lie under a merge that has. */
function reach(text: SheetText, row: number, { left, right }: Region): number {
  let count = 0;
  for (let col = left; col <= right; col += 1) {
    const merge = text.merge(row, col);
    if (text.text(row, col) !== "" || (merge !== undefined && text.text(merge.row, merge.col) !== "")) count += 1;
  }
  return count;
}

function filledIn(text: SheetText, row: number, { left, right }: Region): number {
  let count = 0;
  for (let col = left; col <= right; col += 1) if (text.text(row, col) !== "") count += 1;
  return count;
}
