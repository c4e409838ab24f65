import { limits } from "./limits";
import { contentOf, entriesOf } from "./zip";
import { BookError } from "./bookError";

/** Files that are received at once, far above the communes of the country. */
const MOST_FILES = 20_000;

/** A file inside an archive of files. */
export interface ZippedFile {
  /** With its folders, NFC. */
  readonly path: string;
  /** @throws BookError for what is too big for a report, damaged or packed with a password. */
  read(): Uint8Array;
}

/** The files of an archive in which an office collected its returns; nothing is unpacked before it is asked for. @throws BookError */
export function filesInZip(bytes: Uint8Array): readonly ZippedFile[] {
  return entriesOf(bytes, MOST_FILES)
    .filter(({ name }) => !name.endsWith("/"))
    .map((entry) => ({
      path: entry.name.normalize("NFC"),
      read() {
        if (entry.inflated > limits.file) throw new BookError("too-big", entry.name);
        if (entry.inflated > 1e6 + entry.size * limits.ratio) throw new BookError("bomb", entry.name);
        return contentOf(bytes, entry);
      },
    }));
}
