import type { SheetGrid } from "../../src/core/layout/sheetGrid";
import type { SheetPlan } from "../../src/core/layout/sheetPlan";
import { gridOf, type Content } from "./books";

/** A planned sheet as another program would hand it on: its words alone, without names and merges. */
export function gridOfPlan({ rows, cols, texts }: SheetPlan): SheetGrid {
  const cells = Array.from({ length: rows }, () => Array.from<Content>({ length: cols }).fill(null));
  for (const { row, col, text } of texts) {
    const line = cells[row];
    if (line) line[col] = text;
  }
  return gridOf(cells);
}
