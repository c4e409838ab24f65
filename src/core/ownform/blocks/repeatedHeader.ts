import type { HeaderRows } from "./headerRows";
import { isNumberingRow } from "./isNumberingRow";
import type { SheetText } from "../sheet/sheetText";

/** How many rows from here on say the header again, as at the top of a printed page; 0 for none. @param top first row of the header */
export function repeatedHeader(text: SheetText, row: number, top: number, header: HeaderRows): number {
  const { left, right, bottom, numbering } = header;
  const isAlike = (own: number, other: number): boolean => {
    for (let col = left; col <= right; col += 1) if (text.text(own, col) !== text.text(other, col)) return false;
    return !text.isBlankRow(own, left, right);
  };
  const isNumbers = (at: number): boolean =>
    numbering !== null && isNumberingRow(text, at, { top: at, bottom: at, left, right }) && isAlike(at, numbering);
  if (isNumbers(row)) return 1;
  const height = bottom - top + 1;
  for (let step = 0; step < height; step += 1) if (!isAlike(row + step, top + step)) return 0;
  return isNumbers(row + height) ? height + 1 : height;
}
