import type { Area, SheetPlan } from "../../core/layout/sheetPlan";
import type { PlannedSheet } from "../../core/reception/plannedSheet";

/** What stands in a cell. A text is never read as a formula, whatever it begins with; null leaves the cell blank. */
export type CellContent = number | string | null | FormulaContent;

/** `formula` with or without the leading `=`, in English names with commas; `value` as it was worked out here, null for not at all. */
export interface FormulaContent {
  readonly formula: string;
  readonly value: number | string | null;
}

/** A cell by its place, zero-based. */
export interface PlacedContent {
  readonly row: number;
  readonly col: number;
  readonly content: CellContent;
}

/** An appendix as it is planned, filled with what `cells` says. */
export interface FormSheet {
  readonly kind: "form";
  readonly plan: SheetPlan;
  /** Written over the plan's own texts and formulas. */
  readonly cells?: readonly PlacedContent[];
  /** Without our names: as an office types the form by itself. */
  readonly isUnnamed?: boolean;
  readonly isHidden?: boolean;
}

/** A sheet of the receiving office. */
export interface PlannedBookSheet {
  readonly kind: "planned";
  readonly sheet: PlannedSheet;
}

/** Cells as an office types them, without any look. Rows and columns zero-based. */
export interface GridSheet {
  readonly kind: "grid";
  readonly name: string;
  readonly isHidden?: boolean;
  readonly rows: readonly (readonly CellContent[])[];
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenCols?: readonly number[];
}

/** A workbook to be written. */
export interface BookPlan {
  readonly sheets: readonly (FormSheet | PlannedBookSheet | GridSheet)[];
  /** Custom XML parts, each a whole document. */
  readonly customXml?: readonly string[];
}
