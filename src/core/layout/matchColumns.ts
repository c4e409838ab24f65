import type { Appendix } from "../edition/edition";
import type { Header } from "./headersOf";
import { likeness } from "./likeness";
import type { FoundColumn } from "./sheetGrid";
import { wantedColumns } from "./wantedColumns";

/** Each column must be alike by itself: a good average must not carry one wrong column. */
const WEAKEST = 0.6;
/** From here on the columns found are bound without asking; below, the officer is asked. */
const CERTAIN = 0.8;
/** How far the lowest header may differ from the column's own label: the group's words must not make up for a swapped one. */
const LEEWAY = 0.2;
/** By so much a header must suit its own column better than any other, once one is missing: order no longer tells them apart. */
const CLEAR = 0.1;

export interface ColumnMatch {
  /** One for each column of the form, in its order. */
  readonly columns: readonly FoundColumn[];
  /** Share of the form's wording that was found, 0 … 1. */
  readonly certainty: number;
  /** Whether each bound column is beyond doubt; a missing one alone is none. */
  readonly isCertain: boolean;
}

/** Lays the form's columns, in their order, over the headers in the best way; what finds no header like it stays unbound. */
export function matchColumns(appendix: Appendix, headers: readonly Header[]): ColumnMatch | null {
  const wanted = wantedColumns(appendix);
  const score = wanted.map(({ words, leaf }) =>
    headers.map((header) =>
      Math.min(likeness(words, header.words), header.leaf === null ? 1 : likeness(leaf, header.leaf) + LEEWAY),
    ),
  );
  const laid = lay(score);
  if (laid.every((header) => header === null)) return null;
  const columns = wanted.map(({ key }, index): FoundColumn => {
    const at = laid[index] ?? null;
    const header = at === null ? undefined : headers[at];
    return {
      key,
      col: header?.col ?? null,
      header: header?.text ?? "",
      likeness: at === null ? 0 : (score[index]?.[at] ?? 0),
    };
  });
  const bound = columns.filter(({ col }) => col !== null);
  const total = bound.reduce((sum, column) => sum + column.likeness, 0);
  const isComplete = bound.length === wanted.length;
  return {
    columns,
    certainty: total / wanted.length,
    isCertain: total / bound.length >= CERTAIN && isUnrivalled(score, laid) && (isComplete || isClear(score, laid)),
  };
}

/** For each wanted column the header laid on it, or null: the way with the greatest sum that keeps the order. */
function lay(score: readonly (readonly number[])[]): readonly (number | null)[] {
  const width = score[0]?.length ?? 0;
  // best[i][j]: the greatest sum for the first i wanted columns over the first j headers.
  const best = Array.from({ length: score.length + 1 }, () => Array<number>(width + 1).fill(0));
  const value = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number): number => {
    const alike = score[i - 1]?.[j - 1] ?? 0;
    return alike < WEAKEST ? -Infinity : value(i - 1, j - 1) + alike;
  };
  for (let i = 1; i <= score.length; i += 1) {
    const row = best[i];
    for (let j = 1; row !== undefined && j <= width; j += 1)
      row[j] = Math.max(value(i, j - 1), value(i - 1, j), gain(i, j));
  }
  const laid = Array<number | null>(score.length).fill(null);
  for (let i = score.length, j = width; i > 0 && j > 0;) {
    if (value(i, j) === value(i, j - 1)) j -= 1;
    else if (value(i, j) === value(i - 1, j)) i -= 1;
    else {
      laid[i - 1] = j - 1;
      i -= 1;
      j -= 1;
    }
  }
  return laid;
}

/** Whether no header that is left over would do as well for a column as its own: a column pasted twice, a lost group. */
function isUnrivalled(score: readonly (readonly number[])[], laid: readonly (number | null)[]): boolean {
  const taken = new Set(laid);
  return laid.every((header, index) => {
    const own = score[index] ?? [];
    return header === null || own.every((alike, at) => taken.has(at) || alike + CLEAR <= (own[header] ?? 0));
  });
}

/**
 * Whether a missing column leaves no doubt about the others: most are there, each header suits its own column far better than
 * any other, and no header that is left over reads like what is missing.
 */
function isClear(score: readonly (readonly number[])[], laid: readonly (number | null)[]): boolean {
  const taken = new Set(laid);
  if (laid.filter((header) => header !== null).length * 2 <= laid.length) return false;
  return laid.every((header, index) => {
    const own = score[index] ?? [];
    if (header === null) return own.every((alike, at) => alike < WEAKEST || taken.has(at));
    return score.every((other, at) => at === index || (other[header] ?? 0) + CLEAR <= (own[header] ?? 0));
  });
}
