import { rateOf, type Rate } from "../../edition/indicatorOf";
import { periodRange } from "../../edition/period";
import type { Edition } from "../../edition/edition";
import type { Scope } from "../../validation/scope";
import { formatNumber } from "../../text/viNumber";
import { isRounded } from "../numbers/isRounded";
import type { Said } from "../sentences/said";
import { placeOf, type Target } from "../sentences/targets";
import type { Verdict, Verdicts } from "./verdicts";

/** Behind a rate: so many for so many. */
const PER = /^ ?(?:trẻ em|trẻ|em|ca|trường hợp|vụ)? ?(?:\/|trên) ?(?:mỗi )?(100\.?000|10\.?000|1\.?000)(?![.,]?\d)/u;
const RATE = /(?:tỷ|tỉ) suất[^.;]{0,120}$/u;
const PERCENT = 100;

interface Candidate {
  readonly target: Target;
  readonly rate: Rate;
  /** What the tables give for one. */
  readonly each: number;
}

/**
 * Rates told as so many for 1,000 or 100,000, recomputed by the indicators of the figures that their sentence names. Both numbers of a
 * rate are settled: null where nothing can be said. A rate belongs to a year: those of shorter periods are left in peace.
 */
export function checkRates(
  saids: readonly Said[],
  edition: Edition,
  scope: Scope,
  targets: readonly Target[],
  verdicts: Verdicts,
  plain: string,
): ReadonlyMap<Said, Verdict | null> {
  const { from, to } = periodRange(edition, scope.context.periodId, scope.context.year);
  const isYear = from.endsWith("01-01") && to.endsWith("12-31");
  const found = new Map<Said, Verdict | null>();
  for (const said of saids) {
    const { number, sentence } = said;
    const per = PER.exec(plain.slice(number.to, sentence.passage.to))?.[1];
    if (per === undefined || !RATE.test(plain.slice(sentence.passage.from, number.from))) continue;
    const base = saids.find((other) => other.number.from > number.from && other.sentence === sentence);
    if (base !== undefined) found.set(base, null);
    const size = Number(per.replace(".", ""));
    found.set(said, isYear ? judge(said, size, candidatesOf(said, edition, scope, targets), edition, verdicts) : null);
  }
  return found;
}

/** The figures of the sentence whose indicator has such a rate, the nearest in front first. */
function candidatesOf(
  { number, sentence }: Said,
  edition: Edition,
  scope: Scope,
  targets: readonly Target[],
): readonly Candidate[] {
  const topics = sentence.mentions
    .filter(({ to }) => to <= number.from)
    .reverse()
    .flatMap(({ role }) => (role.kind === "cue" ? [role.topic] : []));
  return [...new Set(topics)].flatMap((topic) =>
    targets.flatMap((target): readonly Candidate[] => {
      const [cell] = target.cells;
      const rate = target.topic === topic && cell !== undefined ? rateOf(edition, cell) : null;
      const base = rate === null ? null : scope.read(rate.base);
      if (rate === null || rate.formula.multiplier === PERCENT || base?.kind !== "number" || base.value === 0)
        return [];
      return target.value === null ? [] : [{ target, rate, each: target.value / base.value }];
    }),
  );
}

function judge(
  { number: { number } }: Said,
  size: number,
  candidates: readonly Candidate[],
  edition: Edition,
  verdicts: Verdicts,
): Verdict | null {
  const decimals = /[.,](\d+)$/.exec(number.shown)?.[1]?.length ?? 0;
  const agreed = candidates.find(({ each }) => isRounded(number.value, each * size, decimals));
  if (agreed !== undefined) return verdicts.agrees(agreed.target);
  const [nearest] = candidates;
  if (nearest === undefined) return null;
  const { target, rate, each } = nearest;
  const expected = Math.round(each * rate.formula.multiplier * PERCENT) / PERCENT;
  return verdicts.rateDiffers(target, {
    cells: [...target.cells, rate.base],
    shown: `${number.shown}/${formatNumber(size)}`,
    base: placeOf(edition, [rate.base], cellName(edition, rate.base)),
    multiplier: rate.formula.multiplier,
    expected,
    code: rate.indicator.code,
  });
}

function cellName(edition: Edition, key: string): string {
  const [appendix, row] = key.split(".");
  const own = edition.appendices.find((each) => each.key === appendix)?.rows.find((each) => each.key === row);
  return own?.name ?? own?.label ?? "";
}
