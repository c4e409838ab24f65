import type { PageBook } from "../book/pageBook";
import type { BookDelta } from "./bookDelta";

/** What the worker for whole workbooks is asked. */
export type BookTask =
  | { readonly task: "open"; readonly bytes: Uint8Array }
  /** `opened`: bytes of the file that `book` differs from; null for a new workbook. */
  | { readonly task: "save"; readonly opened: Uint8Array | null; readonly book: BookDelta };

export interface BookAnswers {
  /** Without cells, which went ahead part by part. */
  readonly open: PageBook;
  readonly save: Uint8Array;
}

export type BookOutcome<T extends BookTask["task"]> =
  | { readonly kind: "done"; readonly value: BookAnswers[T] }
  /** In the officer's words. */
  | { readonly kind: "refused"; readonly message: string };
