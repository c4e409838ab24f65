import { emptyCell, type HiddenParts, type SheetGrid } from "../../core/layout/sheetGrid";
import type { Area, SheetPlan } from "../../core/layout/sheetPlan";
import type { PlannedSheet } from "../../core/reception/plannedSheet";
import type { RawCell } from "../../core/model/rawCell";
import type { StoredXml } from "../../session/workbookPort";
import type { SheetLooks } from "../../xlsx/look/readLooks";

/** A worksheet in memory. */
export interface PageSheet {
  readonly id: string;
  readonly name: string;
  /** How it was made here, as it stood then; null for a sheet of an opened file. */
  readonly plan: SheetPlan | PlannedSheet | null;
  readonly hidden: HiddenParts;
  readonly merges: readonly Area[];
  /** How it looks in the opened file; null for a sheet that was made here. */
  readonly looks: SheetLooks | null;
  /** Its defined names, each with the formula, which begins with `=`. */
  readonly names: ReadonlyMap<string, string>;
  /** Cells with content or a format of their own, by `placeOf`. */
  readonly cells: ReadonlyMap<number, RawCell>;
}

/** A workbook in memory. It is replaced as a whole: who holds one holds it unchanged, and it can be kept by the browser as it is. */
export interface PageBook {
  readonly sheets: readonly PageSheet[];
  /** Custom XML parts of the product. */
  readonly parts: readonly StoredXml[];
}

export const EMPTY_BOOK: PageBook = { sheets: [], parts: [] };

const COLUMNS = 16_384;

/** A cell's place on its sheet as one number, for maps. */
export function placeOf(row: number, col: number): number {
  return row * COLUMNS + col;
}

/** The row and column of such a number. */
export function rowAndCol(place: number): { readonly row: number; readonly col: number } {
  return { row: Math.floor(place / COLUMNS), col: place % COLUMNS };
}

export function cellAt({ cells }: PageSheet, row: number, col: number): RawCell {
  return cells.get(placeOf(row, col)) ?? emptyCell;
}

/** The smallest area with all content; null for an empty sheet. */
export function usedArea({ cells }: PageSheet): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [place, { type, formula }] of cells) {
    if (type === "Empty" && formula === null) continue;
    const { row, col } = rowAndCol(place);
    [top, left] = [Math.min(top, row), Math.min(left, col)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, col)];
  }
  return bottom < 0 ? null : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
}

/** The sheet as the core looks at one. */
export function gridOfSheet(sheet: PageSheet): SheetGrid {
  const { id, name, hidden, merges, names, cells } = sheet;
  return { id, name, hidden, merges, names, used: usedArea(sheet), cell: (row, col) => cells.get(placeOf(row, col)) };
}

/** Replaces one sheet. */
export function withSheet(book: PageBook, id: string, change: (sheet: PageSheet) => PageSheet): PageBook {
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.id === id ? change(sheet) : sheet)) };
}
