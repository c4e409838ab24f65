import type { RowTexts } from "./headerTexts";
import type { WantedColumn } from "./wantedColumns";

/** Which words of a form's columns stand in a row. */
interface FoundWords {
  /** For each wanted word, in one line. */
  readonly flags: Uint8Array;
  /** How certain a header of this row alone can be at most. */
  readonly alone: number;
}

/**
 * How certain a header made of some rows can be at most: each column is taken to find all of its words that stand there, and no other.
 * @returns the bound for the rows from one to another, by their places among all; and that for all of them together.
 */
export function mostCertain(
  wanted: readonly WantedColumn[],
  rows: readonly RowTexts[],
): { readonly all: number; between(from: number, to: number): number } {
  const found = rows.map((row) => foundIn(wanted, row));
  const between = (from: number, to: number): number => {
    let first: FoundWords | null = null;
    let several: Uint8Array[] | null = null;
    for (let row = from; row <= to; row += 1) {
      const words = found[row] ?? null;
      if (words === null) continue;
      if (first === null) first = words;
      else (several ??= [first.flags]).push(words.flags);
    }
    return several === null ? (first?.alone ?? 0) : shareOf(wanted, several);
  };
  return { all: between(0, rows.length - 1), between };
}

/** The words of all wanted columns in one line: where in it each stands, and what of it rows have. */
interface WantedWords {
  readonly count: number;
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Null for a row without any. */
  readonly found: WeakMap<RowTexts, FoundWords | null>;
}
const known = new WeakMap<readonly WantedColumn[], WantedWords>();

function foundIn(wanted: readonly WantedColumn[], row: RowTexts): FoundWords | null {
  const { count, places, found } = wantedWords(wanted);
  const before = found.get(row);
  if (before !== undefined) return before;
  let flags: Uint8Array | null = null;
  for (const word of row.words) {
    const own = places.get(word);
    if (own === undefined) continue;
    flags ??= new Uint8Array(count);
    for (const at of own) flags[at] = 1;
  }
  const words = flags === null ? null : { flags, alone: shareOf(wanted, [flags]) };
  found.set(row, words);
  return words;
}

function wantedWords(wanted: readonly WantedColumn[]): WantedWords {
  const before = known.get(wanted);
  if (before !== undefined) return before;
  const all = wanted.flatMap((column) => column.words);
  const places = new Map<string, number[]>();
  all.forEach((word, at) => places.set(word, [...(places.get(word) ?? []), at]));
  const made = { count: all.length, places, found: new WeakMap<RowTexts, FoundWords | null>() };
  known.set(wanted, made);
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
