import { plainText, type Inline, type NumberInline } from "./reportDocument";
import { saySame } from "./saySame";

/** Beyond this many comparisons the middle of a text counts as wholly rewritten. */
const MOST_COMPARISONS = 4_000_000;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What the officer made of a paragraph, as plain text, back into runs: a number that was left alone keeps its cells, one that was
 * typed over is kept apart with what the sheets say (`now`), a gap that stands stays a gap. The words are always exactly `edited`.
 */
export function readEdit(shown: readonly Inline[], edited: string): readonly Inline[] {
  const before = tokensOf(plainText(shown));
  const after = tokensOf(edited);
  const matches = align(before, after);
  const kept: { readonly inline: Inline; readonly start: number; readonly end: number }[] = [];
  let at = 0;
  let used = 0;
  for (const inline of shown) {
    const [start, end] = [at, at + plainText([inline]).length];
    at = end;
    if (inline.kind === "text") continue;
    const own = before.flatMap((token, index) => (token.start >= start && token.end <= end ? [index] : []));
    const place = placeOf(own, matches, after);
    const found =
      place !== null ? { inline, ...place } : inline.kind === "number" ? typedOver(inline, own, matches, after) : null;
    if (found !== null && found.start >= used) {
      kept.push(found);
      used = found.end;
    }
  }
  const runs: Inline[] = [];
  let from = 0;
  for (const { inline, start, end } of kept) {
    if (start > from) runs.push({ kind: "text", text: edited.slice(from, start) });
    runs.push(inline);
    from = end;
  }
  if (from < edited.length) runs.push({ kind: "text", text: edited.slice(from) });
  return runs;
}

/** Words, numbers with their points, blanks and single signs. */
function tokensOf(text: string): readonly Token[] {
  const found = text.matchAll(/\s+|\d[\d.,]*\d%?|\d%?|[\p{L}\p{M}]+|./gsu);
  return [...found].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
}

/** For each token before, the index of the same one after, in order; -1 where it is gone. */
function align(before: readonly Token[], after: readonly Token[]): readonly number[] {
  const matches = Array<number>(before.length).fill(-1);
  let head = 0;
  while (head < before.length && head < after.length && before[head]?.text === after[head]?.text) {
    matches[head] = head;
    head += 1;
  }
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail]?.text === after[after.length - 1 - tail]?.text) {
    matches[before.length - 1 - tail] = after.length - 1 - tail;
    tail += 1;
  }
  const [rows, cols] = [before.length - head - tail, after.length - head - tail];
  if (rows * cols > MOST_COMPARISONS) return matches;
  const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(cols + 1));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = cols - 1; j >= 0; j -= 1) {
      const same = before[head + i]?.text === after[head + j]?.text;
      const best = same
        ? (longest[i + 1]?.[j + 1] ?? 0) + 1
        : Math.max(longest[i + 1]?.[j] ?? 0, longest[i]?.[j + 1] ?? 0);
      const row = longest[i];
      if (row) row[j] = best;
    }
  }
  for (let i = 0, j = 0; i < rows && j < cols;) {
    if (before[head + i]?.text === after[head + j]?.text) {
      matches[head + i] = head + j;
      i += 1;
      j += 1;
    } else if ((longest[i + 1]?.[j] ?? 0) >= (longest[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return matches;
}

/** Where a run stands after the edit, if all of it was kept in one piece. */
function placeOf(
  own: readonly number[],
  matches: readonly number[],
  after: readonly Token[],
): { readonly start: number; readonly end: number } | null {
  const places = own.map((index) => matches[index] ?? -1);
  const [first] = places;
  const isWhole = first !== undefined && places.every((place, offset) => place >= 0 && place === first + offset);
  const [start, end] = [after[first ?? -1]?.start, after[places.at(-1) ?? -1]?.end];
  return isWhole && start !== undefined && end !== undefined ? { start, end } : null;
}

/** The number that now stands where this one stood, between the words that were kept around it. */
function typedOver(
  inline: NumberInline,
  own: readonly number[],
  matches: readonly number[],
  after: readonly Token[],
): { readonly inline: NumberInline; readonly start: number; readonly end: number } | null {
  const [first, last] = [own[0] ?? 0, own.at(-1) ?? 0];
  const left = Math.max(-1, ...matches.slice(0, first));
  const right = Math.min(after.length, ...matches.slice(last + 1).filter((match) => match > left));
  const token = after.slice(left + 1, right).find(({ text }) => /\d/.test(text));
  if (token === undefined) return null;
  const said = inline.now ?? inline.text;
  const typed = { ...inline, text: token.text, now: saySame(token.text, said) ? null : said };
  return { inline: typed, start: token.start, end: token.end };
}
