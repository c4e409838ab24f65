import { EMPTY_BOOK, type PageBook } from "../book/pageBook";
import { newId } from "../device/newId";
import type { KeptWork } from "./keptWorks";
import { bookWith } from "../file/bookDelta";

/** The file that a work was opened from. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  /** What the bytes hold. */
  readonly book: PageBook;
  /** As the officer chose it in this window; null where the browser kept its bytes alone. */
  readonly chosen: File | null;
}

/** What a work begins with. */
export interface WorkSource {
  readonly id: string;
  readonly fileName: string | null;
  /** Null for a work without a file. */
  readonly opened: OpenedFile | null;
  readonly book: PageBook;
  /** As it was saved or opened last. */
  readonly saved: PageBook;
  readonly front: string | null;
}

export function newSource(): WorkSource {
  return { id: newId(), fileName: null, opened: null, book: EMPTY_BOOK, saved: EMPTY_BOOK, front: null };
}

/** The work on a file that was just read. */
export function openedSource(opened: OpenedFile & { readonly chosen: File }): WorkSource {
  const { book, chosen } = opened;
  return { id: newId(), fileName: chosen.name, opened, book, saved: book, front: null };
}

/** The work that the browser kept. @param opened the file that it was opened from, read again */
export function resumedSource(kept: KeptWork, opened: OpenedFile | null): WorkSource {
  const { id, fileName, front } = kept;
  const original = opened?.book ?? EMPTY_BOOK;
  return { id, fileName, opened, book: bookWith(original, kept.book), saved: bookWith(original, kept.saved), front };
}
