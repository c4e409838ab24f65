import type ExcelJS from "exceljs";

/** ExcelJS is large and needed only when a file is opened or saved. */
export async function loadExcelJs(): Promise<typeof ExcelJS> {
  const loaded = await import("exceljs");
  return (loaded as { default?: typeof ExcelJS }).default ?? (loaded as unknown as typeof ExcelJS);
}
