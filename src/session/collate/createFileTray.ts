import type { Return } from "../../core/consolidation/returns/return";
import type { IsoDate } from "../../core/model/reportContext";
import type { Asked } from "./asked";
import type { ReadFile } from "./readReturns";
import type { ChosenFile, JudgedFile } from "./returnReader";

/** The files received, as long as the pane is open. */
export interface FileTray {
  /** Takes in a file. One of the same folder and name, or chosen by the same choice, takes the other's place: it was saved again. */
  put(file: ReadFile): void;
  /** What bytes were read as for a level and year, by digest. */
  known(asked: Asked): ReadonlyMap<string, JudgedFile>;
  /** The file of these bytes. */
  file(digest: string): ReadFile | null;
  readonly sources: readonly ChosenFile[];
  /** @param receipts day of receipt by bytes */
  returns(receipts: Readonly<Record<string, IsoDate>>): readonly Return[];
  readonly digests: readonly string[];
  clear(): void;
}

export function createFileTray(asked: () => Asked): FileTray {
  const files = new Map<string, ReadFile>();
  /** Made when a file is asked for, and no longer true once another one came. */
  let byDigest: ReadonlyMap<string, ReadFile> | null = null;
  const contents = new Map<string, Map<string, JudgedFile>>();
  const places = new Map<ChosenFile, string>();
  function knownFor({ level, year }: Asked): Map<string, JudgedFile> {
    const key = `${level} ${year}`;
    const held = contents.get(key) ?? new Map<string, JudgedFile>();
    contents.set(key, held);
    return held;
  }

  return {
    put(file) {
      const { digest, content, judged } = file;
      if (digest !== null) knownFor(asked()).set(digest, { content, judged });
      const before = places.get(file.source);
      if (before !== undefined) files.delete(before);
      const path = placeOf(file, files);
      places.set(file.source, path);
      files.set(path, { ...file, path });
      byDigest = null;
    },
    known: knownFor,
    file(digest) {
      byDigest ??= firstByDigest(files.values());
      return byDigest.get(digest) ?? null;
    },
    get sources() {
      return [...files.values()].map(({ source }) => source);
    },
    returns: (receipts) =>
      [...files.values()].map(({ path, digest, content }) => ({
        path,
        digest,
        received: digest === null ? null : (receipts[digest] ?? null),
        content,
      })),
    get digests() {
      return [...files.values()].flatMap(({ digest }) => digest ?? []);
    },
    clear() {
      files.clear();
      places.clear();
    },
  };
}

function firstByDigest(files: Iterable<ReadFile>): ReadonlyMap<string, ReadFile> {
  return new Map([...files].reverse().flatMap((file) => (file.digest === null ? [] : [[file.digest, file] as const])));
}

/**
 * Where a file lies among the others. A bare name tells no folder: two files of that name with different bytes are two files, never one
 * in place of the other.
 */
function placeOf({ path, digest }: ReadFile, files: ReadonlyMap<string, ReadFile>): string {
  if (path.includes("/")) return path;
  const isFree = (place: string): boolean => {
    const there = files.get(place);
    return there === undefined || there.digest === digest || there.digest === null;
  };
  let place = path;
  for (let number = 2; !isFree(place); number += 1) place = path.replace(/(\.[^.]*)?$/, ` (${number})$1`);
  return place;
}
