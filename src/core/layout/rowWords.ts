import { normaliseText } from "../text/normalise";
import { rememberedByText } from "./rememberedByText";
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
      for (let at = 0; at < cols; at += 1) {
        const text = textAt(sheet, row, used.col + at);
        if (text !== "") add(row, text);
      }
    }
    for (const { row, col, rows } of sheet.merges) {
      const text = rows > 1 ? textAt(sheet, row, col) : "";
      if (text !== "") for (let each = row + 1; each < Math.min(row + rows, bottom); each += 1) add(each, text);
    }
  }
  known.set(sheet, words);
  return words;
}

const wordsIn: (text: string) => readonly string[] = rememberedByText((text) =>
  normaliseText(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u),
);

/** No header made of these rows can be more certain: each column is taken to find all of its words that stand there, and no other. */
export function mostCertain(wanted: readonly WantedColumn[], words: RowWords, from: number, to: number): number {
  const rows: ReadonlySet<string>[] = [];
  for (let row = from; row <= to; row += 1) {
    const own = words.get(row);
    if (own !== undefined) rows.push(own);
  }
  if (rows.length === 0) return 0;
  let sum = 0;
  for (const column of wanted) {
    let common = 0;
    for (const word of column.words) if (rows.some((own) => own.has(word))) common += 1;
    if (common > 0) sum += (2 * common) / (column.words.length + common);
  }
  return sum / wanted.length;
}
