/** One amount of a sum with the numbers of the text that say it. */
export interface Term<T> {
  readonly value: number;
  readonly saids: readonly T[];
  /** `10 × 250.000` */
  readonly written: string;
}

/** More parts than these are not tried: the number of their sums doubles with each. */
const MOST_TERMS = 12;

/** The smallest set of two or more terms that adds up to the total; null if there is none. */
export function findSum<T>(terms: readonly Term<T>[], total: number): readonly Term<T>[] | null {
  const tried = terms.slice(0, MOST_TERMS);
  let best: readonly Term<T>[] | null = null;
  for (let set = 1; set < 1 << tried.length; set += 1) {
    const chosen = tried.filter((_term, index) => (set & (1 << index)) !== 0);
    if (chosen.length < 2 || (best !== null && chosen.length >= best.length)) continue;
    if (chosen.reduce((sum, { value }) => sum + value, 0) === total) best = chosen;
  }
  return best;
}
