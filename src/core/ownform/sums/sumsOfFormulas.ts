import { parseArea } from "../../layout/address";
import type { SheetText } from "../sheet/sheetText";
import type { SumDraft } from "./sumDraft";

const LONGEST = 500;
const REF = "\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?";
const SUM = new RegExp(
  `^=\\+?(?:SUM\\(${REF}(?:[,;]${REF})*\\)|${REF})(?:\\+(?:SUM\\(${REF}(?:[,;]${REF})*\\)|${REF}))*$`,
);

/** Columns and rows of the sheet that hold figures, in the order of their indices. */
interface Figures {
  readonly cols: readonly number[];
  readonly rows: readonly number[];
}

/** Sums that the cells themselves calculate, over columns or over rows; each once, however many cells say it. */
export function sumsOfFormulas(
  text: SheetText,
  { cols, rows }: Figures,
): { readonly columns: readonly SumDraft[]; readonly rows: readonly SumDraft[] } {
  const found = { columns: new Map<string, SumDraft>(), rows: new Map<string, SumDraft>() };
  rows.forEach((row, rowIndex) =>
    cols.forEach((col, colIndex) => {
      const cells = cellsOf(text.formula(row, col));
      const inRow = cells !== null && cells.every((cell) => cell.row === row);
      const inColumn = cells !== null && cells.every((cell) => cell.col === col);
      if (cells === null || inRow === inColumn) return;
      const indices = cells.map((cell) => (inRow ? cols.indexOf(cell.col) : rows.indexOf(cell.row)));
      const parts = [...new Set(indices.filter((index) => index >= 0))].sort((a, b) => a - b);
      const total = inRow ? colIndex : rowIndex;
      const axis = inRow ? found.columns : found.rows;
      if (parts.length < 2 || parts.includes(total)) return;
      axis.set(`${total}:${parts.join()}`, { total, parts, relation: "equals", from: "formula" });
    }),
  );
  return { columns: [...found.columns.values()], rows: [...found.rows.values()] };
}

/** The cells that a plain sum adds up; null for any other formula. */
function cellsOf(formula: string): readonly { readonly row: number; readonly col: number }[] | null {
  const plain = formula.length > LONGEST ? "" : formula.replace(/\s/g, "").toUpperCase();
  if (!SUM.test(plain)) return null;
  const cells: { row: number; col: number }[] = [];
  for (const [reference] of plain.matchAll(new RegExp(REF, "g"))) {
    const area = parseArea(reference);
    if (area === null || area.rows > LONGEST || area.cols > LONGEST || (area.rows > 1 && area.cols > 1)) return null;
    for (let step = 0; step < Math.max(area.rows, area.cols); step += 1)
      cells.push({ row: area.row + (area.rows > 1 ? step : 0), col: area.col + (area.cols > 1 ? step : 0) });
  }
  return cells;
}
