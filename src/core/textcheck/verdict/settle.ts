import { formatNumber } from "../../text/viNumber";
import { findPrices, type Price } from "../sentences/findPrices";
import { findSum, type Term } from "./findSum";
import { fitsApproximately } from "../numbers/fitsApproximately";
import type { Said } from "../sentences/said";
import type { Target } from "../sentences/targets";
import { writeTerms, type Verdict, type Verdicts } from "./verdicts";

const APPROXIMATELY = { about: "khoảng", above: "hơn", below: "gần" };

/** Numbers that one of their sentence's figures confirms, as they stand or as an approximate number. */
export function settleDirectly(said: Said, shown: string, verdicts: Verdicts): Verdict | null {
  const { value, approximation } = said.number.number;
  const equal = said.candidates.find(({ target }) => target.value === value);
  if (equal)
    return approximation === null
      ? verdicts.agrees(equal.target)
      : verdicts.approximate(equal.target, `${APPROXIMATELY[approximation]} ${shown}`);
  if (approximation === null) return null;
  const near = said.candidates.find(
    ({ target }) => target.value !== null && target.value > 0 && fitsApproximately(value, approximation, target.value),
  );
  return near ? verdicts.agrees(near.target) : null;
}

/** What the products and sums of the text confirm, for numbers not confirmed on their own. */
export interface SumsSettled {
  readonly verdicts: ReadonlyMap<Said, Verdict>;
  readonly prices: readonly Price[];
  /** The amounts that the text gives for each figure. */
  readonly terms: ReadonlyMap<Target, readonly Term<Said>[]>;
}

/**
 * Adds up parts and products that speak of one figure: 10 × 250.000 + 5 × 300.000 = 4.000.000.
 * @param saids the numbers that may speak of the tables; `open` those without a verdict.
 */
export function settleSums(
  saids: readonly Said[],
  isOpen: (said: Said) => boolean,
  plain: string,
  verdicts: Verdicts,
): SumsSettled {
  const prices = findPrices(saids, plain);
  const settled = new Map<Said, Verdict>();
  const terms = new Map<Target, readonly Term<Said>[]>();
  for (const { best } of saids) if (best) terms.set(best.target, []);
  for (const target of terms.keys()) terms.set(target, termsOf(target, saids, prices));
  for (const [target, own] of terms) {
    const { value } = target;
    if (value === null || value === 0) continue;
    const whole = own.find((term) => term.value === value && term.written.includes("×"));
    const sum = whole
      ? [whole]
      : findSum(
          own.filter((term) => term.value < value),
          value,
        );
    if (!sum) continue;
    const written = writeTerms(sum.map((term) => term.written));
    for (const said of sum.flatMap((term) => term.saids))
      if (isOpen(said) && !settled.has(said)) settled.set(said, verdicts.sumAgrees(target, written));
  }
  for (const { price, amount } of prices) {
    // A price whose product is said beside it stands or falls with that.
    const product = saids.find(
      (said) => said.sentence === price.sentence && said !== price && said.number.number.value === amount,
    );
    const verdict = product && settled.get(product);
    if (verdict && !settled.has(price)) settled.set(price, verdict);
  }
  return { verdicts: settled, prices, terms };
}

/** The amounts that the text gives for a figure; what is said twice in a sentence counts once. */
function termsOf(target: Target, saids: readonly Said[], prices: readonly Price[]): readonly Term<Said>[] {
  const terms: Term<Said>[] = [];
  const seen = new Map<string, number>();
  for (const said of saids) {
    if (said.best?.target !== target && !isPackageOf(said, target)) continue;
    const price = prices.find((candidate) => candidate.price === said);
    const value = price ? price.amount : said.number.number.value;
    if (value === null || value <= 0) continue;
    const key = `${said.sentence.passage.from}:${value}`;
    const twin = seen.get(key);
    const known = twin === undefined ? undefined : terms[twin];
    const written = price?.factor
      ? `${formatNumber(price.factor.number.number.value)} × ${formatNumber(said.number.number.value)}`
      : formatNumber(value);
    if (known && twin !== undefined) {
      terms[twin] = { ...known, saids: [...known.saids, said], written: price ? written : known.written };
      continue;
    }
    seen.set(key, terms.length);
    terms.push({ value, saids: [said], written });
  }
  return terms;
}

function isPackageOf(said: Said, target: Target): boolean {
  return said.candidates.some((candidate) => candidate.isLoose && candidate.target === target);
}
