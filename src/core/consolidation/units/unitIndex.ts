import type { Level } from "../../model/level";
import { allAtOnce, type Steps } from "../../model/steps";
import { levelsOfKind, readName, type NameReading } from "./nameReading";
import type { Unit } from "./unit";

/** One name under which a unit of the list is known. */
export interface KnownName {
  readonly unit: Unit;
  readonly reading: NameReading;
  /** Whether it is a unit that is part of this one now. */
  readonly isFormer: boolean;
}

export interface UnitIndex {
  /** By their letters without marks. */
  readonly names: ReadonlyMap<string, readonly KnownName[]>;
  /** Of the units. */
  readonly levels: ReadonlySet<Level>;
}

/** The names of a list, ready to be looked up; made once for each list. */
export function unitIndex(units: readonly Unit[]): UnitIndex {
  return indexes.get(units) ?? allAtOnce(indexSteps(units));
}

/** Makes them, in steps of a unit. */
export function* indexSteps(units: readonly Unit[]): Steps<UnitIndex> {
  const known = indexes.get(units);
  if (known !== undefined) return known;
  const names = new Map<string, KnownName[]>();
  const add = (name: KnownName): void =>
    void names.set(name.reading.bare, [...(names.get(name.reading.bare) ?? []), name]);
  for (const unit of units) {
    namesOf(unit, unit.name, false).forEach(add);
    for (const name of unit.predecessors) namesOf(unit, name, true).forEach(add);
    yield;
  }
  const made = { names, levels: new Set(units.map(({ level }) => level)) };
  indexes.set(units, made);
  return made;
}

/** How well a name as read says a known one: with all marks and no other kind, of another kind, or with other marks. */
export type Likeness = "full" | "other-kind" | "other-marks";

/** Null where they are different units' names: other letters, or a kind of another level. */
export function likeness(reading: NameReading, { unit, reading: known }: KnownName): Likeness | null {
  if (reading.bare !== known.bare) return null;
  if (reading.kind !== null && !levelsOfKind(reading.kind).includes(unit.level)) return null;
  // Who writes without marks means any; the list may be without them too.
  const isSameWord = reading.core === known.core || reading.core === reading.bare || known.core === known.bare;
  if (!isSameWord) return "other-marks";
  return reading.kind === null || known.kind === null || reading.kind === known.kind ? "full" : "other-kind";
}

const indexes = new WeakMap<readonly Unit[], UnitIndex>();

function namesOf(unit: Unit, name: string, isFormer: boolean): readonly KnownName[] {
  return readName(name).map((reading) => ({ unit, reading, isFormer }));
}
