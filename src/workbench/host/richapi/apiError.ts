export type ApiErrorCode =
  | "ItemNotFound"
  | "ItemAlreadyExists"
  | "InvalidArgument"
  | "InvalidReference"
  | "InvalidObjectPath"
  | "AccessDenied"
  | "ApiNotFound"
  | "ActivityLimitReached"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidSelection"
  | "InvalidOrTimedOutSession"
  | "UnsupportedSheet"
  | "MemoryLimitReached"
  | "RangeExceedsLimit"
  | "Conflict"
  | "ServiceNotAvailable"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "GeneralException";

const texts: Readonly<Record<ApiErrorCode, readonly [status: number, message: string]>> = {
  ItemNotFound: [404, "The requested resource doesn't exist."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  InvalidObjectPath: [400, "The object path is not valid."],
  AccessDenied: [403, "You cannot perform the requested operation."],
  ApiNotFound: [404, "The API you are trying to use could not be found."],
  ActivityLimitReached: [429, "Activity limit has been reached."],
  InvalidOperation: [400, "The operation is not valid in the current state."],
  InvalidOperationInCellEditMode: [
    400,
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ],
  InvalidSelection: [400, "The current selection is invalid for this operation."],
  InvalidOrTimedOutSession: [
    404,
    "Your Office Online session has expired or is invalid. To continue, refresh the page.",
  ],
  UnsupportedSheet: [400, "This sheet type does not support this operation."],
  MemoryLimitReached: [500, "The memory limit has been reached."],
  RangeExceedsLimit: [400, "The cell count in the range has exceeded the maximum supported number."],
  Conflict: [409, "Request could not be processed because of a conflict."],
  ServiceNotAvailable: [503, "The service is unavailable."],
  RequestPayloadSizeLimitExceeded: [413, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [413, "The response payload size has exceeded the limit."],
  GeneralException: [500, "There was an internal error while processing the request."],
};

/** An error as Excel answers it. `detail` replaces Excel's own sentence; `location` is set by the interpreter when absent. */
export class ApiError extends Error {
  readonly status: number;
  constructor(
    readonly code: ApiErrorCode,
    readonly location: string | null = null,
    detail?: string,
  ) {
    super(detail ?? texts[code][1]);
    this.status = texts[code][0];
  }
}
