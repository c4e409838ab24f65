import type { Mention } from "../cues/findMentions";
import type { PlacedNumber } from "../numbers/findNumbers";
import type { NumberUnit } from "../numbers/numberInText";
import type { Candidate, Said, Sentence } from "../sentences/said";
import type { Target } from "../sentences/targets";

/** Costs in characters of distance. A cue in front stands for what follows it; one behind needs to be close. */
const COST = { weak: 80, comma: 15, commaBehind: 150, clause: 400, number: 40, behind: 10, label: 20, otherRow: 30 };
const LABEL_REACH = 60;
/** Farther than this nothing is said to be wrong; a number that fits is still understood. */
const NEAR = 150;
const IN_SENTENCE = 390;
const PREVIOUS_SENTENCE = 200;

interface Weighed {
  readonly cost: number;
  readonly mention: Mention;
}

/**
 * What a number may speak of: the figures whose unit it has and whose words stand in its sentence, or in the one before.
 * @param before the sentence before in the same paragraph, whose words weigh less.
 */
export function weigh(
  number: PlacedNumber,
  sentence: Sentence,
  before: Sentence | null,
  targets: readonly Target[],
  plain: string,
): Said {
  const near = withoutBase(number, costs(number, sentence, plain));
  const earlier = before
    ? costs(number, { ...sentence, mentions: before.mentions }, plain).map((entry) => ({
        ...entry,
        cost: PREVIOUS_SENTENCE + Math.min(entry.cost, LABEL_REACH),
      }))
    : [];
  const weighed = [...near, ...earlier];
  const earlierUnit = number.number.unit === null ? unitBefore(number, sentence) : null;
  const candidates = targets
    .flatMap((target): readonly Candidate[] => {
      const fit = fits(number, target, weighed, earlierUnit, plain);
      if (fit === "no") return [];
      const cost = costOf(target, weighed);
      return cost > IN_SENTENCE ? [] : [{ target, cost: cost + rowCost(target, near), isLoose: fit === "loose" }];
    })
    .sort((a, b) => a.cost - b.cost);
  const other = Math.min(...near.filter(({ mention }) => mention.role.kind === "others").map(({ cost }) => cost));
  const [first] = candidates;
  return { number, sentence, candidates, best: first && first.cost <= NEAR && first.cost <= other ? first : null };
}

function costs(number: PlacedNumber, { mentions, numbers, passage }: Sentence, plain: string): readonly Weighed[] {
  const rivals = numbers.filter(
    (other) =>
      other !== number && other.number.unit === number.number.unit && Math.abs(other.from - number.from) <= IN_SENTENCE,
  );
  return mentions.flatMap((mention): readonly Weighed[] => {
    const label = passage.labels.some(({ from, to }) => mention.from >= from && mention.to <= to && to <= number.from);
    const isBefore = mention.to <= number.from;
    const [from, to] = isBefore ? [mention.to, number.from] : [number.to, mention.from];
    if (!label && to - from > IN_SENTENCE) return [];
    const gap = plain.slice(from, Math.max(from, to));
    const weak = mention.role.kind === "cue" && mention.role.isWeak ? COST.weak : 0;
    if (label) return [{ mention, cost: weak + COST.label + Math.min(gap.length, LABEL_REACH) }];
    const between = rivals.filter((rival) => rival.from >= from && rival.to <= to).length;
    const marks = (gap.includes(";") ? COST.clause : 0) + weak + between * COST.number;
    const comma = /,(?!\d)/.test(gap);
    if (isBefore) return [{ mention, cost: gap.length + marks + (comma ? COST.comma : 0) }];
    return [
      { mention, cost: COST.behind + gap.length * 1.5 + marks + (comma || /[(:]/.test(gap) ? COST.commaBehind : 0) },
    ];
  });
}

/** Words behind a percentage name what it is a share of, where others before it name the share itself. */
function withoutBase({ from, number }: PlacedNumber, weighed: readonly Weighed[]): readonly Weighed[] {
  if (number.unit !== "percent") return weighed;
  const before = weighed.filter(({ mention }) => mention.to <= from);
  return before.some(({ mention: { role } }) => role.kind === "cue") ? before : weighed;
}

function costOf(target: Target, weighed: readonly Weighed[]): number {
  const own = weighed.filter(
    ({ mention: { role } }) =>
      role.kind === "cue" && role.topic === target.topic && (role.figure === null || role.figure === target.figure),
  );
  return Math.min(Infinity, ...own.map(({ cost }) => cost));
}

/** Whose figures: the nearest place word in front, else the unit's own row. */
function rowCost(target: Target, near: readonly Weighed[]): number {
  const places = near.flatMap(({ mention: { role }, cost }) =>
    role.kind === "place" ? [{ row: role.row, cost }] : [],
  );
  const [place] = places.sort((a, b) => a.cost - b.cost);
  const isMeant = place && place.cost <= NEAR ? place.row === target.row : target.isOwnRow;
  return isMeant || target.row === "all" ? 0 : COST.otherRow;
}

function fits(
  { from, number }: PlacedNumber,
  target: Target,
  weighed: readonly Weighed[],
  earlierUnit: NumberUnit | null,
  plain: string,
): "yes" | "loose" | "no" {
  switch (number.unit) {
    case "children":
    case "money":
      return number.unit === target.type ? "yes" : "no";
    case "count":
      if (target.looseUnits.has(number.unitWord)) return "loose";
      return target.type === "count" && (target.units.size === 0 || target.units.has(number.unitWord)) ? "yes" : "no";
    case "percent":
      return target.type === "money" || target.type === "rate" || target.hasShares ? "yes" : "no";
    case null: {
      if (isNamed(target, from, weighed, plain)) return "yes";
      // `từ 580 lên 700`: the unit was said with the difference.
      return number.unitWord === "" && earlierUnit === target.type ? "yes" : "no";
    }
  }
}

function unitBefore(number: PlacedNumber, { numbers }: Sentence): NumberUnit | null {
  for (let index = numbers.indexOf(number) - 1; index >= 0; index -= 1) {
    const unit = numbers[index]?.number.unit ?? null;
    if (unit !== null && unit !== "percent") return unit;
  }
  return null;
}

/** `Số trẻ em tham dự: 700`, `số điểm phát động là 01`. */
function isNamed(target: Target, from: number, weighed: readonly Weighed[], plain: string): boolean {
  return weighed.some(
    ({ mention: { role, to } }) =>
      role.kind === "cue" &&
      role.topic === target.topic &&
      role.figure === target.figure &&
      to <= from &&
      /^[:= ]*(?:là|có|đạt)?[:= ]*$/.test(plain.slice(to, from)),
  );
}
