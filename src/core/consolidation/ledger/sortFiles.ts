import type { IsoDate } from "../../model/reportContext";
import type { Return } from "../returns/return";
import type { AsideFile, TakenFile } from "./ledger";

/** Files of the same bytes, told by the first of their paths. */
export interface SortedFile {
  /** Every path under which the bytes came. */
  readonly paths: readonly string[];
  readonly file: TakenFile;
}

export interface SortedRefusal {
  readonly paths: readonly string[];
  readonly path: string;
  readonly digest: string | null;
  readonly code: string;
  readonly message: string;
}

export interface SortedFiles {
  readonly taken: readonly SortedFile[];
  readonly refused: readonly SortedRefusal[];
  readonly aside: readonly AsideFile[];
}

/** Each file to one of three places, whatever order they come in. */
export function sortFiles(
  returns: readonly Return[],
  { isSetAside }: { isSetAside(digest: string): boolean },
): SortedFiles {
  const taken: SortedFile[] = [];
  const refused: SortedRefusal[] = [];
  const aside: AsideFile[] = [];
  for (const group of groupsOfBytes(returns)) {
    const [first, ...copies] = group;
    const { path, digest, content } = first;
    const paths = group.map((each) => each.path);
    aside.push(...copies.map((copy): AsideFile => ({ path: copy.path, reason: "same-bytes", of: path })));
    if (content.kind === "aside") aside.push({ path, reason: content.reason, of: null });
    else if (isSetAside(fileId(first))) aside.push({ path, reason: "by-officer", of: null });
    else if (content.kind === "refused") {
      refused.push({ paths, path, digest, code: content.code, message: content.message });
    } else {
      const file = { path, digest: fileId(first), received: earliest(group), report: content.report };
      taken.push({ paths, file });
    }
  }
  return { taken, refused, aside: byPath(aside) };
}

/** By which decisions name a file. */
export function fileId({ digest, path }: Pick<Return, "digest" | "path">): string {
  return digest ?? path;
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Group = readonly [Return, ...Return[]];

/** In the order of their first paths. What was never read is the same as nothing else, and what cannot be read says of nobody that it is theirs. */
function groupsOfBytes(returns: readonly Return[]): readonly Group[] {
  const groups = new Map<string, [Return, ...Return[]]>();
  for (const each of byPath(returns)) {
    const isAlone = each.digest === null || each.content.kind === "refused";
    const key = isAlone ? `path ${each.path}` : `bytes ${each.digest}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

function byPath<T extends { readonly path: string }>(files: readonly T[]): readonly T[] {
  return [...files].sort((a, b) => compareTexts(a.path, b.path));
}

function earliest(group: Group): IsoDate | null {
  return group.flatMap(({ received }) => received ?? []).sort(compareTexts)[0] ?? null;
}
