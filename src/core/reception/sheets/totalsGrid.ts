import type { LedgerLine } from "../../consolidation/exports/ledgerLines";
import { addressOf } from "../../layout/address";
import type { FigureColumn } from "./figureColumns";

/** Rows of `Tổng hợp`, zero-based: header lines, sums, the first unit. */
export const TOTALS_ROWS = { header: 4, sums: 7, first: 8 } as const;
/** Its columns before the figures. */
export const TOTALS_HEADERS = ["STT", "Đơn vị", "Tính", "Trạng thái"] as const;
export const TOTALS_COLS = { number: 0, name: 1, counts: 2, state: 3, figures: 4 } as const;

/** Where everything stands on `Tổng hợp`. */
export interface TotalsGrid {
  readonly columns: readonly FigureColumn[];
  readonly lines: readonly LedgerLine[];
  /** Breadth, with the column of files. */
  readonly cols: number;
  /** The lines' cells of a column, rows fixed; with a fixed column where it is said. */
  column(col: number, isFixed?: boolean): string;
  readonly numbers: string;
  readonly names: string;
  readonly counts: string;
  readonly states: string;
}

export function totalsGrid(columns: readonly FigureColumn[], lines: readonly LedgerLine[]): TotalsGrid {
  const { first } = TOTALS_ROWS;
  const last = first + Math.max(1, lines.length);
  const column = (col: number, isFixed = false): string => {
    const letters = `${isFixed ? "$" : ""}${addressOf(0, col).slice(0, -1)}`;
    return `${letters}$${first + 1}:${letters}$${last}`;
  };
  return {
    columns,
    lines,
    cols: TOTALS_COLS.figures + columns.length + 1,
    column,
    numbers: column(TOTALS_COLS.number, true),
    names: column(TOTALS_COLS.name, true),
    counts: column(TOTALS_COLS.counts, true),
    states: column(TOTALS_COLS.state, true),
  };
}
