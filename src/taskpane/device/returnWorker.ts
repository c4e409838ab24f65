import { editionOfOwnForm } from "../../core/ownform/edition/editionOfOwnForm";
import type { OwnForm } from "../../core/ownform/form/ownForm";
import { editions, general } from "../../editions";
import { BookError } from "../../xlsx/bookError";
import { inWindows, type ByteSource } from "../../xlsx/byteSource";
import { filesInZip, type ZippedFiles } from "../../xlsx/filesInZip";
import { readExcerpt } from "../../xlsx/readExcerpt";
import { readReturn } from "../../xlsx/readReturn";
import { readRows } from "../../xlsx/readRows";
import { packed, packZip } from "../../xlsx/packZip";
import { replyFile } from "../../xlsx/replyFile";
import { writeBook } from "../../xlsx/write/writeBook";
import type { OpenedZip, ReturnAnswers, ReturnTask } from "./returnTask";

/** Reads received files beside the pane, and writes what goes back, one after the other. */
self.addEventListener("message", ({ data }: MessageEvent<ReturnTask>) => {
  void answer(data).then((value) =>
    self.postMessage(value, { transfer: value instanceof Uint8Array ? [value.buffer] : [] }),
  );
});

/** Of workers alone, whose types cannot stand beside a page's. */
declare class FileReaderSync {
  readAsArrayBuffer(file: Blob): ArrayBuffer;
}

let archive: ZippedFiles | null = null;
let own: { readonly json: string; readonly editions: typeof editions } = { json: "[]", editions: [] };

async function answer(task: ReturnTask): Promise<ReturnAnswers[ReturnTask["task"]]> {
  switch (task.task) {
    case "read":
      return read(task);
    case "open":
      return open(task.file);
    case "entry":
      return entry(task.index);
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

async function read({ bytes, asked, forms }: Extract<ReturnTask, { task: "read" }>): Promise<ReturnAnswers["read"]> {
  if (forms !== own.json) own = { json: forms, editions: (JSON.parse(forms) as readonly OwnForm[]).flatMap(built) };
  const offer = { editions: [...editions, ...own.editions], general };
  const { content, judged } = await readReturn(bytes, offer, asked, sha256);
  if (content.kind === "aside") throw new Error("A file is not set aside for what it holds.");
  return { content, judged };
}

function built(form: OwnForm): typeof editions {
  const outcome = editionOfOwnForm(form, general);
  return outcome.kind === "edition" ? [outcome.edition] : [];
}

function open(file: Blob): OpenedZip {
  try {
    archive = filesInZip(inWindows(sourceOf(file)));
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

function entry(index: number): ReturnAnswers["entry"] {
  try {
    const data = archive?.read(index);
    if (data === undefined) return null;
    // It is given away: of bytes that stand among others a copy.
    return data.length === data.buffer.byteLength ? data : data.slice();
  } catch (error) {
    if (error instanceof BookError) return { code: error.code, message: error.message };
    if (error instanceof DOMException) return null;
    throw error;
  }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
