import type { ReportSession } from "../../session/reportSnapshot";
import { download } from "../../taskpane/device/download";
import type { BookStore } from "../book/createBookStore";
import { EMPTY_BOOK, type PageBook } from "../book/pageBook";
import { watchFile } from "../device/fileOnDisk";
import { saveBeside } from "../file/askBookWorker";
import { deltaOf } from "../file/bookDelta";
import { reportNames } from "./reportNames";
import { unsavedOf } from "./unsavedOf";
import type { WorkSource } from "./workSource";
import type { WorkStateStore } from "./workState";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Brings the work into a file, and looks whether the one it came from is still the same. */
export interface Saver {
  /** The workbook as it was saved or opened last. */
  saved(): PageBook;
  /** Hands the file to the browser. @param nameOf a name for a file that has none yet */
  save(nameOf: (title: string, unit: string) => string): Promise<void>;
  lookAtDisk(): Promise<void>;
}

/** @param onSaved told once a file has gone out, with its bytes */
export function createSaver(
  source: WorkSource,
  {
    store,
    session,
    received,
    status,
    onSaved,
  }: {
    readonly store: BookStore;
    readonly session: ReportSession;
    /** What is received here; null for nothing. */
    received(): string | null;
    readonly status: WorkStateStore;
    onSaved(bytes: Uint8Array): void;
  },
): Saver {
  const { opened } = source;
  const disk = opened === null || opened.chosen === null ? null : watchFile(opened.chosen, opened.bytes);
  let { saved } = source;

  async function lookAtDisk(): Promise<void> {
    const isChangedOnDisk = (await disk?.isChanged()) ?? false;
    if (isChangedOnDisk !== status.state().isChangedOnDisk) status.publish({ isChangedOnDisk });
  }

  async function save(nameOf: (title: string, unit: string) => string): Promise<void> {
    await lookAtDisk();
    const { book } = store.view();
    const original = opened?.book ?? EMPTY_BOOK;
    const bytes = opened?.bytes ?? null;
    const outcome = await saveBeside({ opened: bytes, book: deltaOf(original, book) });
    if (outcome.kind === "refused") return status.publish({ trouble: outcome.message });
    const names = reportNames(session.snapshot());
    const title = names?.title ?? received() ?? "Báo cáo trẻ em";
    const name = status.state().fileName ?? fileNameOf(nameOf(title, names?.unit ?? ""));
    download(name, outcome.value, XLSX);
    disk?.knows(outcome.value);
    saved = book;
    const unsaved = unsavedOf(saved, store.view().book);
    status.publish({ fileName: name, savedAt: Date.now(), unsaved, trouble: null });
    onSaved(outcome.value);
  }

  return {
    saved: () => saved,
    async save(nameOf) {
      if (status.state().isSaving || !status.state().canSave) return;
      status.publish({ isSaving: true });
      try {
        await save(nameOf);
      } finally {
        status.publish({ isSaving: false });
      }
    },
    lookAtDisk,
  };
}

/** A name that every system takes. */
function fileNameOf(name: string): string {
  return name.replace(/[\\/:*?"<>|]+/g, "-").replace(/ -?\s*\.xlsx$/, ".xlsx");
}
