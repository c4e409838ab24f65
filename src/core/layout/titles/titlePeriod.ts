import type { EditionForm } from "../../edition/edition";
import type { SheetGrid } from "../sheetGrid";

const [ROWS, COLS] = [20, 20];

/** The period of the edition that the forms' title names, e.g. that of `… 6 THÁNG NĂM 2026`; null where it names none. */
export function titlePeriod({ periods }: Pick<EditionForm, "periods">, sheets: readonly SheetGrid[]): string | null {
  // `năm 2026` stands in `6 tháng năm 2026` too: the longest name that is found counts.
  const names = periods
    .map(({ id, name }) => ({ id, at: new RegExp(`${fold(name).replace(/\{\w+\}/g, "20\\d\\d")}$`, "u") }))
    .sort((a, b) => b.at.source.length - a.at.source.length);
  for (const { used, cell } of sheets) {
    if (used === null) continue;
    for (let row = used.row; row < Math.min(used.row + used.rows, used.row + ROWS); row += 1) {
      for (let col = used.col; col < Math.min(used.col + used.cols, used.col + COLS); col += 1) {
        const text = fold(String(cell(row, col)?.value ?? ""));
        const found = text.length > 500 ? undefined : names.find(({ at }) => at.test(text));
        if (found !== undefined) return found.id;
      }
    }
  }
  return null;
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
