import type { Area, PlanName, PlanStyle } from "../../core/layout/sheetPlan";
import type { CellContent } from "./bookPlan";

export interface ModelCell {
  readonly row: number;
  readonly col: number;
  readonly content: CellContent;
  readonly style: PlanStyle;
}

/** What Excel asks of a cell when it is typed into. */
export type ModelValidation =
  | { readonly kind: "whole"; readonly at: Area; readonly prompt: { readonly title: string; readonly message: string } }
  | { readonly kind: "choices"; readonly at: Area; readonly choices: readonly string[] };

/** A worksheet with everything decided, whatever it was planned as. */
export interface SheetModel {
  readonly name: string;
  readonly isHidden: boolean;
  /** From the top, each row from the left. */
  readonly cells: readonly ModelCell[];
  readonly columns: readonly { readonly width: number; readonly isHidden: boolean }[];
  /** Points, from row 1; what is not said is left to the program. */
  readonly heights: readonly (number | undefined)[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly Area[];
  readonly validations: readonly ModelValidation[];
  /** Areas in which text is tinted. */
  readonly tinted: readonly Area[];
  readonly names: readonly PlanName[];
  readonly frozen: { readonly rows: number; readonly cols: number };
  /** The cell that is selected on opening. */
  readonly selected: { readonly row: number; readonly col: number };
  readonly print: ModelPrint;
  readonly charts: readonly ModelChart[];
}

/** Lying bars over cells of the sheet itself, the first at the top. */
export interface ModelChart {
  /** The title is what this cell says, `name` what the bars are called. */
  readonly title: Area;
  readonly name: Area;
  readonly categories: Area;
  readonly values: Area;
  /** The cells that it covers. */
  readonly at: Area;
}

export interface ModelPrint {
  readonly paper: "A3" | "A4";
  readonly orientation: "landscape" | "portrait";
  readonly area: Area;
  readonly titleRows: { readonly from: number; readonly to: number };
  /** So many columns from the first stand on each page; 0 for none. */
  readonly titleCols: number;
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Pages side by side. */
  readonly across: number;
  /** Whether all is put on one page, not only its breadth. */
  readonly isOnePage: boolean;
}
