import type { CellKey } from "../../model/cellKey";
import type { UnitId } from "../units/unit";
import { median, spread } from "./robust";

/** A unit whose figure stands apart from its peers': a question, never an error. */
export interface UnitAlarm {
  readonly unit: UnitId;
  readonly value: number;
  /** Per 1,000 children; null where these are not known. */
  readonly rate: number | null;
  readonly direction: "high" | "low" | "zero";
  /** How many robust standard deviations it stands apart; null for a zero among others. */
  readonly distance: number | null;
  /** What the peers lie around, in the measure of the comparison. */
  readonly usual: number;
  /** The bounds that it passes, likewise. */
  readonly from: number;
  readonly to: number;
  /** The units most like it: of nearest size, or of nearest value. */
  readonly peers: readonly UnitId[];
}

export interface Comparison {
  readonly figure: CellKey;
  /** `per-1000`: of the units' children · `value`: as they stand. */
  readonly measure: "per-1000" | "value";
  readonly basis: "kiểm tra hợp lý";
  /** Units compared; with fewer than `FEWEST` none is judged. */
  readonly units: number;
  readonly isJudged: boolean;
  readonly alarms: readonly UnitAlarm[];
}

export const FEWEST = 8;
const PEERS = 5;
/** Robust standard deviations; with few units the spread itself is uncertain. */
const LIMIT = 4;
const LIMIT_FOR_FEW = 16;
/** Zeros among so many others are told apart only where they are this rare. */
const RARE_ZEROS = 0.02;
const FEWEST_FOR_ZERO = 30;
/** Below this expected count a zero, or a few, may be chance. */
const SURE_COUNT = 10;

/** From this count on chance plays no part. */
const LARGE = 1000;

interface Measured {
  readonly unit: UnitId;
  readonly value: number;
  /** Children of the unit in thousands; 1 where they are not known. */
  readonly size: number;
}

/**
 * Compares one figure over the units. Zeros and the rest are judged apart, since many units do without an activity. The rest are compared
 * by the median and the median absolute spread on the logarithm and on the square root; only what stands apart on both is told, so that
 * neither small counts nor a long tail raise an alarm.
 * @param denominators children of the units; used where all units that have a value have them
 */
export function compareUnits(
  figure: CellKey,
  shares: ReadonlyMap<UnitId, number>,
  denominators: ReadonlyMap<UnitId, number> = new Map(),
): Comparison {
  const isKnown = shares.size > 0 && [...shares.keys()].every((unit) => (denominators.get(unit) ?? 0) > 0);
  const measured = [...shares].map(([unit, value]): Measured => ({
    unit,
    value,
    size: isKnown ? (denominators.get(unit) ?? 1000) / 1000 : 1,
  }));
  const above = measured.filter(({ value }) => value > 0);
  const zeros = measured.filter(({ value }) => value === 0);
  const isJudged = measured.length >= FEWEST;
  const told = isJudged ? [...apart(above), ...zerosApart(zeros, above)] : [];
  return {
    figure,
    measure: isKnown ? "per-1000" : "value",
    basis: "kiểm tra hợp lý",
    units: measured.length,
    isJudged,
    alarms: told
      .map(({ of, ...alarm }): UnitAlarm => ({
        unit: of.unit,
        value: of.value,
        rate: isKnown ? of.value / of.size : null,
        ...alarm,
        peers: peersOf(of, measured, isKnown),
      }))
      .sort((a, b) => (b.distance ?? Infinity) - (a.distance ?? Infinity) || (a.unit < b.unit ? -1 : 1)),
  };
}

type Told = Pick<UnitAlarm, "direction" | "distance" | "usual" | "from" | "to"> & { readonly of: Measured };

/** A scale on which the spread of clean figures does not hang on their size. */
interface Scale {
  at(rate: number, size: number): number;
  back(value: number, size: number): number;
  /** What chance alone spreads a count by. */
  chance(rate: number, size: number): number;
}

const LOGARITHM: Scale = {
  at: (rate) => Math.log(rate),
  back: (value) => Math.exp(value),
  chance: (rate, size) => 1 / Math.sqrt(Math.max(rate * size, 1)),
};
/** Twice the root of a count spreads by one, whatever the count. */
const ROOT: Scale = {
  at: (rate, size) => 2 * Math.sqrt(rate * size + 3 / 8),
  back: (value, size) => Math.max(0, (value / 2) ** 2 - 3 / 8) / size,
  chance: () => 1,
};

function apart(measured: readonly Measured[]): readonly Told[] {
  if (measured.length < FEWEST) return [];
  const usual = median(measured.map(({ value, size }) => value / size)) ?? 0;
  const limit = LIMIT + LIMIT_FOR_FEW / measured.length;
  const judged = [LOGARITHM, ROOT].map((scale) => {
    const off = ({ value, size }: Measured): number => scale.at(value / size, size) - scale.at(usual, size);
    const wide = spread(measured.map(off), median(measured.map(off)) ?? 0);
    return { scale, off, wide };
  });
  return measured.flatMap((of) => {
    const [first, second] = judged.map(({ scale, off, wide }) => {
      const unit = Math.max(wide, scale.chance(usual, of.size));
      const middle = scale.at(usual, of.size);
      return {
        distance: off(of) / unit,
        from: scale.back(middle - limit * unit, of.size),
        to: scale.back(middle + limit * unit, of.size),
      };
    });
    if (first === undefined || second === undefined) return [];
    // A root cannot lie far below another: where chance plays no part, being a thousandth is told by the logarithm alone.
    const isLarge = first.distance < 0 && usual * of.size >= LARGE;
    const distance = isLarge ? -first.distance : Math.min(Math.abs(first.distance), Math.abs(second.distance));
    if (distance <= limit || first.distance > 0 !== second.distance > 0) return [];
    const [from, to] = [Math.min(first.from, second.from), Math.max(first.to, second.to)];
    return [{ of, direction: first.distance > 0 ? "high" : "low", distance, usual, from, to } as const];
  });
}

/** A zero is told where nearly all others are well above it. */
function zerosApart(zeros: readonly Measured[], above: readonly Measured[]): readonly Told[] {
  const all = zeros.length + above.length;
  if (zeros.length > Math.max(1, Math.floor(all * RARE_ZEROS)) || above.length < FEWEST_FOR_ZERO) return [];
  const rates = above.map(({ value, size }) => value / size);
  const usual = median(rates) ?? 0;
  return zeros.flatMap((of) => {
    const isChance = usual * of.size < SURE_COUNT;
    return isChance
      ? []
      : [{ of, direction: "zero", distance: null, usual, from: Math.min(...rates), to: Math.max(...rates) } as const];
  });
}

function peersOf(of: Measured, all: readonly Measured[], isSized: boolean): readonly UnitId[] {
  const far = (other: Measured): number =>
    isSized ? Math.abs(Math.log(other.size / of.size)) : Math.abs(other.value - of.value);
  return all
    .filter(({ unit }) => unit !== of.unit)
    .sort((a, b) => far(a) - far(b) || (a.unit < b.unit ? -1 : 1))
    .slice(0, PEERS)
    .map(({ unit }) => unit);
}
