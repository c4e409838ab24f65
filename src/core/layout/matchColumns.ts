import type { Appendix } from "../edition/edition";
import type { Header } from "./headersOf";
import { likeness } from "./likeness";
import type { FoundColumn } from "./sheetGrid";
import { wantedColumns, type WantedColumn } from "./wantedColumns";

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

const known = new WeakMap<Appendix, WeakMap<readonly Header[], ColumnMatch | null>>();

/** Lays the form's columns, in their order, over the headers in the best way; what finds no header like it stays unbound. */
export function matchColumns(appendix: Appendix, headers: readonly Header[]): ColumnMatch | null {
  const ofForm = known.get(appendix) ?? new WeakMap<readonly Header[], ColumnMatch | null>();
  known.set(appendix, ofForm);
  const found = ofForm.get(headers);
  if (found !== undefined) return found;
  const match = matched(appendix, headers);
  ofForm.set(headers, match);
  return match;
}

function matched(appendix: Appendix, headers: readonly Header[]): ColumnMatch | null {
  const wanted = wantedColumns(appendix);
  const byHeader = headers.map((header) => scoresOf(appendix, wanted, header));
  const laid = lay(wanted.length, byHeader);
  if (laid.every((header) => header === null)) return null;
  const score = wanted.map((_column, index) => byHeader.map((scores) => scores[index] ?? 0));
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

interface KnownScores {
  readonly leaf: Header["leaf"];
  readonly scores: readonly number[];
}
const knownScores = new WeakMap<Appendix, WeakMap<Header["words"], KnownScores>>();

/** How like each wanted column a header is; worked out once for its words. */
function scoresOf(appendix: Appendix, wanted: readonly WantedColumn[], { words, leaf }: Header): readonly number[] {
  const ofForm = knownScores.get(appendix) ?? new WeakMap<Header["words"], KnownScores>();
  knownScores.set(appendix, ofForm);
  const found = ofForm.get(words);
  if (found !== undefined && found.leaf === leaf) return found.scores;
  const scores = wanted.map((column) =>
    Math.min(likeness(column.words, words), leaf === null ? 1 : likeness(column.leaf, leaf) + LEEWAY),
  );
  ofForm.set(words, { leaf, scores });
  return scores;
}

/** For each wanted column the header laid on it, or null: the way with the greatest sum that keeps the order. */
function lay(count: number, byHeader: readonly (readonly number[])[]): readonly (number | null)[] {
  // A header like no column changes nothing.
  const headers = byHeader.flatMap((scores, at) => (scores.some((alike) => alike >= WEAKEST) ? [at] : []));
  const laid = Array<number | null>(count).fill(null);
  if (headers.length === 0) return laid;
  const width = headers.length;
  // best[i * (width + 1) + j]: the greatest sum for the first i wanted columns over the first j headers.
  const best = new Float64Array((count + 1) * (width + 1));
  const value = (i: number, j: number): number => best[i * (width + 1) + j] ?? 0;
  for (let i = 1; i <= count; i += 1)
    for (let j = 1; j <= width; j += 1) {
      const alike = byHeader[headers[j - 1] ?? 0]?.[i - 1] ?? 0;
      const gain = alike < WEAKEST ? -Infinity : value(i - 1, j - 1) + alike;
      best[i * (width + 1) + j] = Math.max(value(i, j - 1), value(i - 1, j), gain);
    }
  for (let i = count, j = width; i > 0 && j > 0;) {
    if (value(i, j) === value(i, j - 1)) j -= 1;
    else if (value(i, j) === value(i - 1, j)) i -= 1;
    else {
      laid[i - 1] = headers[j - 1] ?? null;
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
