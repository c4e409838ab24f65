import type { SheetGrid } from "./sheetGrid";

/** What a cell says, without the blanks around it; empty where nothing stands. */
export function textAt(sheet: SheetGrid, row: number, col: number): string {
  return String(sheet.cell(row, col)?.value ?? "").trim();
}
