import { normaliseText } from "../text/normalise";

/** Words of a label without case, marks and numbering; at most forty of them. */
export function wordsOf(text: string): readonly string[] {
  return normaliseText(text.slice(0, 500))
    .toLowerCase()
    .replace(/^[\divxa-đ]{1,4}[.)]\s+/, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .slice(0, 40);
}

/** Share of words that two labels have in common: 1 for the same words in any order, 0 for none. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (a.length + b.length);
}
