import type { Ledger } from "../consolidation/ledger/ledger";
import { ledgerLines } from "../consolidation/exports/ledgerLines";
import type { Total } from "../consolidation/sums/total";
import type { EditionForm } from "../edition/edition";
import { addressOf } from "../layout/address";
import type { CellKey } from "../model/cellKey";
import type { IsoDate } from "../model/reportContext";
import type { PlannedSheet } from "./plannedSheet";
import { chartSheet } from "./sheets/chartSheet";
import { figureColumns } from "./sheets/figureColumns";
import { ledgerSheet } from "./sheets/ledgerSheet";
import { sourceSheet } from "./sheets/sourceSheet";
import { TOTALS_COLS, TOTALS_ROWS, totalsGrid } from "./sheets/totalsGrid";
import { totalsNotes } from "./sheets/totalsNotes";
import { totalsSheet } from "./sheets/totalsSheet";

export interface CollationSheets {
  readonly sheets: readonly PlannedSheet[];
  /** Address of each sum on `Tổng hợp`. */
  readonly sums: ReadonlyMap<CellKey, string>;
  /** What column `Tính` holds, by line of the ledger. */
  readonly counts: Readonly<Record<string, 0 | 1>>;
}

export interface Collated {
  readonly edition: EditionForm;
  readonly ledger: Ledger;
  readonly totals: ReadonlyMap<CellKey, Total>;
  /** Until when files were received. */
  readonly until: IsoDate | null;
}

/**
 * What a receiving office gets as sheets, in Excel, on the page and as a file alike: `Tổng hợp`, a row a unit with sums that Excel works
 * out over column `Tính`, `Biểu đồ` over it, `Sổ nhận`, and `Nguồn` with the file and cell of each figure.
 */
export function collationSheets({ edition, ledger, totals, until }: Collated): CollationSheets {
  const columns = figureColumns(edition, ledger.ask.level, totals);
  const lines = ledgerLines(ledger);
  const grid = totalsGrid(columns, lines);
  const notes = totalsNotes(grid, ledger, until);
  const sums = columns.flatMap(({ kind, key, total }, index): readonly (readonly [CellKey, string])[] =>
    kind === "figure" && total.kind === "sum" && !total.isBeyond
      ? [[key, addressOf(TOTALS_ROWS.sums, TOTALS_COLS.figures + index)]]
      : [],
  );
  return {
    sheets: [
      totalsSheet(edition, ledger, grid, notes),
      chartSheet(edition, grid, notes.over.value),
      ledgerSheet(ledger),
      sourceSheet(edition, ledger),
    ],
    sums: new Map(sums),
    counts: Object.fromEntries(lines.map(({ id, counting }) => [id, counting === "no" ? 0 : 1] as const)),
  };
}
