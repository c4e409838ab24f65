import type { Block } from "./block";
import { lineKind } from "../words/lineKind";
import type { Region, SheetText } from "../sheet/sheetText";

/** A table that begins without headers: words at the left and figures in the same columns, in two rows or more. Null for anything else. */
export function headlessBlock(text: SheetText, top: number, region: Region, titles: readonly Region[]): Block | null {
  const first = figuresIn(text, top, region);
  if (first === null) return null;
  let bottom = top;
  while (bottom < region.bottom && figuresIn(text, bottom + 1, region)?.left === first.left) bottom += 1;
  if (bottom === top) return null;
  let right = first.right;
  for (let row = top; row <= bottom; row += 1) right = Math.max(right, figuresIn(text, row, region)?.right ?? right);
  const band = { top, bottom, left: first.left, right };
  return { region: band, headerBottom: top - 1, numbering: null, bodyTop: top, repeated: [], titles };
}

/** First column with anything and last with a figure, of a row with one label before its figures. */
function figuresIn(
  text: SheetText,
  row: number,
  region: Region,
): { readonly left: number; readonly right: number } | null {
  let [left, right, words] = [-1, -1, 0];
  for (let col = region.left; col <= region.right; col += 1) {
    const own = text.text(row, col);
    if (own === "") continue;
    if (left < 0) left = col;
    if (text.isFigure(row, col)) right = col;
    else if (lineKind(own) !== "plain" || right > left) return null;
    else words += 1;
  }
  return words === 1 && right > left ? { left, right } : null;
}
