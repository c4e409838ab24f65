import type { TableSheet } from "./bookPlan";

/** Zero-based rows of a table on its sheet, for formulas, names and charts that lead there. */
export function tableRows({ above = [], rows }: Pick<TableSheet, "above" | "rows">): {
  readonly header: number;
  /** First row below the header. */
  readonly first: number;
  /** Last row; the header's where there is none. */
  readonly last: number;
} {
  const header = above.length === 0 ? 0 : above.length + 1;
  return { header, first: header + 1, last: header + rows.length };
}
