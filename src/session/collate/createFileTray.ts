import type { Return } from "../../core/consolidation/returns/return";
import type { IsoDate } from "../../core/model/reportContext";
import type { Asked } from "./asked";
import type { ReadFile } from "./readReturns";
import type { ChosenFile, JudgedFile } from "./returnReader";

/** The files received, as long as the pane is open. */
export interface FileTray {
  /** Takes in a file. One of the same folder and name, or chosen by the same choice, takes the other's place: it was saved again. */
  put(file: ReadFile): void;
  /** What these bytes were read as for a level and year. */
  known(digest: string, asked: Asked): JudgedFile | undefined;
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
  const contents = new Map<string, JudgedFile>();
  const places = new Map<ChosenFile, string>();
  const keyOf = (digest: string, { level, year }: Asked): string => `${level} ${year} ${digest}`;

  return {
    put(file) {
      const { digest, content, judged } = file;
      if (digest !== null && content.kind !== "aside") contents.set(keyOf(digest, asked()), { content, judged });
      const before = places.get(file.source);
      if (before !== undefined) files.delete(before);
      const path = placeOf(file, files);
      places.set(file.source, path);
      files.set(path, { ...file, path });
      byDigest = null;
    },
    known: (digest, its) => contents.get(keyOf(digest, its)),
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
