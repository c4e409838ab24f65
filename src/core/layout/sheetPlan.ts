import type { CellKey } from "../model/cellKey";

/** Rectangle on a sheet, zero-based. */
export interface Area {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

/** Only what is stated is set. Sizes in points; colours `#RRGGBB`. */
export interface PlanStyle {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Of the letters. */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Center";
  readonly wrap?: boolean;
  readonly border?: "thin";
  readonly numberFormat?: string;
}

/** A cell the officer fills. */
export interface PlanInput {
  readonly key: CellKey;
  readonly row: number;
  readonly col: number;
  /** Title ≤ 32 and message ≤ 255 characters (Excel's limits). */
  readonly prompt: { readonly title: string; readonly message: string };
}

/** A figure that the sheet adds up itself; with the leading `=`. */
export interface PlanFormula {
  readonly key: CellKey;
  readonly row: number;
  readonly col: number;
  readonly formula: string;
}

/** A hidden sheet-scoped defined name. */
export type PlanName =
  | { readonly name: string; readonly kind: "area"; readonly area: Area }
  | { readonly name: string; readonly kind: "constant"; readonly text: string };

/**
 * Everything needed to create one appendix sheet. Pure data: `excel/` writes it, tests read it.
 * Names: `BCTE_<appendix>` constant `<edition>/<appendix>/<form version>`; `BCTE_<appendix>_block` the whole grid of figures;
 * `BCTE_<appendix>_row_<row>` and `BCTE_<appendix>_col_<column>` its segments: a figure is where two names cross; `BCTE_<appendix>_labels` what stands before
 * the figures, if anything; `BCTE_<appendix>_counts` constant name of the sheet that counts, should it be copied.
 */
export interface SheetPlan {
  readonly editionId: string;
  readonly appendixKey: string;
  readonly sheetName: string;
  /** The whole written area, from A1. */
  readonly rows: number;
  readonly cols: number;
  readonly texts: readonly { readonly row: number; readonly col: number; readonly text: string }[];
  readonly formulas: readonly PlanFormula[];
  readonly merges: readonly Area[];
  readonly styles: readonly { readonly area: Area; readonly style: PlanStyle }[];
  /** Widths in characters of the default font, from column A. */
  readonly columnWidths: readonly number[];
  /** Heights in points, from row 1. */
  readonly rowHeights: readonly number[];
  readonly inputs: readonly PlanInput[];
  readonly firstInput: { readonly row: number; readonly col: number };
  readonly names: readonly PlanName[];
  readonly print: {
    readonly orientation: "landscape" | "portrait";
    readonly area: Area;
    /** Header rows repeated on each page, zero-based, inclusive. */
    readonly titleRows: { readonly from: number; readonly to: number };
    /** Margins in millimetres. */
    readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  };
}
