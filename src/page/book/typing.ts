import type { Area } from "../../core/layout/sheetPlan";
import type { BookStore, CellEdit } from "./createBookStore";
import type { FormulaValue } from "./formulaValue";
import { cellAt, type PageSheet } from "./pageBook";
import { blankCell } from "./rawCells";
import { readTyped } from "./readTyped";

/** What became of it: cells that are guarded are left alone, and said. */
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

/** Whether a cell is not to be written over with this: it holds a formula, or the form's own words, or takes only some contents. */
export type Guard = (row: number, col: number, text: string) => boolean;

/** Types texts into cells, one step in all. */
export function typeInto(store: BookStore, sheetId: string, cells: readonly TypedCell[], guard?: Guard): Typed {
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
    guard,
  );
}

/** Empties an area. */
export function clearArea(store: BookStore, sheetId: string, area: Area, guard?: Guard): Typed {
  const sheet = sheetOf(store, sheetId);
  const cells = placesIn(area).map(({ row, col }) => ({
    sheetId,
    row,
    col,
    cell: blankCell(cellAt(sheet, row, col).numberFormat),
  }));
  return put(store, sheet, cells, guard);
}

/** Fills an area with its first row, or with its first column: Ctrl+D and Ctrl+R. */
export function fillArea(store: BookStore, sheetId: string, area: Area, way: "down" | "right", guard?: Guard): Typed {
  const sheet = sheetOf(store, sheetId);
  const edits = placesIn(area).flatMap(({ row, col }): readonly CellEdit[] => {
    const from = way === "down" ? cellAt(sheet, area.row, col) : cellAt(sheet, row, area.col);
    const isSource = way === "down" ? row === area.row : col === area.col;
    const { numberFormat } = cellAt(sheet, row, col);
    return isSource ? [] : [{ sheetId, row, col, cell: { ...from, formula: null, numberFormat } }];
  });
  return put(store, sheet, edits, guard);
}

function put(store: BookStore, sheet: PageSheet, edits: readonly CellEdit[], guard: Guard = isFormula(sheet)): Typed {
  const open = edits.filter(({ row, col, cell }) => !guard(row, col, cell.text));
  store.edit(open, "officer");
  return { written: open.length, kept: edits.length - open.length };
}

function isFormula(sheet: PageSheet): Guard {
  return (row, col) => cellAt(sheet, row, col).formula !== null;
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
