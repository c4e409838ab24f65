import { BookError } from "../bookError";
import { packed, packZip, type PackedEntry } from "../packZip";
import { decode } from "../readXml";
import { heldBytes } from "../byteSource";
import { entriesOf, openArchive, packedData, type Archive } from "../zip";

const UTF_8 = 1 << 11;
/** Bits that say how an entry was deflated. */
const DEFLATION = 6;

/** A package that is being changed: what nobody sets stays as it is, byte for byte. */
export interface OpenPackage extends Archive {
  /** Text of a part as it now is. @throws BookError */
  text(path: string): string | undefined;
  set(path: string, text: string): void;
  remove(path: string): void;
  /** A path that no part has, by a pattern with `#` for the number. */
  freePath(pattern: string): string;
  bytes(): Uint8Array;
}

/** @throws BookError */
export function openPackage(bytes: Uint8Array): OpenPackage {
  const archive = openArchive(bytes);
  const changed = new Map<string, { readonly path: string; readonly data: Uint8Array } | null>();
  const keyOf = (path: string): string => path.toLowerCase();
  const read = (path: string): Uint8Array | undefined => {
    const change = changed.get(keyOf(path));
    return change === undefined ? archive.read(path) : change?.data;
  };
  const names = (): readonly string[] => {
    const old = archive.names.filter((name) => changed.get(keyOf(name)) !== null);
    const known = new Set(old.map(keyOf));
    return [...old, ...[...changed].flatMap(([key, change]) => (change === null || known.has(key) ? [] : change.path))];
  };
  return {
    get names() {
      return names();
    },
    read,
    text(path) {
      const data = read(path);
      return data === undefined ? undefined : decode(data);
    },
    set(path, text) {
      const plain = text.replace(/^(<\?xml[^>]*?encoding=["'])UTF-16\w*/i, "$1UTF-8");
      changed.set(keyOf(path), { path, data: new TextEncoder().encode(plain) });
    },
    remove(path) {
      changed.set(keyOf(path), null);
    },
    freePath(pattern) {
      const taken = new Set(names().map(keyOf));
      for (let number = 1; ; number += 1) {
        const path = pattern.replace("#", String(number));
        if (!taken.has(keyOf(path))) return path;
      }
    },
    bytes: () => packZip(entriesNow(bytes, changed)),
  };
}

function entriesNow(
  bytes: Uint8Array,
  changed: ReadonlyMap<string, { readonly path: string; readonly data: Uint8Array } | null>,
): readonly PackedEntry[] {
  const source = heldBytes(bytes);
  const left = new Map(changed);
  let copied = 0;
  const kept = entriesOf(source).flatMap((entry): readonly PackedEntry[] => {
    const key = entry.name.toLowerCase();
    const change = left.get(key);
    left.delete(key);
    const { spelled, modified, attributes } = entry;
    if (change === null) return [];
    if (change !== undefined)
      return [{ ...packed(change.path, change.data), name: spelled, flags: entry.flags & UTF_8, modified, attributes }];
    const data = packedData(source, entry);
    copied += data.length;
    // Entries that share their bytes would grow when each is copied.
    if (copied > bytes.length) throw new BookError("bomb", "entries overlap");
    return [
      {
        name: spelled,
        flags: entry.flags & (UTF_8 | DEFLATION),
        method: entry.method,
        modified,
        crc: entry.crc,
        size: entry.inflated,
        packed: data,
        attributes,
      },
    ];
  });
  const added = [...left.values()].flatMap((change) => (change === null ? [] : [packed(change.path, change.data)]));
  return [...kept, ...added];
}
