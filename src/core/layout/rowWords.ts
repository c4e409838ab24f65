import { normaliseText } from "../text/normalise";
import { LOOKED_THROUGH, type SheetGrid } from "./sheetGrid";
import { textAt } from "./textAt";
import type { WantedColumn } from "./wantedColumns";

/** The words that each row of a sheet can give to a header: its own and those of merges that reach into it. */
export type RowWords = ReadonlyMap<number, ReadonlySet<string>>;

const known = new WeakMap<SheetGrid, RowWords>();

/** Worked out once for each sheet. @param bottom first row that is not looked at */
export function rowWords(sheet: SheetGrid, bottom: number): RowWords {
  const found = known.get(sheet);
  if (found !== undefined) return found;
  const { used } = sheet;
  const words = new Map<number, Set<string>>();
  const add = (row: number, text: string): void => {
    const own = words.get(row) ?? new Set();
    for (const word of wordsIn(text)) own.add(word);
    words.set(row, own);
  };
  if (used !== null) {
    const cols = Math.min(used.cols, LOOKED_THROUGH.cols);
    for (let row = used.row; row < bottom; row += 1) {
      const texts = Array.from({ length: cols }, (_, at) => textAt(sheet, row, used.col + at));
      add(row, texts.join(" "));
    }
    for (const { row, col, rows } of sheet.merges) {
      const text = rows > 1 ? textAt(sheet, row, col) : "";
      if (text !== "") for (let each = row + 1; each < Math.min(row + rows, bottom); each += 1) add(each, text);
    }
  }
  known.set(sheet, words);
  return words;
}

function wordsIn(text: string): readonly string[] {
  return normaliseText(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
}

/** No header made of these rows can be more certain: each column is taken to find all of its words that stand there, and no other. */
export function mostCertain(wanted: readonly WantedColumn[], words: RowWords, from: number, to: number): number {
  let sum = 0;
  for (const column of wanted) {
    let common = 0;
    for (const word of column.words) {
      for (let row = from; row <= to; row += 1) {
        if (words.get(row)?.has(word) !== true) continue;
        common += 1;
        break;
      }
    }
    if (common > 0) sum += (2 * common) / (column.words.length + common);
  }
  return sum / wanted.length;
}
