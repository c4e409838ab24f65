import { wordsOf } from "./likeness";
import type { SheetGrid } from "./sheetGrid";
import type { Area } from "./sheetPlan";
import { textAt } from "./textAt";

const WIDEST = 60;

/** What stands over one column of a sheet. */
export interface Header {
  readonly col: number;
  /** All header texts over the column, from the top. */
  readonly text: string;
  readonly words: readonly string[];
  /** The words of the lowest header cell alone; null where one cell says it all. */
  readonly leaf: readonly string[] | null;
}

/** For each column all header texts above it, those of merged cells and of groups left open to the right included. */
export function headersOf(sheet: SheetGrid, used: Area, from: number, to: number): readonly Header[] {
  const headers: Header[] = [];
  const last = Math.min(used.col + used.cols, used.col + WIDEST);
  for (let col = used.col; col < last; col += 1) {
    const texts: string[] = [];
    for (let row = from; row <= to; row += 1) {
      const text = headerText(sheet, row, col, row < to ? used.col : col);
      if (text !== "" && !texts.includes(text)) texts.push(text);
    }
    const words = wordsOf(texts.map(shortened).join(" "));
    if (words.length > 0)
      headers.push({
        col,
        text: texts.join(" · "),
        words,
        leaf: texts.length === 1 ? null : wordsOf(texts[texts.length - 1] ?? ""),
      });
  }
  return headers;
}

/** Text of a header cell; a blank one takes that of its merge, else, not in the lowest row, of its left neighbour. */
function headerText(sheet: SheetGrid, row: number, col: number, leftmost: number): string {
  const own = textAt(sheet, row, col);
  if (own !== "") return own;
  const merge = sheet.merges.find((area) => inside(area, row, col));
  if (merge !== undefined) return textAt(sheet, merge.row, merge.col);
  for (let left = col - 1; left >= leftmost; left -= 1) {
    const text = textAt(sheet, row, left);
    if (text !== "") return sheet.merges.some((area) => inside(area, row, left)) ? "" : text;
  }
  return "";
}

/** What stands in brackets explains the group; offices leave it out. */
export function shortened(label: string): string {
  return label.replace(/\([^)]*\)/g, "");
}

function inside({ row, col, rows, cols }: Area, atRow: number, atCol: number): boolean {
  return atRow >= row && atRow < row + rows && atCol >= col && atCol < col + cols;
}
