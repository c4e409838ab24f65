import type { SheetGrid } from "../../../src/core/layout/sheetGrid";
import { gridOf } from "../../support/books";
import type { OfficialSheet } from "./tables";

/** A sheet of `tables.ts` as an open workbook gives it: texts that begin with `=` are formulas. */
export function formGrid({ rows }: Pick<OfficialSheet, "rows">, merges: readonly string[]): SheetGrid {
  const grid = gridOf(rows, merges);
  return {
    ...grid,
    name: "Biểu mẫu",
    cell(row, col) {
      const raw = grid.cell(row, col);
      if (typeof raw?.value !== "string" || !raw.value.startsWith("=")) return raw;
      return { ...raw, value: 0, text: "0", formula: raw.value, type: "Double" };
    },
  };
}
