import { addressOf } from "../../layout/address";
import type { SheetGrid } from "../../layout/sheetGrid";
import { formatNumber } from "../../text/viNumber";

/** At most three by three cells of a sheet: a figure under its header and beside its row's words. */
export interface Excerpt {
  /** Letters. */
  readonly cols: readonly string[];
  /** As numbered on the sheet. */
  readonly rows: readonly number[];
  /** As they are read; "" for blank. */
  readonly cells: readonly (readonly string[])[];
  /** Which of them is the figure: indices. */
  readonly at: { readonly row: number; readonly col: number };
}

const LONGEST = 40;
/** So far a header stands from its figures at most. */
const FAR = 12;

/** The cell at a place with what says what it is, as an officer looks for it in the file. */
export function excerptOf(grid: SheetGrid, row: number, col: number): Excerpt {
  const isWords = (r: number, c: number): boolean => /\p{L}/u.test(textAt(grid, r, c));
  const header = nearest(row, (r) => isWords(r, col));
  const label = nearest(col, (c) => isWords(row, c));
  const last = (grid.used?.col ?? 0) + (grid.used?.cols ?? 0) - 1;
  const beside = col < last ? col + 1 : col - 1;
  const rows = [...(header === null ? [] : [header]), row, ...(textAt(grid, row + 1, col) === "" ? [] : [row + 1])];
  const cols = [...new Set([...(label === null ? [] : [label]), ...(beside < 0 ? [] : [beside]), col])].sort(
    (a, b) => a - b,
  );
  return {
    cols: cols.map((c) => addressOf(0, c).slice(0, -1)),
    rows: rows.map((r) => r + 1),
    cells: rows.map((r) => cols.map((c) => textAt(grid, r, c))),
    at: { row: rows.indexOf(row), col: cols.indexOf(col) },
  };
}

/** The nearest line before this one of which something holds. */
function nearest(from: number, holds: (at: number) => boolean): number | null {
  for (let at = from - 1; at >= Math.max(0, from - FAR); at -= 1) if (holds(at)) return at;
  return null;
}

function textAt(grid: SheetGrid, row: number, col: number): string {
  const merge = grid.merges.find(
    (area) => row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols,
  );
  const value = grid.cell(merge?.row ?? row, merge?.col ?? col)?.value ?? "";
  const text = typeof value === "number" ? formatNumber(value) : String(value).replace(/\s+/g, " ").trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
