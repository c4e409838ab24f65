import type { DocumentErrorCode } from "../docx/documentError";
import type { BookErrorCode } from "../xlsx/bookError";

/** A file without a report that can be used. `message` is the officer's sentence. */
export class ReportError extends Error {
  constructor(
    readonly code: BookErrorCode | DocumentErrorCode | "no-form" | "uncertain-form" | "no-file" | "figures",
    message: string,
  ) {
    super(message);
    this.name = "ReportError";
  }
}
