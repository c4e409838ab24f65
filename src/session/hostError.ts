/** Why Excel refused, in the product's words. The pane turns each into one Vietnamese sentence. */
export type HostErrorCode =
  | "cell-edit-mode"
  | "protected"
  | "sheet-missing"
  | "sheet-exists"
  | "refused"
  | "timeout"
  | "too-large"
  | "unsupported"
  /** Another workbook is in front: Excel answers for that one. */
  | "other-workbook"
  /** The workbook is in a state that does not allow it: its structure is protected, a chart sheet is in front. */
  | "not-now"
  /** Excel has forgotten the pane: only opening it anew helps. */
  | "session-lost"
  /** A writing stopped half-way and what it had done could not be taken back. */
  | "half-written"
  /** An insert stopped half-way and what it had done could not be taken back. */
  | "half-inserted"
  | "unknown";

/** Excel will answer again without anybody's help. */
export function isPassing(code: HostErrorCode): boolean {
  return code === "cell-edit-mode" || code === "timeout" || code === "refused";
}

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
