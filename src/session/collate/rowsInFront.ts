import { LOOKED_THROUGH } from "../../core/layout/sheetGrid";
import type { WorkbookPort } from "../workbookPort";

/** The sheet in front as rows of texts; null where it is blank, or too long to be read whole. */
export async function rowsInFront(
  port: Pick<WorkbookPort, "front" | "readGrids">,
): Promise<{ readonly sheet: string; readonly rows: readonly (readonly string[])[] } | null> {
  const front = await port.front();
  const grid = (await port.readGrids()).find(({ id }) => id === front);
  if (grid === undefined || grid.used === null || grid.used.rows >= LOOKED_THROUGH.rows) return null;
  const { row, col, rows, cols } = grid.used;
  const text = (r: number, c: number): string => String(grid.cell(row + r, col + c)?.value ?? "");
  return {
    sheet: grid.name,
    rows: Array.from({ length: rows }, (_row, r) => Array.from({ length: cols }, (_cell, c) => text(r, c))),
  };
}
