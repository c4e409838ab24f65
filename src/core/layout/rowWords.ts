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

/**
 * How certain a header made of some rows can be at most: each column is taken to find all of its words that stand there, and no other.
 * @returns the bound for the rows from one to another.
 */
export function mostCertain(wanted: readonly WantedColumn[], words: RowWords): (from: number, to: number) => number {
  const known = new Map<number, Uint8Array | null>();
  const { count, places } = wantedWords(wanted);
  /** For each wanted word whether it stands in the row; null where none does. */
  const found = (row: number): Uint8Array | null => {
    const before = known.get(row);
    if (before !== undefined) return before;
    let flags: Uint8Array | null = null;
    for (const word of words.get(row) ?? []) {
      const own = places.get(word);
      if (own === undefined) continue;
      flags ??= new Uint8Array(count);
      for (const at of own) flags[at] = 1;
    }
    known.set(row, flags);
    return flags;
  };
  return (from, to) => {
    const rows: Uint8Array[] = [];
    for (let row = from; row <= to; row += 1) {
      const flags = found(row);
      if (flags !== null) rows.push(flags);
    }
    return rows.length === 0 ? 0 : shareOf(wanted, rows);
  };
}

/** The words of all wanted columns in one line, and where in it each stands. */
interface WantedWords {
  readonly count: number;
  readonly places: ReadonlyMap<string, readonly number[]>;
}
const wantedOnce = new WeakMap<readonly WantedColumn[], WantedWords>();

function wantedWords(wanted: readonly WantedColumn[]): WantedWords {
  const before = wantedOnce.get(wanted);
  if (before !== undefined) return before;
  const all = wanted.flatMap((column) => column.words);
  const places = new Map<string, number[]>();
  all.forEach((word, at) => places.set(word, [...(places.get(word) ?? []), at]));
  const made = { count: all.length, places };
  wantedOnce.set(wanted, made);
  return made;
}

function shareOf(wanted: readonly WantedColumn[], rows: readonly Uint8Array[]): number {
  let [sum, at] = [0, 0];
  for (const { words } of wanted) {
    let common = 0;
    for (const end = at + words.length; at < end; at += 1) {
      for (const flags of rows) {
        if (flags[at] !== 1) continue;
        common += 1;
        break;
      }
    }
    if (common > 0) sum += (2 * common) / (words.length + common);
  }
  return sum / wanted.length;
}
