/** One cell as the workbook gives it, before the core decodes it. */
export interface RawCell {
  readonly value: string | number | boolean;
  /** With the leading `=`; null for a constant. */
  readonly formula: string | null;
  /** As shown on the sheet. */
  readonly text: string;
  readonly numberFormat: string;
  readonly type: "Empty" | "String" | "Double" | "Boolean" | "Error";
}
