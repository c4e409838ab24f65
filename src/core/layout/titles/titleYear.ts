import type { SheetGrid } from "../sheetGrid";

const [ROWS, COLS] = [20, 20];
/** What every title with a year ends with: most cells are told by it at once. */
const ENDING = /20\d\d\s*$/;
const YEAR = /NĂM (?:BÁO CÁO: ?)?(20\d\d)\s*$/u;

/** The year that the forms' title names. */
export function titleYear(sheets: readonly SheetGrid[]): number | null {
  for (const sheet of sheets) {
    const { used } = sheet;
    if (used === null) continue;
    const [year] = yearsIn(sheet, used.row, used.row + ROWS);
    if (year !== undefined) return year;
  }
  return null;
}

/** The year that the title nearest above a table names. @param from first row that may be of its title @param to its own first row */
export function titleYearIn(sheet: SheetGrid, from: number, to: number): number | null {
  return yearsIn(sheet, Math.max(from, to - ROWS), to).at(-1) ?? null;
}

function yearsIn(sheet: SheetGrid, from: number, to: number): readonly number[] {
  const { used, cell } = sheet;
  if (used === null) return [];
  const years: number[] = [];
  for (let row = from; row < Math.min(used.row + used.rows, to); row += 1) {
    for (let col = used.col; col < Math.min(used.col + used.cols, used.col + COLS); col += 1) {
      const { value } = cell(row, col) ?? {};
      if (typeof value !== "string" || !ENDING.test(value)) continue;
      const year = YEAR.exec(value.normalize("NFC").toUpperCase())?.[1];
      if (year !== undefined) years.push(Number(year));
    }
  }
  return years;
}
