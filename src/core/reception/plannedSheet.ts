import type { SheetGrid } from "../layout/sheetGrid";
import type { Area, PlanName, PlanStyle } from "../layout/sheetPlan";

export const SHEET_KINDS = ["tong-hop", "bieu-do", "so-nhan", "nguon", "so-sanh", "khong-so-sanh"] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/**
 * What stands in a cell; a formula with the leading `=`, in English names with commas, and what it comes to. `{tong-hop}!` leads to the
 * sheet of that kind, whatever its name: see `formulaIn`.
 */
export type PlannedContent = number | string | null | { readonly formula: string; readonly value: number | string };

/** Lying bars, the first at the top, over cells of the sheet itself. */
export interface PlannedChart {
  /** The title is what this cell says. */
  readonly title: { readonly row: number; readonly col: number };
  /** Two columns with their headers: names, numbers. */
  readonly source: Area;
  /** The cells that it covers. */
  readonly at: Area;
}

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
  /** In points, of the rows where wrapped words stand in merged cells. */
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  /** Cells that are chosen from a list. */
  readonly choices: readonly { readonly area: Area; readonly values: readonly number[] }[];
  readonly charts: readonly PlannedChart[];
  readonly frozen: { readonly rows: number; readonly cols: number };
  readonly titleRows: { readonly from: number; readonly to: number };
  /** Always landscape; as broad as one page, or as `pagesAcross`. */
  readonly paper: "A3" | "A4";
}

/** In characters of the default font: what fits across a page at some three fifths of their size, below which nobody reads it. */
const BROADEST = { A3: 360, A4: 240 };

/** On how many pages side by side a sheet is printed; the frozen columns stand on each of them. */
export function pagesAcross({
  columnWidths,
  frozen,
  paper,
}: Pick<PlannedSheet, "columnWidths" | "frozen" | "paper">): number {
  const breadthOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
  const [all, titles] = [breadthOf(columnWidths), breadthOf(columnWidths.slice(0, frozen.cols))];
  return all <= BROADEST[paper] ? 1 : Math.ceil((all - titles) / (BROADEST[paper] - titles));
}

/** The hidden name of a sheet that says what it is: only such a sheet is ever written over. */
export function markOf(kind: SheetKind): PlanName {
  return { name: `BCTE_${kind.replaceAll("-", "_")}`, kind: "constant", text: kind };
}

/** Whether a sheet of any workbook is one of these: it holds no report, whatever it looks like. */
export function isOwnTable({ names }: Pick<SheetGrid, "names">): boolean {
  return SHEET_KINDS.some((kind) => names.has(markOf(kind).name));
}

/** A formula of the plan where the sheets have these names. */
export function formulaIn(formula: string, names: ReadonlyMap<SheetKind, string>): string {
  return formula.replace(/\{([a-z-]+)\}!/g, (whole, kind: string) => {
    const name = names.get(kind as SheetKind);
    return name === undefined ? whole : `'${name.replaceAll("'", "''")}'!`;
  });
}
