/** A workbook that was read and holds no form for certain. `message` is the officer's sentence. */
export class FormError extends Error {
  constructor(
    readonly code: "no-form" | "uncertain-form" | "several-units" | "own-tables",
    message: string,
  ) {
    super(message);
    this.name = "FormError";
  }
}
