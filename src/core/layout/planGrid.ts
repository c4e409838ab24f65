import { appendixCells, type CellInfo } from "../edition/cellInfo";
import type { Appendix, Column, EditionForm } from "../edition/edition";
import { headerDepth, leftHeaders, numberLine } from "../edition/headerCells";
import { periodRange, rowsOn } from "../edition/period";
import type { CellKey } from "../model/cellKey";
import type { ReportContext } from "../model/reportContext";

/**
 * Zero-based rows of the printed form; the third stays free for `(Kèm theo …)`, the fourth is for a badge. An official heading of
 * four lines and the line of what is counted stand in the same five.
 */
export const LABEL_ROW = 0;
export const TITLE_ROW = 1;
export const REFERENCE_ROW = 2;
export const BADGE_ROW = 3;
export const SECTION_ROW = 4;
export const GROUP_ROW = 5;

/** Where everything of an appendix stands on its sheet. Rows and columns zero-based. */
export interface PlanGrid {
  readonly rows: Appendix["rows"];
  readonly columns: readonly Column[];
  /** 1 where the rows have labels, else 0. */
  readonly labelCols: 0 | 1;
  /** Columns before the first figure: labels and units. */
  readonly leftCols: number;
  readonly cols: number;
  /** Lowest row of the headers, the line of column numbers included. */
  readonly lastHeader: number;
  /** First row of figures. */
  readonly first: number;
  /** Whether rows have codes, so that a heading keeps its cells. */
  readonly isCoded: boolean;
  readonly cells: ReadonlyMap<CellKey, PlannedCell>;
}

export interface PlannedCell {
  readonly info: CellInfo;
  readonly row: number;
  readonly col: number;
  /** Whether the unit's level writes here. */
  readonly isOpen: boolean;
}

export function planGrid(edition: EditionForm, appendix: Appendix, context: ReportContext): PlanGrid {
  const rows = rowsOn(appendix, periodRange(edition, context.periodId, context.year).to);
  const columns = appendix.groups.flatMap((group) => group.columns);
  const labelCols = rows.some((row) => row.label !== "") ? 1 : 0;
  const leftCols = leftHeaders(appendix).length;
  const first = GROUP_ROW + headerDepth(appendix) + (numberLine(appendix) === null ? 0 : 1);
  const cells = new Map<CellKey, PlannedCell>();
  for (const [key, info] of appendixCells(appendix)) {
    const { row, column } = info;
    const at = rows.indexOf(row);
    if (at < 0) continue;
    const col = leftCols + columns.findIndex(({ key: own }) => own === column.key);
    const isOpen = row.reportedBy.includes(context.level) || row.allowedFor.includes(context.level);
    cells.set(key, { info, row: first + at, col, isOpen });
  }
  return {
    rows,
    columns,
    labelCols,
    leftCols,
    cols: leftCols + columns.length,
    lastHeader: first - 1,
    first,
    isCoded: appendix.codeHeader !== undefined,
    cells,
  };
}
