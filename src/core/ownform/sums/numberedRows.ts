import { subtotalOf } from "../words/rowWords";
import type { Numbered } from "./sumsOfNumbers";

/** Rows as sums in numbers name them: where a subtotal has its own line (`Cộng I`), `I` in a sum means that line. */
export function numberedRows(
  rows: readonly { readonly number: string; readonly label: string }[],
): readonly Numbered[] {
  const subtotals = rows.map(({ label }) => subtotalOf(label));
  return rows.map(({ number, label }, index) => ({
    number: subtotals[index] ?? (subtotals.includes(number) ? "" : number),
    texts: [label],
  }));
}
