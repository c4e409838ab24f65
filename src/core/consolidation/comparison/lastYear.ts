import type { CellKey } from "../../model/cellKey";
import type { IsoDate } from "../../model/reportContext";
import { add, decimalOf, exactNumber, type Decimal } from "../sums/decimal";
import { matchUnit } from "../units/matchUnit";
import { readName } from "../units/nameReading";
import type { Unit, UnitId } from "../units/unit";

/** The same form one year earlier, as the units of that time sent it. */
export interface PriorYear {
  /** Last day of its period. */
  readonly endsOn: IsoDate;
  readonly returns: readonly PriorReturn[];
}

export interface PriorReturn {
  readonly name: string;
  readonly values: Readonly<Record<CellKey, number>>;
}

/** `no-report`: none of that name · `predecessors`: some of those that merged sent none · `split`: one went to several units, or in part · `unclear`: a name of two. */
export type NotComparable = "no-report" | "predecessors" | "split" | "unclear";

export type LastYear =
  | {
      readonly kind: "known";
      /** Only figures that every part has: a sum without one of them would be no unit's. */
      readonly values: ReadonlyMap<CellKey, number>;
      /** Names of that time. */
      readonly from: readonly string[];
    }
  | { readonly kind: "not-comparable"; readonly reason: NotComparable; readonly names: readonly string[] };

/** On this day communes merged and districts ended. */
const MERGED_ON: IsoDate = "2025-07-01";
const IS_PART = /^(?:một phần|phần còn lại|1 phần|phần)(?!\p{L})/iu;

/**
 * Last year of each unit. Where its period ended before the merger, that is the sum of the unit's predecessors, once all of them are there;
 * a unit without any in the list was itself. @param mergedOn the day since which the units of the list exist
 */
export function lastYearOf(
  units: readonly Unit[],
  prior: PriorYear,
  mergedOn: IsoDate = MERGED_ON,
): ReadonlyMap<UnitId, LastYear> {
  const known = prior.returns.map(({ name }, index): Unit => ({
    id: String(index),
    name,
    code: null,
    predecessors: [],
    level: "xa",
  }));
  const namedBy = new Map<string, number>();
  for (const name of units.flatMap(({ predecessors }) => [...new Set(predecessors.map(keyOf))])) {
    namedBy.set(name, (namedBy.get(name) ?? 0) + 1);
  }
  return new Map(
    units.map((unit) => {
      const isMerged = prior.endsOn < mergedOn && unit.predecessors.length > 0;
      const names = isMerged ? unit.predecessors : [unit.name];
      const parted = isMerged ? names.filter((name) => IS_PART.test(name) || (namedBy.get(keyOf(name)) ?? 0) > 1) : [];
      if (parted.length > 0) return [unit.id, { kind: "not-comparable", reason: "split", names: parted }];
      return [unit.id, sumOfParts(names, isMerged ? "predecessors" : "no-report", prior.returns, known)];
    }),
  );
}

function sumOfParts(
  names: readonly string[],
  lacking: NotComparable,
  returns: readonly PriorReturn[],
  known: readonly Unit[],
): LastYear {
  const found = names.map((name) => ({ name, of: partOf(name, returns, known) }));
  const several = found.filter(({ of }) => of === "several");
  if (several.length > 0) return { kind: "not-comparable", reason: "unclear", names: several.map(({ name }) => name) };
  const missing = found.filter(({ of }) => of === null);
  if (missing.length > 0) return { kind: "not-comparable", reason: lacking, names: missing.map(({ name }) => name) };
  const parts = [...new Set(found.flatMap(({ of }) => (of === null || of === "several" ? [] : [of])))];
  const [first, ...others] = parts;
  const keys = Object.keys(first?.values ?? {}).filter((key) =>
    others.every(({ values }) => values[key] !== undefined),
  );
  const sums = keys.flatMap((key) => {
    const sum = parts.reduce<Decimal>((all, { values }) => add(all, decimalOf(values[key] ?? 0)), decimalOf(0));
    const value = exactNumber(sum);
    return value === null ? [] : [[key, value] as const];
  });
  return { kind: "known", values: new Map(sums), from: parts.map(({ name }) => name) };
}

/** A town and a commune of one name were two units: here the kind decides. */
function partOf(name: string, returns: readonly PriorReturn[], known: readonly Unit[]): PriorReturn | "several" | null {
  const match = matchUnit(name, known);
  if (match.kind === "none") return null;
  const units = match.kind === "sure" ? [match.unit] : match.units;
  const kind = kindOf(name);
  const own = units.filter((unit) => kind === null || kindOf(unit.name) === null || kindOf(unit.name) === kind);
  if (own.length === 0) return null;
  return own.length > 1 || match.kind === "several" ? "several" : (returns[Number(own[0]?.id)] ?? null);
}

function kindOf(name: string): string | null {
  return readName(name)[0]?.kind ?? null;
}

function keyOf(name: string): string {
  const reading = readName(name)[0];
  return reading === undefined ? name : `${reading.kind} ${reading.core}`;
}
