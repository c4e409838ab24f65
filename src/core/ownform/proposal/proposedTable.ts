import type { SheetGrid } from "../../layout/sheetGrid";
import type { Area } from "../../layout/sheetPlan";
import type { OwnTable } from "../form/ownForm";

/** What the officer should look at before taking the proposal. */
export type Doubt =
  | "no-title"
  | "no-header"
  /** Rows without a label; where the sheet has no rows at all, one blank row is proposed. */
  | "no-row-labels"
  /** Labels stand in several columns. */
  | "mixed-row-labels"
  /** A row of the sheet says something, but not where labels stand. */
  | "rows-left-out"
  | "same-row-labels"
  | "same-headers"
  | "numbers-in-body"
  /** Columns, rows or sums beyond the caps were left out. */
  | "cut-off";

/** A table as it seems to stand on a sheet. */
export interface ProposedTable {
  readonly table: OwnTable;
  readonly sheet: SheetGrid;
  /** Headers and body. */
  readonly area: Area;
  /** Column key → column of the sheet. */
  readonly columnAt: ReadonlyMap<string, number>;
  /** Row key → row of the sheet. */
  readonly rowAt: ReadonlyMap<string, number>;
  /** Null for a table without row labels. */
  readonly labelCol: number | null;
  readonly doubts: readonly Doubt[];
}
