import type { ChosenFile, FilePlace } from "../../session/collate/returnReader";
import { createReturnClerk, type ReturnClerk } from "./returnClerk";

/** Files that the officer chose, archives opened; what an archive is refused for is told beside them. */
export interface Choice {
  readonly files: readonly ChosenFile[];
  readonly refused: readonly string[];
}

/** @param files with their folders where a folder was chosen */
export async function chosenFiles(files: readonly { readonly path: string; readonly file: File }[]): Promise<Choice> {
  const opened = await Promise.all(files.map(({ path, file }) => filesOf(path.normalize("NFC"), file)));
  return { files: opened.flatMap((each) => each.files), refused: opened.flatMap((each) => each.refused) };
}

/** Files of a field, with the folder that was chosen. */
export function listed(list: FileList | null): readonly { readonly path: string; readonly file: File }[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** What was dropped, folders gone through; asked for while the event is still alive. */
export async function dropped(items: DataTransferItemList): Promise<readonly { path: string; file: File }[]> {
  const found = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files = found.map(async ({ entry, file }) => {
    if (entry !== null) return within(entry, "");
    // What another program hands on without a place on the disk.
    return file === null ? [] : [{ path: file.name, file }];
  });
  return (await Promise.all(files)).flat();
}

/** Dropped files that are received ones, ready to be read; none where one workbook was dropped, which is no choice of received files. */
export async function droppedReturns(items: DataTransferItemList): Promise<readonly ChosenFile[]> {
  const files = await dropped(items);
  if (files.length < 2 && !files.some(({ path }) => /\.zip$/i.test(path))) return [];
  return (await chosenFiles(files)).files;
}

async function filesOf(path: string, file: File): Promise<Choice> {
  const itself: Choice = { files: [placed(path, { file, entry: null })], refused: [] };
  if (!/\.zip$/i.test(path)) return itself;
  const clerk = createReturnClerk();
  const opened = await clerk.ask({ task: "open", file });
  clerk.end();
  if (opened?.kind !== "files")
    return opened?.kind === "refused" ? { files: [], refused: [`${path}: ${opened.message}`] } : itself;
  const archive = (archives += 1);
  const files = opened.paths.map((inner, index) => placed(`${path}/${inner}`, { file, entry: { archive, index } }));
  return { files, refused: [] };
}

let archives = 0;
/** Fetches single files once more. */
let fetcher: ReturnClerk | null = null;

function placed(path: string, place: FilePlace): ChosenFile {
  return {
    path,
    place,
    async bytes() {
      const bytes = await (fetcher ??= createReturnClerk()).ask({ task: "bytes", place });
      if (bytes === null) throw new Error(`${path} cannot be had just now.`);
      return bytes;
    },
  };
}

async function within(entry: FileSystemEntry, folder: string): Promise<readonly { path: string; file: File }[]> {
  const path = folder + entry.name;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: { path: string; file: File }[] = [];
  // A folder is told a hundred entries at a time, until none is left.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await within(each, `${path}/`)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
