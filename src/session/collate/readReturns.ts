import { asideByName } from "../../core/consolidation/returns/asideByName";
import type { ReturnContent } from "../../core/consolidation/returns/return";
import type { ChosenFile, JudgedFile, ReadBytes } from "./returnReader";

/** A file at the end of its reading. */
export interface ReadFile {
  readonly path: string;
  /** Null where its bytes were never read. */
  readonly digest: string | null;
  readonly content: ReturnContent;
  readonly judged: JudgedFile["judged"];
  /** Again for its bytes. */
  readonly source: ChosenFile;
}

export interface ReadingDeps {
  /** Files read at the same time. */
  readonly width: number;
  /** Null for a file that cannot be opened just now. */
  read(file: ChosenFile): Promise<ReadBytes | null>;
  isCancelled(): boolean;
  onRead(file: ReadFile): void;
}

/** Said of a file that another program holds, or that has gone meanwhile. */
const NOT_NOW = {
  kind: "refused",
  code: "not-now",
  message: "Chưa mở được tệp: có thể đang mở ở phần mềm khác, hoặc đã bị dời đi. Đóng tệp rồi nhận lại.",
} as const;

/**
 * Reads files, some at a time, each told as it is done. What cannot be opened is tried once more after all others. Ends when all are
 * read, or as soon as it was cancelled.
 * @returns the files that were not read
 */
export async function readReturns(files: readonly ChosenFile[], deps: ReadingDeps): Promise<readonly ChosenFile[]> {
  const later: ChosenFile[] = [];
  const left = await pooled(files, deps, async (file) => {
    if (!(await readOne(file, deps))) later.push(file);
  });
  if (left.length > 0) return [...left, ...later];
  return pooled(later, deps, async (file) => {
    if (await readOne(file, deps)) return;
    if (!deps.isCancelled())
      deps.onRead({ path: file.path, digest: null, content: NOT_NOW, judged: null, source: file });
  });
}

/** @returns what was not begun */
async function pooled(
  files: readonly ChosenFile[],
  { width, isCancelled }: ReadingDeps,
  work: (file: ChosenFile) => Promise<void>,
): Promise<readonly ChosenFile[]> {
  let next = 0;
  const open = new Set<ChosenFile>();
  const lane = async (): Promise<void> => {
    for (let file = files[next]; file !== undefined && !isCancelled(); file = files[next]) {
      next += 1;
      open.add(file);
      await work(file);
      if (!isCancelled()) open.delete(file);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, files.length) }, lane));
  return [...open, ...files.slice(next)];
}

/** @returns false for a file that cannot be opened just now */
async function readOne(file: ChosenFile, { read, isCancelled, onRead }: ReadingDeps): Promise<boolean> {
  const { path } = file;
  const reason = asideByName(path);
  if (reason !== null) {
    onRead({ path, digest: null, content: { kind: "aside", reason }, judged: null, source: file });
    return true;
  }
  const outcome = await read(file);
  if (outcome !== null && !isCancelled()) onRead({ path, ...outcome, source: file });
  return outcome !== null;
}

/** Null for a file that cannot be opened just now. */
export async function bytesOf(file: ChosenFile): Promise<Uint8Array | null> {
  try {
    return await file.bytes();
  } catch {
    // Whatever the browser or the archive says: the file is named, and tried again.
    return null;
  }
}
