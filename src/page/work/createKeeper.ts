import type { ReportSession } from "../../session/reportSnapshot";
import type { BookStore } from "../book/createBookStore";
import { EMPTY_BOOK, type PageBook } from "../book/pageBook";
import { forgetWork, keepFile, keepWork, type KeptWork } from "./keptWorks";
import { deltaOf } from "../file/bookDelta";
import { reportNames } from "./reportNames";
import { isUnsaved, unsavedOf } from "./unsavedOf";
import type { WorkSource } from "./workSource";
import type { WorkStateStore } from "./workState";

/** Soon enough that a crash costs a cell or two, seldom enough that typing stays light. */
const KEEP_AFTER = 400;

/** Has the browser keep what is not in a file yet, and forget it once it is. */
export interface Keeper {
  soon(): void;
  now(): Promise<void>;
}

/** @param saved the workbook as it was saved or opened last */
export function createKeeper(
  { id, opened }: WorkSource,
  {
    store,
    session,
    received,
    status,
    saved,
  }: {
    readonly store: BookStore;
    readonly session: ReportSession;
    /** What is received here; null for nothing. */
    received(): string | null;
    readonly status: WorkStateStore;
    saved(): PageBook;
  },
): Keeper {
  const original = opened?.book ?? EMPTY_BOOK;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFileKept = opened === null;
  let line = Promise.resolve();

  function workNow(): KeptWork {
    const { book, front } = store.view();
    const snapshot = session.snapshot();
    const result = snapshot.status === "ready" ? snapshot.result : null;
    const names = reportNames(snapshot);
    return {
      id,
      title: names === null ? received() : `${names.unit}, ${names.title}`,
      fileName: status.state().fileName,
      isFromFile: opened !== null,
      saved: deltaOf(original, saved()),
      book: deltaOf(original, book),
      front,
      keptAt: Date.now(),
      all: result?.required.length ?? 0,
      filled: (result?.required.length ?? 0) - (result?.missing.length ?? 0),
      unsaved: unsavedOf(saved(), book).cells,
    };
  }

  async function keep(): Promise<boolean> {
    if (!isFileKept && opened !== null) isFileKept = await keepFile(id, opened.bytes);
    return isFileKept && (await keepWork(workNow()));
  }

  async function turn(): Promise<void> {
    const isOpen = isUnsaved(unsavedOf(saved(), store.view().book));
    if (!isOpen) isFileKept = opened === null;
    const isKept = isOpen ? await keep() : await forgetWork(id);
    if (isKept !== status.state().isKept) status.publish({ isKept });
  }

  /** One after the other: what is forgotten must not come back with a copy that was under way. */
  function now(): Promise<void> {
    clearTimeout(timer);
    line = line.then(turn);
    return line;
  }

  return {
    soon() {
      clearTimeout(timer);
      timer = setTimeout(() => void now(), KEEP_AFTER);
    },
    now,
  };
}
