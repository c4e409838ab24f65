import type { Level } from "../../model/level";
import { readUnits } from "../units/readUnits";
import type { Unit } from "../units/unit";
import { nameSaid, unitOf } from "../units/unitOf";
import type { SortedFile } from "./sortFiles";
import { compareTexts } from "./sortFiles";

export interface ImpliedUnits {
  /** That files name of themselves: others may lie under their names. */
  readonly named: readonly Unit[];
  /** Of files that name none and lie under no name of another's, by digest. */
  readonly nameless: ReadonlyMap<string, Unit>;
}

/** The units that the files tell of, where nobody gave a list: a file without any name is a unit of its own, so that its figures are seen. */
export function impliedUnits(files: readonly SortedFile[], level: Level): ImpliedUnits {
  const names = files.flatMap(({ file }) => nameSaid(file.report, level) ?? []);
  const named = readUnits(rowsOf(names), level).units;
  const own = files.filter(({ file, paths }) => unitOf({ ...file.report, paths }, named).kind === "unlisted");
  const nameless = own.map(({ file }): readonly [string, Unit] => {
    const name = nameOfFile(file.path);
    const isShared =
      named.some(({ id }) => id === name) ||
      own.some((other) => other.file !== file && nameOfFile(other.file.path) === name);
    return [file.digest, { id: isShared ? file.path : name, name, code: null, predecessors: [], level }];
  });
  return { named, nameless: new Map(nameless) };
}

function rowsOf(names: readonly string[]): readonly (readonly string[])[] {
  // The row of headers keeps a unit's name from being taken for one.
  return [["Tên đơn vị"], ...[...new Set(names)].sort(compareTexts).map((name) => [name])];
}

function nameOfFile(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/\.[^.]+$/, "");
}
