import type { Edition } from "../../core/edition/edition";
import type { HiddenParts } from "../../core/layout/sheetGrid";
import type { PlanInput, PlanStyle, SheetPlan } from "../../core/layout/sheetPlan";
import type { Area } from "../../core/layout/sheetPlan";
import type { ReportContext } from "../../core/model/reportContext";
import type { TableReading } from "../../session/workbookPort";
import { placeOf } from "../book/pageBook";

/** What is known of the table that a sheet holds. */
export interface SheetForm {
  readonly table: TableReading;
  readonly edition: Edition;
  /** Null until the officer gave the report's particulars. */
  readonly context: ReportContext | null;
}

/** How a sheet is drawn. Sizes in CSS pixels. */
export interface SheetLook {
  readonly rows: number;
  readonly cols: number;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly styles: ReadonlyMap<number, PlanStyle>;
  /** First cells of merges, each with its extent. */
  readonly merges: ReadonlyMap<number, Area>;
  /** Cells beneath a merge, each with the place of its first cell. */
  readonly covered: ReadonlyMap<number, number>;
  /** Cells to fill, each with what to write there. */
  readonly prompts: ReadonlyMap<number, PlanInput["prompt"]>;
  /** The only cells that may be typed into, each with what it takes; null where all may be. */
  readonly choices: ReadonlyMap<number, readonly string[]> | null;
  /** Figures and whatever else is not the form's own words. */
  readonly figures: ReadonlySet<number>;
  /** Rows of the table's header, and the columns before its figures; null where there is no table. */
  readonly header: { readonly from: number; readonly to: number; readonly labelCols: number } | null;
  /** Rows and columns that its file hides. */
  readonly hidden: Pick<HiddenParts, "rows" | "cols">;
  readonly orientation: "landscape" | "portrait";
}

export const NOTHING_HIDDEN: SheetLook["hidden"] = { rows: new Set(), cols: new Set() };

/** Excel's pixels of a column that holds so many characters, and of so many points. */
export const pixelsOfWidth = (characters: number): number => Math.round(characters * 7 + 5);
export const pixelsOfPoints = (points: number): number => Math.round((points * 4) / 3);

/** A planned sheet as it is drawn. @param figures places of the figures on it */
export function lookOfPlan(plan: SheetPlan, figures: ReadonlySet<number>): SheetLook {
  const { rows, cols, columnWidths, rowHeights, print } = plan;
  const first = plan.names.find(({ name, kind }) => kind === "area" && name.endsWith("_block"));
  const labelCols = first?.kind === "area" ? first.area.col : 0;
  return {
    rows,
    cols,
    widths: Array.from({ length: cols }, (_item, col) => pixelsOfWidth(columnWidths[col] ?? 9)),
    heights: Array.from({ length: rows }, (_item, row) => pixelsOfPoints(rowHeights[row] ?? 15)),
    styles: stylesOf(plan.styles),
    ...mergesOf(plan.merges),
    prompts: new Map(plan.inputs.map(({ row, col, prompt }) => [placeOf(row, col), prompt])),
    choices: null,
    figures,
    header: first === undefined ? null : { ...print.titleRows, labelCols },
    hidden: NOTHING_HIDDEN,
    orientation: print.orientation,
  };
}

/** A look with what its file hides in sight. */
export function withHidden(look: SheetLook): SheetLook {
  return { ...look, hidden: NOTHING_HIDDEN };
}

/** Of so many rows or columns those that are to be seen. */
export function seenLines(count: number, hidden: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: count }, (_item, line) => line).filter((line) => !hidden.has(line));
}

/** How many rows and columns of an area are to be seen. */
export function seenSize({ row, col, rows, cols }: Area, { hidden }: SheetLook): { rows: number; cols: number } {
  const within = (lines: ReadonlySet<number>, from: number, count: number): number =>
    [...lines].filter((line) => line >= from && line < from + count).length;
  return { rows: rows - within(hidden.rows, row, rows), cols: cols - within(hidden.cols, col, cols) };
}

/** The style of each cell, the particular over the general. */
export function stylesOf(styles: SheetPlan["styles"]): ReadonlyMap<number, PlanStyle> {
  const merged = new Map<number, PlanStyle>();
  for (const { area, style } of styles)
    for (const place of placesOf(area)) merged.set(place, { ...merged.get(place), ...style });
  return merged;
}

export function mergesOf(areas: readonly Area[]): Pick<SheetLook, "merges" | "covered"> {
  const merges = new Map<number, Area>();
  const covered = new Map<number, number>();
  for (const area of areas) {
    const first = placeOf(area.row, area.col);
    merges.set(first, area);
    for (const place of placesOf(area)) if (place !== first) covered.set(place, first);
  }
  return { merges, covered };
}

export function placesOf({ row, col, rows, cols }: Area): readonly number[] {
  return Array.from({ length: rows * cols }, (_item, at) => placeOf(row + Math.floor(at / cols), col + (at % cols)));
}
