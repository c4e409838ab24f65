import type { SheetGrid } from "./sheetGrid";

/** The year that the forms' title names. */
export function titleYear(sheets: readonly SheetGrid[]): number | null {
  for (const { used, cell } of sheets) {
    if (used === null) continue;
    for (let row = used.row; row < Math.min(used.row + used.rows, used.row + 20); row += 1) {
      for (let col = used.col; col < Math.min(used.col + used.cols, used.col + 20); col += 1) {
        const year = /NĂM (20\d\d)\s*$/u.exec(
          String(cell(row, col)?.value ?? "")
            .normalize("NFC")
            .toUpperCase(),
        )?.[1];
        if (year !== undefined) return Number(year);
      }
    }
  }
  return null;
}
