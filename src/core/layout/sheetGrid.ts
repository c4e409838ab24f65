import type { RawCell } from "../model/rawCell";
import type { ReportId } from "../model/reportId";
import type { Area } from "./sheetPlan";

/** A sheet of any workbook, ours or not. Rows and columns zero-based. */
export interface SheetGrid {
  readonly name: string;
  /** Of the sheet in an open workbook; absent for a file. */
  readonly id?: string;
  /** Absent where it is not known: then nothing is. */
  readonly hidden?: HiddenParts;
  /** Undefined = nothing there. */
  cell(row: number, col: number): RawCell | undefined;
  readonly merges: readonly Area[];
  /** Smallest area with all content; null for an empty sheet. */
  readonly used: Area | null;
  /** Defined names of this sheet, formula with or without `=`. */
  readonly names: ReadonlyMap<string, string>;
}

/** What of a sheet the officer does not see: all of it, rows (a filter's included), columns. */
export interface HiddenParts {
  readonly isSheet: boolean;
  readonly rows: ReadonlySet<number>;
  readonly cols: ReadonlySet<number>;
}

export function isHiddenRow({ hidden }: SheetGrid, row: number): boolean {
  return hidden?.rows.has(row) ?? false;
}

/** Whether the officer does not see a cell of it. */
export function isHiddenCell({ hidden }: SheetGrid, row: number, col: number): boolean {
  return hidden !== undefined && (hidden.isSheet || hidden.rows.has(row) || hidden.cols.has(col));
}

/** A column of a form as it was found. */
export interface FoundColumn {
  readonly key: string;
  /** Null where nothing on the sheet reads like it. */
  readonly col: number | null;
  /** What the sheet says over it; empty where our own names gave the place. */
  readonly header: string;
  /** How alike that is to the form's wording, 0 … 1. */
  readonly likeness: number;
}

/** A form found on a sheet. */
export interface FoundForm {
  readonly editionId: string;
  readonly appendixKey: string;
  /** Null where no name says whose table it is. */
  readonly report: ReportId | null;
  readonly sheet: SheetGrid;
  /** `names`: by our own hidden names; `hand`: pointed at by the officer. */
  readonly by: "names" | "wording" | "hand";
  /** Share of the form's wording that was found, 0 … 1. */
  readonly certainty: number;
  /** May be bound without asking. */
  readonly isCertain: boolean;
  /** One for each column of the form, in its order. */
  readonly columns: readonly FoundColumn[];
  /** Area of the figures with their headers, for telling where it was found. */
  readonly area: Area;
  /** The year that the title over it names; null where it names none. */
  readonly year: number | null;
  /** Figure → its cell. A figure whose row or column is lost is absent. */
  readonly cells: ReadonlyMap<string, { readonly row: number; readonly col: number }>;
  /** Rows with figures under the same header that were passed over: hidden ones, the plan beside what was done. */
  readonly passedRows: readonly number[];
}

export const emptyCell: RawCell = { value: "", formula: null, text: "", numberFormat: "General", type: "Empty" };

/** How far from the corner of its contents a sheet is looked through for forms: what lies beyond is a list. */
export const LOOKED_THROUGH = { rows: 300, cols: 60 };
