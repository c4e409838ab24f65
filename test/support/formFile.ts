import ExcelJS from "exceljs";
import type { Content } from "./books";

/** A blank form as an .xlsx file of another program, with its merges, formulas and borders around blank cells. */
export async function formFile({
  rows,
  merges,
}: {
  readonly rows: readonly (readonly Content[])[];
  readonly merges: readonly string[];
}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Biểu mẫu");
  const width = Math.max(...rows.map(({ length }) => length));
  rows.forEach((row, r) => {
    for (let c = 0; c < width; c += 1) {
      const content = row[c] ?? null;
      const cell = sheet.getCell(r + 1, c + 1);
      cell.border = { top: { style: "thin" }, left: { style: "thin" } };
      if (typeof content === "string" && content.startsWith("="))
        cell.value = { formula: content.slice(1), result: 0 } as ExcelJS.CellFormulaValue;
      else if (content !== null) cell.value = content;
    }
  });
  for (const address of merges) if (new Set(address.split(":")).size > 1) sheet.mergeCells(address);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
