import type { BookErrorCode } from "../xlsx/bookError";

/** A file without a report that can be used. `message` is the officer's sentence. */
export class ReportError extends Error {
  constructor(
    readonly code: BookErrorCode | "no-form" | "uncertain-form" | "no-file",
    message: string,
  ) {
    super(message);
    this.name = "ReportError";
  }
}
