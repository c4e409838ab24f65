import { normaliseText } from "../text/normalise";
import { rememberedByText } from "./rememberedByText";

/** Words of a label without case, marks and numbering; at most forty of them. */
export const wordsOf: (text: string) => readonly string[] = rememberedByText((text) =>
  normaliseText(text.slice(0, 500))
    .toLowerCase()
    .replace(/^[\divxa-đ]{1,4}[.)]\s+/, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .slice(0, 40),
);

/** Share of words that two labels have in common: 1 for the same words in any order, 0 for none. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = countsOf(a);
  let common = 0;
  for (const [word, count] of countsOf(b)) common += Math.min(count, left.get(word) ?? 0);
  return (2 * common) / (a.length + b.length);
}

const known = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const found = known.get(words);
  if (found !== undefined) return found;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  known.set(words, counts);
  return counts;
}
