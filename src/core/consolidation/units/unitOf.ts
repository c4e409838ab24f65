import type { Level } from "../../model/level";
import { matchUnit, sorted, type UnitMatch } from "./matchUnit";
import { foldName, readName, withoutMarks } from "./nameReading";
import type { Unit } from "./unit";
import { unitIndex } from "./unitIndex";
import { unitInFileName } from "./unitInFileName";
import { unitLines } from "./unitLines";

/** What a file says of whose report it is. */
export interface UnitSigns {
  /** Of its particulars; null without any. */
  readonly unitName: string | null;
  /** Lines over its tables, one a cell or line. */
  readonly words: readonly string[];
  /** Where it lay; several where the same bytes came more than once. */
  readonly paths: readonly string[];
}

export type SignSource = "particulars" | "sheets" | "file" | "folder";

/** Whose report a file is. A question names what was said where, so that the officer can see why. */
export type UnitAnswer =
  | { readonly kind: "sure"; readonly unit: Unit; readonly by: SignSource; readonly isFormer: boolean }
  | { readonly kind: "asked"; readonly units: readonly Unit[]; readonly signs: readonly UnitSign[] }
  /** No unit of the list; `name` is what the file calls itself. */
  | { readonly kind: "unlisted"; readonly name: string | null };

/** One thing that was said, and whom it may mean. */
export interface UnitSign {
  readonly source: SignSource;
  readonly text: string;
  readonly units: readonly Unit[];
}

interface Sign extends UnitSign {
  readonly match: UnitMatch;
  /** Said by the way (a folder without `xã`): it helps where nothing else is said and contradicts nothing. */
  readonly isWeak: boolean;
}

/** From the particulars, else the words of the sheets, else the file's or its folder's name; where these disagree it is a question. */
export function unitOf({ unitName, words, paths }: UnitSigns, units: readonly Unit[]): UnitAnswer {
  const signs = [
    ...(unitName === null || readName(unitName).length === 0
      ? []
      : [signOf("particulars", unitName, matchUnit(unitName, units))]),
    ...unitLines(words, unitIndex(units).levels).flatMap(({ text, isLetterhead }) => {
      const match = matchUnit(text, units);
      // `Xã, phường` may head a column: what is no letterhead and names nobody says nothing.
      return match.kind === "none" && !isLetterhead ? [] : [signOf("sheets", text, match)];
    }),
    ...paths.flatMap((path) => signsOfPath(path, units)),
  ];
  const strong = signs.filter(({ isWeak }) => !isWeak);
  const told = strong.length > 0 ? strong : signs;
  const naming = told.filter(({ match }) => match.kind !== "none");
  const [first] = naming;
  const named = signs.filter(({ source }) => source === "particulars" || source === "sheets");
  if (first === undefined) return { kind: "unlisted", name: named[0]?.text ?? null };
  const common = naming.reduce((left, { units: its }) => left.filter((unit) => its.includes(unit)), first.units);
  const [unit, ...others] = common;
  // `xã Hà Đô` beside `Hạ Đô` of the list: a file name without marks says neither.
  const isDoubted = named.some(({ match, units: its }) => match.kind === "several" && its.length === 1);
  const isSure = naming.some((sign) => sign.match.kind === "sure" && !(isDoubted && isUnmarked(sign)));
  // A file that calls itself a stranger, in its particulars or its letterhead, is asked about whatever else it says.
  const isContradicted = named.some(({ match }) => match.kind === "none");
  if (unit !== undefined && others.length === 0 && isSure && !isContradicted) {
    const by = naming.find(({ match }) => match.kind === "sure")?.source ?? first.source;
    return { kind: "sure", unit, by, isFormer: naming.some(({ match }) => match.kind === "sure" && match.isFormer) };
  }
  return {
    kind: "asked",
    units: sorted([...new Set(naming.flatMap(({ units: its }) => its))]),
    signs: told.map(({ source, text, units: its }) => ({ source, text, units: its })),
  };
}

/** What a file calls itself: its particulars, else its letterhead; null where neither names a unit. */
export function nameSaid({ unitName, words }: Pick<UnitSigns, "unitName" | "words">, level: Level): string | null {
  if (unitName !== null && readName(unitName).length > 0) return unitName;
  return unitLines(words, new Set([level])).find(({ isLetterhead }) => isLetterhead)?.text ?? null;
}

function isUnmarked({ text }: UnitSign): boolean {
  const folded = foldName(text);
  return folded === withoutMarks(folded);
}

function signOf(source: SignSource, text: string, match: UnitMatch, isWeak = false): Sign {
  const units = match.kind === "sure" ? [match.unit] : match.kind === "several" ? match.units : [];
  return { source, text, match, units, isWeak };
}

/** The file's name, and the nearest folder that names a unit. What names none of the list says nothing. */
function signsOfPath(path: string, units: readonly Unit[]): readonly Sign[] {
  const [name = "", ...folders] = path.split(/[/\\]/).reverse();
  const own = unitInFileName(name, units);
  const folder = folders
    .map((text) => ({ text, ...unitInFileName(text, units) }))
    .find(({ match }) => match.kind !== "none");
  return [
    ...(own.match.kind === "none" ? [] : [signOf("file", name, own.match)]),
    ...(folder === undefined ? [] : [signOf("folder", folder.text, folder.match, !folder.isSaid)]),
  ];
}
