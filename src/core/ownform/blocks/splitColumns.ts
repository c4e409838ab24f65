import { isNumberHeader } from "../words/columnRole";
import type { HeaderRows } from "./headerRows";
import type { Region, SheetText } from "../sheet/sheetText";

/** Tables side by side: parted by a second `STT` or by a blank column before further row labels. One strip where there is one table. */
export function splitColumns(text: SheetText, top: number, header: HeaderRows, region: Region): readonly Region[] {
  const bottom = contentBottom(text, top, region);
  const outer = rightOf(text, top, bottom, region);
  const band = { ...region, top, bottom, left: header.left, right: outer };
  const starts = [region.left];
  for (let col = header.left + 1; col <= outer; col += 1) {
    if (isNumberHeader(text.text(top, col)) || beginsAfterGap(text, col, band, header.bottom)) starts.push(col);
  }
  return starts.map((left, index) => {
    const next = starts[index + 1];
    return { top: region.top, bottom, left, right: next === undefined ? region.right : next - 1 };
  });
}

function contentBottom(text: SheetText, top: number, { left, right, bottom }: Region): number {
  let row = top;
  while (row < bottom && !text.isBlankRow(row + 1, left, right)) row += 1;
  return row;
}

function rightOf(text: SheetText, top: number, bottom: number, { left, right }: Region): number {
  for (let col = right; col > left; col -= 1) if (!isBlankColumn(text, top, bottom, col)) return col;
  return left;
}

function isBlankColumn(text: SheetText, top: number, bottom: number, col: number): boolean {
  for (let row = top; row <= bottom; row += 1) {
    if (text.text(row, col) !== "") return false;
    const merge = text.merge(row, col);
    if (merge !== undefined && merge.cols > 1 && text.text(merge.row, merge.col) !== "" && merge.row >= top)
      return false;
  }
  return true;
}

/** A column after a blank one begins a table when texts stand under its header, as labels do. */
function beginsAfterGap(
  text: SheetText,
  col: number,
  { top, bottom, right, left }: Region,
  headerBottom: number,
): boolean {
  if (!isBlankColumn(text, top, bottom, col - 1) || isBlankColumn(text, top, bottom, col)) return false;
  return (
    labels(text, headerBottom + 1, bottom, col, right) > 0 && labels(text, headerBottom + 1, bottom, left, col - 2) > 0
  );
}

/** Rows with words in the first two columns of a strip. */
function labels(text: SheetText, top: number, bottom: number, left: number, right: number): number {
  let count = 0;
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= Math.min(left + 1, right); col += 1)
      if (/\p{L}{2}/u.test(text.text(row, col)) && !text.isFigure(row, col)) count += 1;
  }
  return count;
}
