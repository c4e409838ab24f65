import { BookError } from "./bookError";
import type { ByteSource } from "./byteSource";
import { limits } from "./limits";
import { entriesOf, entryData, isLocked, type Entry } from "./zip";

/** More than one report of every commune of the country, several times over. */
const MOST_FILES = 20_000;

/** Files in an archive that somebody made of reports. */
export interface ZippedFiles {
  /** With their folders, NFC. */
  readonly paths: readonly string[];
  /** Valid until the next is read. @throws BookError */
  read(index: number): Uint8Array;
}

/**
 * The files of an untrusted archive; null where it is itself a workbook, or no archive at all. Only its directory is held, and what of it
 * is read. @throws BookError
 */
export function filesInZip(source: ByteSource): ZippedFiles | null {
  const [first, second] = source.read(0, Math.min(2, source.size));
  if (first !== 0x50 || second !== 0x4b) return null;
  const entries = entriesOf(source, MOST_FILES).filter(({ name }) => !name.endsWith("/"));
  if (entries.some(({ name }) => name.toLowerCase() === "[content_types].xml")) return null;
  return {
    paths: entries.map(({ name }) => name.normalize("NFC")),
    read(index) {
      const entry = entryAt(entries, index);
      if (isLocked(entry)) throw new BookError("zip-password", entry.name);
      return entryData(source, entry, limits.file);
    },
  };
}

function entryAt(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index];
  if (entry === undefined) throw new BookError("damaged", `no entry ${index}`);
  return entry;
}
