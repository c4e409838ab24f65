import type { Level } from "../../model/level";
import type { Steps } from "../../model/steps";
import { readUnits } from "../units/readUnits";
import type { Unit } from "../units/unit";
import { nameSaid } from "../units/unitOf";
import type { SortedFile } from "./sortFiles";
import { compareTexts } from "./sortFiles";
import { timesEach } from "./timesEach";
import { unitOfReport } from "./unitOfReport";

export interface ImpliedUnits {
  /** That files name of themselves: others may lie under their names. */
  readonly named: readonly Unit[];
  /** Of files that name none and lie under no name of another's, by digest. */
  readonly nameless: ReadonlyMap<string, Unit>;
}

/** The units that the files tell of, where nobody gave a list: a file without any name is a unit of its own, so that its figures are seen. */
export function* impliedUnits(files: readonly SortedFile[], level: Level): Steps<ImpliedUnits> {
  const names = files.flatMap(({ file }) => nameSaid(file.report, level) ?? []);
  yield;
  const named = readUnits(rowsOf(names), level).units;
  const own: SortedFile[] = [];
  for (const each of files) {
    if (unitOfReport(each.file.report, each.paths, named).kind === "unlisted") own.push(each);
    yield;
  }
  const ids = new Set(named.map(({ id }) => id));
  const times = timesEach(own.map(({ file }) => nameOfFile(file.path)));
  const nameless = own.map(({ file }): readonly [string, Unit] => {
    const name = nameOfFile(file.path);
    const isShared = ids.has(name) || (times.get(name) ?? 0) > 1;
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
