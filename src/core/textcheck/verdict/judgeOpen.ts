import type { Term } from "./findSum";
import type { Said } from "../sentences/said";
import { isPart, saysWhole } from "./isPart";
import type { SumsSettled } from "./settle";
import type { Target } from "../sentences/targets";
import { writeTerms, type Verdict, type Verdicts } from "./verdicts";

export interface OpenQuestions {
  readonly targets: readonly Target[];
  /** All numbers compared with the tables. */
  readonly saids: readonly Said[];
  /** Those with a verdict already. */
  readonly found: ReadonlyMap<Said, Verdict>;
  readonly sums: SumsSettled;
  /** Topics on which an N02 stands: their numbers are its consequence. */
  readonly claimed: ReadonlySet<number>;
  readonly verdicts: Verdicts;
  /** The folded text. */
  readonly plain: string;
  shown(said: Said): string;
}

/** Judges the numbers that neither agree nor are part of a sum that does. No verdict: nothing in the tables to hold it against. */
export function judgeOpen(open: OpenQuestions): ReadonlyMap<Said, Verdict> {
  const result = new Map<Said, Verdict>();
  const wrong = new Map<Target, Said[]>();
  const judged = new Set(open.sums.prices.map(({ price }) => price));
  for (const [target, terms] of open.sums.terms) {
    const verdict = judgeProducts(target, terms, open);
    const last = terms.at(-1)?.saids.at(-1);
    if (!verdict || !last) continue;
    result.set(last, verdict);
    for (const said of terms.flatMap(({ saids }) => saids)) judged.add(said);
  }
  for (const said of open.saids) {
    if (open.found.has(said) || !said.best || judged.has(said)) continue;
    const { target } = said.best;
    if (open.claimed.has(target.topic) && (target.value === 0 || target.isBlank)) {
      const twin = sameElsewhere(said, open.targets);
      if (twin) result.set(said, open.verdicts.agrees(twin));
    } else if (target.value !== null) {
      const verdict = judgeLoose(said, target, open);
      if (verdict) result.set(said, verdict);
      else if (isSumOfSentence(said, target)) result.set(said, open.verdicts.agrees(target));
      else if (
        isWholeBesideWhole(said, target, open) ||
        (!said.best.isLoose && !isPart(said, target, open.saids, open.plain))
      )
        wrong.set(target, [...(wrong.get(target) ?? []), said]);
    }
  }
  for (const [target, saids] of wrong)
    for (const [said, verdict] of contradictions(target, saids, open)) result.set(said, verdict);
  return result;
}

/** More numbers than these are no sum that anybody reads. */
const MOST_SIDE_BY_SIDE = 8;

/** What is told of an activity that the tables do not know may be the children that another figure holds. */
function sameElsewhere({ number: { number } }: Said, targets: readonly Target[]): Target | null {
  if (number.value === 0 || number.approximation !== null) return null;
  return (
    targets.find(({ isOwnRow, type, value }) => isOwnRow && type === number.unit && value === number.value) ?? null
  );
}

/** A unit that may measure something else says something only where it counts more than the figure. */
function judgeLoose(said: Said, target: Target, { verdicts, shown }: OpenQuestions): Verdict | null {
  const { value } = said.number.number;
  if (said.best?.isLoose !== true || target.value === null || value <= target.value) return null;
  return target.type === "children"
    ? verdicts.morePackages(target, shown(said), value)
    : verdicts.differs(target, shown(said), value);
}

/** `điểm chính có 450 em, điểm lẻ có 250 em`: numbers side by side that make the figure together. */
function isSumOfSentence({ number, sentence }: Said, { value }: Target): boolean {
  const { unit, approximation } = number.number;
  if (unit === null || unit === "percent" || approximation !== null || value === null) return false;
  const all = sentence.numbers.filter((each) => each.number.unit === unit);
  const near = Math.max(0, all.indexOf(number) - MOST_SIDE_BY_SIDE);
  const alike = all.slice(near, near + 2 * MOST_SIDE_BY_SIDE);
  const at = alike.indexOf(number);
  return alike.some((_first, from) => {
    let sum = 0;
    return alike.slice(from).some((each, index) => {
      sum += each.number.value;
      return index > 0 && sum === value && from <= at && from + index >= at;
    });
  });
}

/** `Toàn xã có 1.560 hộ với 6.103 nhân khẩu`: where the one is the whole the other is too. */
function isWholeBesideWhole(said: Said, target: Target, { targets, plain }: OpenQuestions): boolean {
  const { number, sentence, best } = said;
  if (best?.isLoose !== true || target.value === number.number.value || !saysWhole(said, plain)) return false;
  return sentence.numbers.some((other) =>
    targets.some(
      ({ topic, value, looseUnits }) =>
        topic !== target.topic && value === other.number.value && looseUnits.has(other.number.unitWord),
    ),
  );
}

/** Products are held against a sum of money only where they are paid for all children that the tables count. */
function judgeProducts(
  target: Target,
  terms: readonly Term<Said>[],
  { sums, found, saids, verdicts }: OpenQuestions,
): Verdict | null {
  const prices = sums.prices.filter(({ price }) => terms.some((term) => term.saids.includes(price)));
  const isPriced = prices.length > 0 && prices.every(({ isSure }) => isSure);
  const isSettled = saids.some((said) => said.best?.target === target && found.get(said)?.outcome === "agrees");
  if (!isPriced || isSettled || target.value === null || target.value === 0) return null;
  const children = saids.filter((said) =>
    said.candidates.some(
      (candidate) =>
        candidate.target.topic === target.topic &&
        candidate.target.type === "children" &&
        (candidate.isLoose || candidate.target === said.best?.target),
    ),
  );
  const areAll = children.length > 0 && children.every((said) => found.get(said)?.outcome === "agrees");
  const total = terms.reduce((sum, { value }) => sum + value, 0);
  if (!areAll || total === target.value) return null;
  return verdicts.sumDiffers(target, writeTerms(terms.map(({ written }) => written)), total);
}

/** Several smaller numbers are read as one sum that is wrong, so that one slip is told once, at its end. */
function contradictions(
  target: Target,
  saids: readonly Said[],
  { verdicts, shown }: OpenQuestions,
): readonly (readonly [Said, Verdict])[] {
  const whole = target.value ?? 0;
  const smaller = saids.filter((said) => said.number.number.value < whole);
  const values = [...new Set(smaller.map((said) => said.number.number.value))];
  const isSum = values.length > 1;
  const last = smaller.at(-1);
  const isRough = smaller.some((said) => said.number.number.approximation !== null);
  return saids.flatMap((said) => {
    const { value } = said.number.number;
    if (!isSum || value >= whole) return [[said, verdicts.differs(target, shown(said), value)] as const];
    if (said !== last) return [];
    const total = values.reduce((a, b) => a + b, 0);
    // Rough parts that leave room for others say nothing against the whole.
    if (isRough && total <= whole) return [];
    return [[said, verdicts.sumDiffers(target, writeTerms(values), total)] as const];
  });
}
