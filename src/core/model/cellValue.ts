/** What a figure cell holds, as Excel decoded it. Blank is a value of its own: it is never zero. */
export type CellValue =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** A number that Excel shows as a date (`1/6` typed into a cell). `shown` is the text on the sheet. */
  | { readonly kind: "date"; readonly serial: number; readonly shown: string }
  /** `code` as Excel shows it (`#DIV/0!`), or one of ours below. */
  | { readonly kind: "error"; readonly code: string };

/** A formula of which the file holds no result. */
export const UNCALCULATED = "uncalculated";
/** A formula that counts its own cell. */
export const CIRCULAR = "circular";
