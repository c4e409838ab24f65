import type { SheetKind } from "../core/reception/plannedSheet";
import type { PlannedReading, PlannedWrite } from "../session/workbookPort";
import type { Batch } from "./batch";
import { findPlannedSheets } from "./findPlannedSheets";
import { asText } from "./asText";

/** Rows of a sheet. */
const ALL = 1_048_576;

/** What stands in the first columns of our sheet of a kind, from a row on; null where there is none. */
export async function readPlannedSheet(
  batch: Batch,
  kind: SheetKind,
  from: number,
  cols: number,
): Promise<PlannedReading | null> {
  const own = (await findPlannedSheets(batch, false)).find(({ kinds }) => kinds.includes(kind));
  if (own === undefined) return null;
  const { id: sheetId, name } = own;
  const used = await batch((context) =>
    context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(from, 0, ALL - from, cols)
      .getUsedRangeOrNullObject(true)
      .load("values,rowIndex,columnIndex"),
  );
  if (used.isNullObject) return { sheetId, name, lines: [] };
  const blanks = (count: number): readonly unknown[] => Array.from({ length: count }, () => "");
  const lines = [
    ...Array.from({ length: used.rowIndex - from }, () => blanks(cols)),
    ...used.values.map((row) => {
      const cells = [...blanks(used.columnIndex), ...(row as readonly unknown[])];
      return [...cells, ...blanks(cols - cells.length)];
    }),
  ];
  return { sheetId, name, lines };
}

/** In one request, unless somebody else wrote meanwhile: then what stood there is put back. @returns the writes that were overtaken */
export async function writePlannedCells(
  batch: Batch,
  sheetId: string,
  writes: readonly PlannedWrite[],
): Promise<readonly PlannedWrite[]> {
  if (writes.length === 0) return [];
  const found = await batch((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    return writes.map(({ row, col, after }) => {
      const before = sheet.getCell(row, col).load("formulas");
      put(sheet.getCell(row, col), after);
      return before;
    });
  });
  const overtaken = writes.flatMap((write, index) => {
    const stood = (found[index]?.formulas[0]?.[0] ?? "") as string | number | boolean;
    return stood === write.before ? [] : [{ write, stood }];
  });
  if (overtaken.length > 0)
    await batch((context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      for (const { write, stood } of overtaken) put(sheet.getCell(write.row, write.col), stood);
    });
  return overtaken.map(({ write }) => write);
}

function put(cell: Excel.Range, content: string | number | boolean): void {
  const isWords = typeof content === "string" && !content.startsWith("=");
  cell.formulas = [[isWords ? asText(content) : content]];
}
