import type { Area, PlanName, PlanStyle } from "../layout/sheetPlan";

export const SHEET_KINDS = ["tong-hop", "so-nhan", "nguon"] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** What stands in a cell; a formula with the leading `=`, in English names with commas, and what it comes to. */
export type PlannedContent = number | string | null | { readonly formula: string; readonly value: number | string };

/** A sheet of ours beside the appendices: renewed as a whole at each writing. */
export interface PlannedSheet {
  /** By which it is known again, whatever its name. */
  readonly kind: SheetKind;
  readonly name: string;
  /** From A1; each row as long as the widest. */
  readonly rows: readonly (readonly PlannedContent[])[];
  readonly merges: readonly Area[];
  readonly styles: readonly { readonly area: Area; readonly style: PlanStyle }[];
  /** In characters of the default font. */
  readonly columnWidths: readonly number[];
  readonly frozen: { readonly rows: number; readonly cols: number };
  readonly titleRows: { readonly from: number; readonly to: number };
  readonly paper: "A3" | "A4";
}

/** The hidden name of a sheet that says what it is: only such a sheet is ever written over. */
export function markOf(kind: SheetKind): PlanName {
  return { name: `BCTE_${kind.replaceAll("-", "_")}`, kind: "constant", text: kind };
}
