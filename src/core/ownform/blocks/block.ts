import type { Region } from "../sheet/sheetText";

/** Where a table stands on its sheet, by rows: header, numbering line, body. */
export interface Block {
  /** From the first header row to the last row of the body; its columns are those of the table. */
  readonly region: Region;
  /** Above `region.top` for a table without headers. */
  readonly headerBottom: number;
  /** Line of column numbers; null without one. */
  readonly numbering: number | null;
  /** First row of the body; below `region.bottom` where the sheet has none. */
  readonly bodyTop: number;
  /** Rows of the body that say the header again. */
  readonly repeated: readonly number[];
  /** Lines above that may name the table, the nearer set first. */
  readonly titles: readonly Region[];
}
