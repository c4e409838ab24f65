import { HostError, type HostErrorCode } from "../session/hostError";

const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  AccessDenied: "protected",
  ItemNotFound: "sheet-missing",
  InvalidReference: "sheet-missing",
  ItemAlreadyExists: "sheet-exists",
  ActivityLimitReached: "refused",
  RequestAborted: "refused",
  InvalidOrTimedOutSession: "timeout",
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
