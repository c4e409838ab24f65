import type { ProposedTable } from "../../src/core/ownform/proposal/proposedTable";
import type { FigureType } from "../../src/core/ownform/form/ownForm";
import type { Content } from "./books";

const FIGURES: Readonly<Record<Exclude<FigureType, "text">, Content>> = {
  count: 700,
  children: 700,
  money: "4.930.000đ",
  measure: 12.5,
  rate: "85,5%",
};

/** A blank sheet with a figure in each cell that a proposal leaves to figures. */
export function filledRows(
  rows: readonly (readonly Content[])[],
  blank: readonly ProposedTable[],
): readonly (readonly Content[])[] {
  const filled = rows.map((row) => [...row]);
  for (const { table, columnAt, rowAt } of blank)
    for (const { key: column, type: columnType } of table.columns)
      for (const { key: row, kind, type = columnType } of table.rows)
        if (kind === "figure" && type !== "text" && columnType !== "text")
          fill(filled, rowAt.get(row) ?? 0, columnAt.get(column) ?? 0, FIGURES[type]);
  return filled;
}

function fill(rows: Content[][], row: number, col: number, content: Content): void {
  while (rows.length <= row) rows.push([]);
  const line = rows[row] ?? [];
  while (line.length <= col) line.push(null);
  line[col] ??= content;
}
