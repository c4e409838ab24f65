import type { Appendix } from "../edition/edition";
import { likeness, wordsOf } from "./likeness";
import type { SheetGrid } from "./sheetGrid";
import { textAt } from "./textAt";

/** Rows between header and figures: a line of column numbers, blank lines. */
const GAP = 3;

/** Row key → row; null when a labelled row cannot be told from the others. */
export function matchRows(
  appendix: Appendix,
  sheet: SheetGrid,
  cols: readonly number[],
  headerEnd: number,
  bottom: number,
): ReadonlyMap<string, number> | null {
  const rows = new Map<string, number>();
  const first = Math.min(...cols);
  const labelled = appendix.rows.filter(({ label }) => label !== "");
  if (labelled.length === 0) {
    const row = firstFigureRow(sheet, cols, headerEnd + 1, bottom);
    const [only] = appendix.rows;
    if (only !== undefined) rows.set(only.key, row);
    return rows;
  }
  for (let row = headerEnd + 1; row < Math.min(bottom, headerEnd + 1 + labelled.length + GAP * 2); row += 1) {
    for (let col = 0; col < first; col += 1) {
      const words = wordsOf(textAt(sheet, row, col));
      // Labels that come again, such as `Nữ`, are taken in the form's order.
      const named = labelled.find(({ key, label }) => !rows.has(key) && likeness(wordsOf(label), words) > 0.9);
      if (named === undefined) continue;
      rows.set(named.key, row);
      break;
    }
  }
  return rows.size === 0 ? null : rows;
}

/** The first row under the header that is no line of column numbers; the row right under it when all are blank. */
function firstFigureRow(sheet: SheetGrid, cols: readonly number[], from: number, bottom: number): number {
  let blank = from;
  for (let row = from; row < Math.min(bottom, from + GAP); row += 1) {
    const texts = cols.map((col) => textAt(sheet, row, col));
    if (isNumbering(texts)) blank = row + 1;
    else if (texts.some((text) => text !== "")) return row;
  }
  return blank;
}

/** `(1)`, `(2)`, … or `A`, `1`, `2` under the headers. Bare numbers count only where they run on without a gap. */
function isNumbering(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => /^\(?(\d{1,2})(?:\s*=.*)?\)?$/.exec(text)?.[1]);
  if (numbers.length < 3 || numbers.some((number) => number === undefined)) return false;
  return numbers.every((number, index) => index === 0 || Number(number) === Number(numbers[index - 1]) + 1);
}
