import { addressOf } from "../../layout/address";
import type { Block } from "../blocks/block";
import type { SheetText } from "../sheet/sheetText";

/** A header cell over a column. Columns under one group share its place. */
export interface HeaderCell {
  readonly text: string;
  /** Row and column where it is written. */
  readonly at: string;
}

/** For each column of a block its header cells from the top; groups reach over what is blank at their right. */
export function headerPaths(text: SheetText, block: Block): ReadonlyMap<number, readonly HeaderCell[]> {
  const { top, left, right } = block.region;
  const paths = new Map<number, readonly HeaderCell[]>();
  for (let col = left; col <= right; col += 1) {
    const path: HeaderCell[] = [];
    for (let row = top; row <= block.headerBottom; row += 1) {
      const place = origin(text, block, row, col);
      if (place === null || path.some(({ at }) => at === place.at)) continue;
      if (place.text !== path.at(-1)?.text) path.push(place);
    }
    // Without headers the officer knows the column by its letter.
    const isHeadless = block.headerBottom < top;
    paths.set(col, isHeadless ? [{ text: `Cột ${addressOf(0, col).slice(0, -1)}`, at: `:${col}` }] : path);
  }
  return paths;
}

/** The header cell that reaches over a place: its own, that of its merge, else that of the open group at its left. */
function origin(text: SheetText, block: Block, row: number, col: number): HeaderCell | null {
  const own = text.text(row, col);
  if (own !== "") {
    // A group whose merge was undone stands over each of its columns.
    let first = col;
    while (row < block.headerBottom && first > block.region.left && text.text(row, first - 1) === own) first -= 1;
    return { text: own, at: `${row}:${first}` };
  }
  const merge = text.merge(row, col);
  if (merge !== undefined && (merge.rows > 1 || merge.cols > 1)) {
    const of = text.text(merge.row, merge.col);
    return of === "" || merge.row < block.region.top ? null : { text: of, at: `${merge.row}:${merge.col}` };
  }
  return row < block.headerBottom && isUnderGroup(text, block, row, col) ? groupAtLeft(text, block, row, col) : null;
}

/** Written below in this column and open above: only then may a group at the left reach here. */
function isUnderGroup(text: SheetText, { region, headerBottom }: Block, row: number, col: number): boolean {
  for (let above = row - 1; above >= region.top; above -= 1) if (text.text(above, col) !== "") return false;
  for (let below = row + 1; below <= headerBottom; below += 1) if (text.text(below, col) !== "") return true;
  return false;
}

function groupAtLeft(text: SheetText, { region, headerBottom }: Block, row: number, col: number): HeaderCell | null {
  for (let left = col - 1; left >= region.left; left -= 1) {
    const own = text.text(row, left);
    if (own === "") {
      // Something that begins further up parts the groups.
      if (isWritten(text, region.top, row - 1, left)) return null;
      continue;
    }
    const merge = text.merge(row, left);
    const isClosed = merge !== undefined && merge.col + merge.cols <= col && merge.cols > 1;
    return isClosed || !isWritten(text, row + 1, headerBottom, left) ? null : { text: own, at: `${row}:${left}` };
  }
  return null;
}

function isWritten(text: SheetText, from: number, to: number, col: number): boolean {
  for (let row = from; row <= to; row += 1) if (text.text(row, col) !== "") return true;
  return false;
}
