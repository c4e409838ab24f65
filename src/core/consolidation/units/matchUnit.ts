import { foldName, readName, withoutMarks, type NameReading } from "./nameReading";
import type { Unit } from "./unit";
import { likeness, unitIndex, type KnownName, type Likeness } from "./unitIndex";

/** Which unit of the list a text names. Several, or one that is merely alike, are candidates: the officer is asked. */
export type UnitMatch =
  | {
      readonly kind: "sure";
      readonly unit: Unit;
      /** By the name of a unit that is part of it now. */ readonly isFormer: boolean;
    }
  | { readonly kind: "several"; readonly units: readonly Unit[] }
  | { readonly kind: "none" };

/**
 * Finds the unit in spite of `xã`, `UBND xã`, case, normal form, tone placement and abbreviations, and by the names of abolished units.
 * The kind (`xã`, `phường`) decides between two of one name and is passed over where there is but one; so does the code.
 */
export function matchUnit(text: string, units: readonly Unit[]): UnitMatch {
  const { names } = unitIndex(units);
  const found = readName(text).flatMap((reading) => lookUp(reading, names.get(reading.bare) ?? []));
  return bestOf(found, text);
}

/** A known name with how well it was said. */
export interface Hit {
  readonly name: KnownName;
  readonly likeness: Likeness;
}

export function lookUp(reading: NameReading, names: readonly KnownName[]): readonly Hit[] {
  return names.flatMap((name) => {
    const its = likeness(reading, name);
    return its === null ? [] : [{ name, likeness: its }];
  });
}

const BETTER_FIRST: readonly Likeness[] = ["full", "other-kind", "other-marks"];

/** The unit of the best hits; candidates where they are several. @param text in which a code may decide */
export function bestOf(hits: readonly Hit[], text: string): UnitMatch {
  const best = BETTER_FIRST.find((each) => hits.some((hit) => hit.likeness === each));
  if (best === undefined) return { kind: "none" };
  const own = hits.filter((hit) => hit.likeness === best);
  const units = [...new Set(own.map(({ name }) => name.unit))];
  const coded = units.length > 1 ? units.filter(({ code }) => code !== null && isIn(code, text)) : [];
  const [unit, ...others] = coded.length === 1 ? coded : units;
  if (unit === undefined) return { kind: "none" };
  if (others.length > 0 || best === "other-marks") return { kind: "several", units: sorted(units) };
  return { kind: "sure", unit, isFormer: own.every(({ name }) => name.unit !== unit || name.isFormer) };
}

/** Whether a code, or the name of a district in its place, stands in the text as words of their own. */
function isIn(code: string, text: string): boolean {
  const words = (each: string): string => ` ${foldName(each).replace(/[^\p{L}\d]+/gu, " ")} `;
  const [its, all] = [words(code), words(text)];
  const name = its.replace(/^ (?:huyện|quận|thị xã|thành phố) /u, " ");
  return name.trim() !== "" && (all.includes(name) || (all === withoutMarks(all) && all.includes(withoutMarks(name))));
}

/** The order of the files must not show in the order of the candidates. */
export function sorted(units: readonly Unit[]): readonly Unit[] {
  return [...units].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
