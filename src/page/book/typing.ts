import type { Area } from "../../core/layout/sheetPlan";
import type { BookStore, CellEdit } from "./createBookStore";
import type { FormulaValue } from "./formula";
import { cellAt, type PageSheet } from "./pageBook";
import { blankCell } from "./rawCells";
import { readTyped } from "./readTyped";

/** What became of it: cells that hold a formula are left alone, and said. */
export interface Typed {
  readonly written: number;
  readonly kept: number;
}

/** A cell of a sheet that is typed into. */
export interface TypedCell {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

/** Types texts into cells, one step in all. @param mayReplace whether formulas give way: the officer opened that very cell for it. */
export function typeInto(store: BookStore, sheetId: string, cells: readonly TypedCell[], mayReplace = false): Typed {
  const sheet = sheetOf(store, sheetId);
  const read = (row: number, col: number): FormulaValue => {
    const { type, value } = cellAt(sheet, row, col);
    return type === "Double" ? Number(value) : type === "Empty" ? null : String(value);
  };
  return put(
    store,
    sheet,
    cells.map(({ row, col, text }) => ({
      sheetId,
      row,
      col,
      cell: readTyped(text, cellAt(sheet, row, col).numberFormat, read),
    })),
    mayReplace,
  );
}

/** Empties an area. */
export function clearArea(store: BookStore, sheetId: string, area: Area): Typed {
  const sheet = sheetOf(store, sheetId);
  const cells = placesIn(area).map(({ row, col }) => ({
    sheetId,
    row,
    col,
    cell: blankCell(cellAt(sheet, row, col).numberFormat),
  }));
  return put(store, sheet, cells, false);
}

/** Fills an area with its first row, or with its first column: Ctrl+D and Ctrl+R. */
export function fillArea(store: BookStore, sheetId: string, area: Area, way: "down" | "right"): Typed {
  const sheet = sheetOf(store, sheetId);
  const edits = placesIn(area).flatMap(({ row, col }): readonly CellEdit[] => {
    const from = way === "down" ? cellAt(sheet, area.row, col) : cellAt(sheet, row, area.col);
    const isSource = way === "down" ? row === area.row : col === area.col;
    const { numberFormat } = cellAt(sheet, row, col);
    return isSource ? [] : [{ sheetId, row, col, cell: { ...from, formula: null, numberFormat } }];
  });
  return put(store, sheet, edits, false);
}

function put(store: BookStore, sheet: PageSheet, edits: readonly CellEdit[], mayReplace: boolean): Typed {
  const open = edits.filter(({ row, col }) => mayReplace || cellAt(sheet, row, col).formula === null);
  store.edit(open, "officer");
  const blank = edits.filter((edit) => !open.includes(edit));
  return { written: open.length, kept: blank.length };
}

function placesIn({ row, col, rows, cols }: Area): readonly { readonly row: number; readonly col: number }[] {
  return Array.from({ length: rows * cols }, (_item, at) => ({
    row: row + Math.floor(at / cols),
    col: col + (at % cols),
  }));
}

function sheetOf(store: BookStore, id: string): PageSheet {
  const sheet = store.view().book.sheets.find((each) => each.id === id);
  if (sheet === undefined) throw new Error(`No sheet ${id}: type into one of the book.`);
  return sheet;
}
