import { wordsOf } from "./likeness";
import { LOOKED_THROUGH, type SheetGrid } from "./sheetGrid";
import type { Area } from "./sheetPlan";
import { textAt } from "./textAt";

/** What stands over one column of a sheet. */
export interface Header {
  readonly col: number;
  /** All header texts over the column, from the top. */
  readonly text: string;
  readonly words: readonly string[];
  /** The words of the lowest header cell alone; null where one cell says it all. */
  readonly leaf: readonly string[] | null;
}

/** For each column all header texts above it, those of merged cells and of groups left open to the right included. A hidden column has none unless asked for. */
export function headersOf(
  sheet: SheetGrid,
  used: Area,
  from: number,
  to: number,
  withHidden = false,
): readonly Header[] {
  const headers: Header[] = [];
  const last = Math.min(used.col + used.cols, used.col + LOOKED_THROUGH.cols);
  for (let col = used.col; col < last; col += 1) {
    if (!withHidden && sheet.hidden?.cols.has(col) === true) continue;
    const texts: string[] = [];
    for (let row = from; row <= to; row += 1) {
      const text = headerText(sheet, row, col, row < to ? used.col : col);
      if (text !== "" && !texts.includes(text)) texts.push(text);
    }
    const words = texts.flatMap((text) => wordsOfCell(sheet, text).short);
    const leaf = texts.length === 1 ? null : wordsOfCell(sheet, texts.at(-1) ?? "").all;
    if (words.length > 0) headers.push({ col, text: texts.join(" · "), words, leaf });
  }
  return headers;
}

interface CellWords {
  readonly all: readonly string[];
  /** Without what stands in brackets. */
  readonly short: readonly string[];
}

const known = new WeakMap<SheetGrid, Map<string, CellWords>>();

/** A text stands over many columns and is looked at with each row as the lowest: its words are worked out once for a sheet. */
function wordsOfCell(sheet: SheetGrid, text: string): CellWords {
  const ofSheet = known.get(sheet) ?? new Map<string, CellWords>();
  known.set(sheet, ofSheet);
  const words = ofSheet.get(text) ?? { all: wordsOf(text), short: wordsOf(shortened(text)) };
  ofSheet.set(text, words);
  return words;
}

/** Text of a header cell; a blank one takes that of its merge, else, not in the lowest row, of its left neighbour. */
function headerText(sheet: SheetGrid, row: number, col: number, leftmost: number): string {
  const own = written(sheet, row, col);
  if (own !== "") return own;
  const merge = sheet.merges.find((area) => inside(area, row, col));
  if (merge !== undefined) return written(sheet, merge.row, merge.col);
  for (let left = col - 1; left >= leftmost; left -= 1) {
    const text = written(sheet, row, left);
    if (text !== "") return sheet.merges.some((area) => inside(area, row, left)) ? "" : text;
  }
  return "";
}

/** What somebody wrote: Excel's tables fill blank headers with `Column1`. */
function written(sheet: SheetGrid, row: number, col: number): string {
  const text = textAt(sheet, row, col);
  return /^(?:Column|Cột)\d{1,3}$/.test(text) ? "" : text;
}

/** What stands in brackets explains the group; offices leave it out. */
export function shortened(label: string): string {
  return label.replace(/\([^)]*\)/g, "");
}

function inside({ row, col, rows, cols }: Area, atRow: number, atCol: number): boolean {
  return atRow >= row && atRow < row + rows && atCol >= col && atCol < col + cols;
}
