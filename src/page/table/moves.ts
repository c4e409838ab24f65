import { oneCell, type Selection } from "../book/createBookStore";
import { placeOf, rowAndCol } from "../book/pageBook";
import type { Area } from "../../core/layout/sheetPlan";
import type { SheetLook } from "./sheetLook";

/** Rows beneath the form that can be walked on too. */
export const BELOW = 4;

export interface Move {
  readonly rows: number;
  readonly cols: number;
  /** Whether the far corner of the selection goes, and its first cell stays. */
  readonly isExtending: boolean;
  /** As far as the table goes. */
  readonly isFar?: boolean;
}

/** Where a move leads: over merged cells as over one, past what is hidden, and never off the sheet. */
export function moved(look: SheetLook, selection: Selection, move: Move): Selection {
  if (move.isExtending) return extended(look, selection, move);
  const { row, col } = selection;
  const at = look.merges.get(placeOf(row, col)) ?? { row, col, rows: 1, cols: 1 };
  const last = lastOf(look);
  const goal = move.isFar === true ? farOf(look, selection, move) : stepFrom(at, { row, col }, move);
  return cellSelection(
    look,
    seenFrom(clamp(goal.row, last.row), Math.sign(move.rows), look.hidden.rows, last.row) ?? row,
    seenFrom(clamp(goal.col, last.col), Math.sign(move.cols), look.hidden.cols, last.col) ?? col,
  );
}

/** The first line from there on that is to be seen; null where there is none before the sheet's edge. */
function seenFrom(line: number, step: number, hidden: ReadonlySet<number>, last: number): number | null {
  let at = line;
  while (step !== 0 && hidden.has(at)) at += step;
  return at < 0 || at > last ? null : at;
}

/** The selection of the cell there, or of the merged one that covers it. */
export function cellSelection(look: SheetLook, row: number, col: number): Selection {
  const first = look.covered.get(placeOf(row, col));
  const at = first === undefined ? { row, col } : rowAndCol(first);
  return oneCell(at.row, at.col);
}

/** The selection from one cell to another. */
export function selectionTo(look: SheetLook, { row, col }: Selection, to: { row: number; col: number }): Selection {
  const [top, left] = [Math.min(row, to.row), Math.min(col, to.col)];
  return {
    row,
    col,
    area: grown(look, {
      row: top,
      col: left,
      rows: Math.max(row, to.row) - top + 1,
      cols: Math.max(col, to.col) - left + 1,
    }),
  };
}

export function wholeSheet({ rows, cols }: SheetLook, { row, col }: Selection): Selection {
  return { row, col, area: { row: 0, col: 0, rows, cols } };
}

function stepFrom(at: Area, { row, col }: { row: number; col: number }, { rows, cols }: Move) {
  return {
    row: rows > 0 ? at.row + at.rows - 1 + rows : rows < 0 ? at.row + rows : row,
    col: cols > 0 ? at.col + at.cols - 1 + cols : cols < 0 ? at.col + cols : col,
  };
}

/** Ctrl with an arrow: to the last cell to fill on the way, else to the sheet's edge. */
function farOf(look: SheetLook, { row, col }: Selection, { rows, cols }: Move): { row: number; col: number } {
  const open = [...look.prompts.keys()]
    .map(rowAndCol)
    .filter((at) =>
      rows === 0 ? at.row === row && (at.col - col) * cols > 0 : at.col === col && (at.row - row) * rows > 0,
    );
  const furthest = [...open].sort((a, b) => (b.row - a.row) * rows + (b.col - a.col) * cols)[0];
  if (furthest !== undefined) return furthest;
  const last = lastOf(look);
  return {
    row: rows > 0 ? last.row - BELOW : rows < 0 ? 0 : row,
    col: cols > 0 ? last.col : cols < 0 ? 0 : col,
  };
}

function extended(look: SheetLook, selection: Selection, { rows, cols }: Move): Selection {
  const { row, col, area } = selection;
  const last = lastOf(look);
  const far = {
    row: area.row < row ? area.row : area.row + area.rows - 1,
    col: area.col < col ? area.col : area.col + area.cols - 1,
  };
  return selectionTo(look, selection, { row: clamp(far.row + rows, last.row), col: clamp(far.col + cols, last.col) });
}

/** An area with every merged cell that it touches. */
function grown(look: SheetLook, area: Area): Area {
  let next = area;
  for (const each of look.merges.values()) {
    const isApart =
      each.row >= next.row + next.rows ||
      each.row + each.rows <= next.row ||
      each.col >= next.col + next.cols ||
      each.col + each.cols <= next.col;
    if (isApart) continue;
    const [row, col] = [Math.min(next.row, each.row), Math.min(next.col, each.col)];
    const bottom = Math.max(next.row + next.rows, each.row + each.rows);
    const right = Math.max(next.col + next.cols, each.col + each.cols);
    next = { row, col, rows: bottom - row, cols: right - col };
  }
  return next.rows === area.rows && next.cols === area.cols ? next : grown(look, next);
}

function lastOf({ rows, cols }: SheetLook): { readonly row: number; readonly col: number } {
  return { row: rows - 1 + BELOW, col: cols - 1 };
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}
