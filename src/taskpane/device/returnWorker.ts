import { editionOfOwnForm } from "../../core/ownform/edition/editionOfOwnForm";
import type { OwnForm } from "../../core/ownform/form/ownForm";
import { editions, general } from "../../editions";
import { BookError } from "../../xlsx/bookError";
import { inWindows, type ByteSource } from "../../xlsx/byteSource";
import { filesInZip, type ZippedFiles } from "../../xlsx/filesInZip";
import { readExcerpt } from "../../xlsx/readExcerpt";
import type { FormOffer } from "../../xlsx/openReport";
import { readReturn } from "../../xlsx/readReturn";
import { readRows } from "../../xlsx/readRows";
import { packed, packZip } from "../../xlsx/packZip";
import { replyFile } from "../../xlsx/replyFile";
import { writeBook } from "../../xlsx/write/writeBook";
import type { FilePlace } from "../../session/collate/returnReader";
import { digestOf } from "./digestOf";
import type { OpenedZip, ReadAnswer, ReturnAnswers, ReturnTask } from "./returnTask";

type Briefing = Extract<ReturnTask, { task: "reading" }>;
type Question = Exclude<ReturnTask, Briefing>;

/** More than the reader takes: it refuses such a file for its size, and the rest of it need not be held. */
const MOST = 25_000_000;

/** Reads received files beside the pane, and writes what goes back, one after the other. */
self.addEventListener("message", ({ data }: MessageEvent<ReturnTask>) => {
  if (data.task === "reading") return begin(data);
  void answer(data).then((value) =>
    self.postMessage(value, { transfer: value instanceof Uint8Array ? [value.buffer] : [] }),
  );
});

/** Of workers alone, whose types cannot stand beside a page's. */
declare class FileReaderSync {
  readAsArrayBuffer(file: Blob): ArrayBuffer;
}

const archives = new Map<number, ZippedFiles>();
let reading: { readonly asked: Briefing["asked"]; readonly offer: FormOffer; readonly known: ReadonlySet<string> };

function begin({ asked, forms, known }: Briefing): void {
  const own = (JSON.parse(forms) as readonly OwnForm[]).flatMap(built);
  reading = { asked, offer: { editions: [...editions, ...own], general }, known: new Set(known) };
}

async function answer(task: Question): Promise<ReturnAnswers[Question["task"]]> {
  switch (task.task) {
    case "read":
      return read(task.place);
    case "open":
      return open(task.file);
    case "bytes":
      return whole(task.place);
    case "rows":
      return readRows(task.bytes);
    case "excerpt":
      return readExcerpt(task.bytes, task.place);
    case "book":
      return writeBook({ sheets: task.sheets.map((sheet) => ({ kind: "planned", sheet })) });
    case "reply":
      return replyFile(task.bytes, task.author, task.notes, task.xml);
    case "archive":
      return packZip(task.files.map(({ name, bytes }) => packed(name, bytes)));
  }
}

async function read(place: FilePlace): Promise<ReadAnswer> {
  const bytes = found(place);
  if (bytes === null) return { kind: "not-now" };
  if (bytes instanceof BookError) {
    const { code, message } = bytes;
    return { kind: "read", file: { digest: null, content: { kind: "refused", code, message }, judged: null } };
  }
  const digest = await digestOf(bytes);
  if (reading.known.has(digest)) return { kind: "known", digest };
  const { content, judged } = await readReturn(bytes, reading.offer, reading.asked, digestOf);
  return { kind: "read", file: { digest, content, judged } };
}

function built(form: OwnForm): typeof editions {
  const outcome = editionOfOwnForm(form, general);
  return outcome.kind === "edition" ? [outcome.edition] : [];
}

function open(file: Blob): OpenedZip {
  try {
    const archive = filesInZip(inWindows(sourceOf(file)));
    return archive === null ? { kind: "file" } : { kind: "files", paths: archive.paths };
  } catch (error) {
    if (error instanceof BookError) return { kind: "refused", message: error.message };
    // What the browser cannot open just now is a file that cannot be read: it is tried again as one.
    if (error instanceof DOMException) return { kind: "file" };
    throw error;
  }
}

function sourceOf(file: Blob): ByteSource {
  const reader = new FileReaderSync();
  return {
    size: file.size,
    read: (start, end) => new Uint8Array(reader.readAsArrayBuffer(file.slice(start, end))),
  };
}

/** Bytes that may be valid only until the next are read; null where they cannot be had just now, a refusal where never. */
function found({ file, entry }: FilePlace): Uint8Array | BookError | null {
  try {
    if (entry === null) return sourceOf(file).read(0, Math.min(file.size, MOST));
    const archive = archives.get(entry.archive) ?? filesInZip(inWindows(sourceOf(file)));
    if (archive === null) return null;
    archives.set(entry.archive, archive);
    return archive.read(entry.index);
  } catch (error) {
    if (error instanceof BookError) return error;
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function whole(place: FilePlace): Uint8Array | null {
  const bytes = found(place);
  if (bytes === null || bytes instanceof BookError) return null;
  // It is given away: of bytes that stand among others a copy.
  return bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice();
}
