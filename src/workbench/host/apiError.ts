/** A refusal as Excel words it on the wire. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location: string | null = null,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "ApiError";
  }
}
