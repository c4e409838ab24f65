import type { FoundForm } from "../sheetGrid";

const [ROWS_ABOVE, COLS_ABOVE] = [15, 20];

/** What stands over a table on its sheet, a line each. @param from row behind which it begins: another table may stand above */
export function linesOver({ sheet, area }: Pick<FoundForm, "sheet" | "area">, from = 0): readonly string[] {
  const { row = 0, col = 0, cols = 0 } = sheet.used ?? {};
  const lines: string[] = [];
  for (let at = Math.max(row, from, area.row - ROWS_ABOVE); at < area.row; at += 1)
    for (let each = col; each < col + Math.min(cols, COLS_ABOVE); each += 1)
      lines.push(...String(sheet.cell(at, each)?.value ?? "").split("\n"));
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
