import { HostError, type HostErrorCode } from "../session/hostError";

const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  AccessDenied: "protected",
  ItemNotFound: "sheet-missing",
  InvalidReference: "sheet-missing",
  ItemAlreadyExists: "sheet-exists",
  ActivityLimitReached: "refused",
  RequestAborted: "refused",
  ServiceNotAvailable: "refused",
  Conflict: "refused",
  // Names and selections are asked of the workbook in front, which is not ours.
  InvalidSelection: "other-workbook",
  InvalidOperation: "not-now",
  UnsupportedSheet: "not-now",
  UnsupportedOperation: "not-now",
  InvalidOrTimedOutSession: "session-lost",
  MemoryLimitReached: "too-large",
  RangeExceedsLimit: "too-large",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
};

/** Excel's own error in the product's words; a fault of our own code stays what it is. */
export function toHostError(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  return new HostError(CODES[error.code] ?? "unknown", { cause: error, detail: `${error.code}: ${error.message}` });
}
