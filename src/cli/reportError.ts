import type { DocumentErrorCode } from "../docx/documentError";
import type { BookErrorCode } from "../xlsx/bookError";
import type { FormError } from "../xlsx/formError";

/** A file without a report that can be used. `message` is the officer's sentence. */
export class ReportError extends Error {
  constructor(
    readonly code: BookErrorCode | DocumentErrorCode | FormError["code"] | "no-file" | "figures",
    message: string,
  ) {
    super(message);
    this.name = "ReportError";
  }
}
