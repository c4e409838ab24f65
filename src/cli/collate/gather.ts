import { openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { BookError } from "../../xlsx/bookError";
import { inWindows, type ByteSource } from "../../xlsx/byteSource";
import { filesInZip } from "../../xlsx/filesInZip";
import { limits } from "../../xlsx/limits";

/** A file that was given, alone, in a folder or in an archive. */
export interface GivenFile {
  /** With its folders from where it was given, NFC, with slashes. */
  readonly path: string;
  /** @throws BookError, or Node's own error for what vanished or may not be read. */
  read(): Uint8Array;
}

/** Everything below the given files, folders and archives, by path. @throws Node's error or BookError for what was named and cannot be had */
export function gather(names: readonly string[]): readonly GivenFile[] {
  const files = names.flatMap((name) => (statSync(name).isDirectory() ? inFolder(name) : fileOrArchive(name)));
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function inFolder(folder: string): readonly GivenFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: given(relative(folder, path)), read: () => bytesOf(path) };
    });
}

function fileOrArchive(name: string): readonly GivenFile[] {
  if (/\.zip$/i.test(name)) {
    const zipped = filesInZip(inWindows(fileSource(name)));
    if (zipped === null) throw new BookError("not-xlsx", name);
    return zipped.paths.map((path, index) => ({ path, read: () => zipped.read(index) }));
  }
  return [{ path: given(basename(name)), read: () => bytesOf(name) }];
}

/** Open as long as this process: its files are read one by one. */
function fileSource(name: string): ByteSource {
  const file = openSync(name, "r");
  return {
    size: statSync(name).size,
    read(start, end) {
      const bytes = new Uint8Array(end - start);
      const read = readSync(file, bytes, 0, bytes.length, start);
      if (read < bytes.length) throw new BookError("truncated", name);
      return bytes;
    },
  };
}

function bytesOf(path: string): Uint8Array {
  if (statSync(path).size > limits.file) throw new BookError("too-big", path);
  return new Uint8Array(readFileSync(path));
}

function given(path: string): string {
  return path.replaceAll("\\", "/").normalize("NFC");
}
