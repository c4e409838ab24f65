import { BookError } from "./bookError";
import { limits } from "./limits";
import { entriesOf, entryData, type Entry } from "./zip";

/** More than one report of every commune of the country, several times over. */
const MOST_FILES = 20_000;

/** Files in an archive that somebody made of reports. */
export interface ZippedFiles {
  /** With their folders, NFC. */
  readonly paths: readonly string[];
  /** @throws BookError */
  read(index: number): Uint8Array;
}

/** The files of an untrusted archive; null where it is itself a workbook, or no archive at all. @throws BookError */
export function filesInZip(bytes: Uint8Array): ZippedFiles | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const entries = entriesOf(bytes, MOST_FILES).filter(({ name }) => !name.endsWith("/"));
  if (entries.some(({ name }) => name.toLowerCase() === "[content_types].xml")) return null;
  return {
    paths: entries.map(({ name }) => name.normalize("NFC")),
    read: (index) => entryData(bytes, entryAt(entries, index), limits.file),
  };
}

function entryAt(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index];
  if (entry === undefined) throw new BookError("damaged", `no entry ${index}`);
  return entry;
}
