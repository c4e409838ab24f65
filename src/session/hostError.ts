/** Why Excel refused, in the product's words. The session turns each into one Vietnamese sentence. */
export type HostErrorCode =
  | "cell-edit-mode"
  | "protected"
  | "sheet-missing"
  | "sheet-exists"
  | "refused"
  | "timeout"
  | "too-large"
  | "unsupported"
  | "unknown";

/** Excel refused or did not answer. Thrown by `excel/` only, caught once in the session. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    options?: { readonly cause?: unknown; readonly detail?: string },
  ) {
    super(options?.detail ?? code, { cause: options?.cause });
    this.name = "HostError";
  }
}
