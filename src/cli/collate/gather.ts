import { existsSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { BookError } from "../../xlsx/bookError";
import { inWindows, type ByteSource } from "../../xlsx/byteSource";
import { filesInZip } from "../../xlsx/filesInZip";
import { limits } from "../../xlsx/limits";

/** A file that was given, alone, in a folder or in an archive. */
export interface GivenFile {
  /** With its folders and its archive from where it was given, NFC, with slashes; no two files have the same. */
  readonly path: string;
  /** It was named by the caller and is not there: no name is a reason to pass it over. */
  readonly isLost?: boolean;
  /** @throws BookError, or Node's own error for what vanished or may not be read. */
  read(): Uint8Array;
}

/** Everything below the given files, folders and archives, by path. What cannot be opened is a file whose reading fails: it hides no other. */
export function gather(names: readonly string[]): readonly GivenFile[] {
  const files = apart([...new Set(names.map((name) => resolve(name)))].map((name) => ({ name, files: given(name) })));
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Files of one path are told by what was given, as far as that differs. */
function apart(all: readonly { readonly name: string; readonly files: readonly GivenFile[] }[]): readonly GivenFile[] {
  const times = new Map<string, number>();
  for (const { path } of all.flatMap(({ files }) => files)) times.set(path, (times.get(path) ?? 0) + 1);
  const above = folderAbove(all.map(({ name }) => name));
  return all.flatMap(({ name, files }) =>
    files.map((file) => {
      if ((times.get(file.path) ?? 0) < 2) return file;
      const isItself = basename(name) === file.path && !isFolder(name);
      return { ...file, path: plain(relative(above, isItself ? name : join(name, file.path))) };
    }),
  );
}

/** The deepest folder that holds all of them. */
function folderAbove(names: readonly string[]): string {
  const [first = [], ...others] = names.map((name) => dirname(resolve(name)).split(sep));
  const end = first.findIndex((step, at) => others.some((steps) => steps[at] !== step));
  return (end < 0 ? first : first.slice(0, end)).join(sep) || sep;
}

function given(name: string): readonly GivenFile[] {
  if (!existsSync(name)) return [{ path: plain(basename(name)), isLost: true, read: () => bytesOf(name) }];
  return isFolder(name) ? inFolder(name, "", new Set()) : fileOrArchive(name, basename(name), "");
}

function inFolder(folder: string, within: string, seen: Set<string>): readonly GivenFile[] {
  const place = attempted(() => ({ real: realpathSync(folder), names: readdirSync(folder) }));
  if ("error" in place) return [failing(within === "" ? basename(folder) : within.slice(0, -1), place.error)];
  // A link may lead back to where it stands.
  if (seen.has(place.real)) return [];
  seen.add(place.real);
  return place.names.flatMap((name) => {
    const [path, told] = [join(folder, name), within + name];
    if (isFolder(path)) return inFolder(path, `${told}/`, seen);
    // A pipe would never end.
    return isNoFile(path) ? [] : fileOrArchive(path, told, `${told}/`);
  });
}

/** @param told what it is called @param within what stands before the paths of its files, if it is an archive */
function fileOrArchive(name: string, told: string, within: string): readonly GivenFile[] {
  const itself: GivenFile = { path: plain(told), read: () => bytesOf(name) };
  if (!/\.zip$/i.test(name)) return [itself];
  const opened = attempted(() => filesInZip(inWindows(fileSource(name))));
  if (opened === null) return [itself];
  if ("error" in opened) return [failing(told, opened.error)];
  return opened.paths.map((path, index) => ({ path: plain(within) + path, read: () => opened.read(index) }));
}

function failing(path: string, error: unknown): GivenFile {
  return {
    path: plain(path),
    read() {
      throw error;
    },
  };
}

function attempted<T>(work: () => T): T | { readonly error: unknown } {
  try {
    return work();
  } catch (error) {
    return { error };
  }
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isNoFile(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isFile() === false;
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

function plain(path: string): string {
  return path.replaceAll("\\", "/").normalize("NFC");
}
