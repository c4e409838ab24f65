import type { Area, PlanName, SheetPlan } from "../../core/layout/sheetPlan";
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

export interface TableColumn {
  readonly header: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly numberFormat?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly isHidden?: boolean;
  /** The only contents that Excel takes without asking. */
  readonly choices?: readonly (string | number)[];
}

/** A plain table from A1: lines above it, one header row, rows. See `tableRows` for where each of them stands. */
export interface TableSheet {
  readonly kind: "table";
  readonly name: string;
  readonly isHidden?: boolean;
  /** Lines above the header, each in column A; the first is the title. */
  readonly above?: readonly CellContent[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Indices of `rows` that are shown as totals. */
  readonly totals?: readonly number[];
  /** Hidden names of this sheet. */
  readonly names?: readonly PlanName[];
  readonly charts?: readonly TableChart[];
  /** Columns that stay in view beside the lines above and the header. */
  readonly frozenCols?: number;
}

/** Cells of a sheet of the same book. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Columns stand, bars lie, the first of them at the top. */
export interface TableChart {
  readonly kind: "column" | "bar";
  readonly title: string;
  readonly categories: SheetArea;
  readonly series: readonly { readonly name: string; readonly values: SheetArea }[];
  /** The cells that it covers. */
  readonly at: Area;
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
  readonly sheets: readonly (FormSheet | TableSheet | PlannedBookSheet | GridSheet)[];
  /** Custom XML parts, each a whole document. */
  readonly customXml?: readonly string[];
}
