import type { PageBook } from "../book/pageBook";

/** What the worker for whole workbooks is asked. */
export interface BookTask {
  readonly task: "open";
  readonly bytes: Uint8Array;
}

export type OpenOutcome =
  | { readonly kind: "opened"; readonly book: PageBook }
  /** In the officer's words. */
  | { readonly kind: "refused"; readonly message: string };
