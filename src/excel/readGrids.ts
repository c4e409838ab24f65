import type { RawCell } from "../core/model/rawCell";
import type { SheetGrid } from "../core/layout/sheetGrid";
import { batch } from "./batch";

/** A form lies near the top of a sheet; what is larger is no report. */
const MOST = { sheets: 30, rows: 300, cols: 60 };

/** The visible contents of every sheet, for looking for forms in them. Two requests. */
export async function readGrids(): Promise<readonly SheetGrid[]> {
  const sheets = await batch((context) => context.workbook.worksheets.load("items/id,items/name"));
  const used = await batch((context) =>
    sheets.items.slice(0, MOST.sheets).map(({ id, name }) => {
      const range = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
      return {
        id,
        name,
        range: range.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas,text,numberFormat,valueTypes"),
      };
    }),
  );
  return used.map(({ id, name, range }) => gridOf(id, name, range));
}

function gridOf(id: string, name: string, range: Excel.Range): SheetGrid {
  const base = { id, name, merges: [], names: new Map<string, string>() };
  if (range.isNullObject) return { ...base, used: null, cell: () => undefined };
  const { rowIndex: top, columnIndex: left } = range;
  const rows = Math.min(range.rowCount, MOST.rows);
  const cols = Math.min(range.columnCount, MOST.cols);
  return {
    ...base,
    used: { row: top, col: left, rows, cols },
    cell: (row, col) => (row - top < rows && col - left < cols ? rawOf(range, row - top, col - left) : undefined),
  };
}

function rawOf(range: Excel.Range, r: number, c: number): RawCell | undefined {
  const type = range.valueTypes[r]?.[c];
  if (type === undefined) return undefined;
  const value = range.values[r]?.[c] as string | number | boolean;
  const formula = String(range.formulas[r]?.[c] ?? "");
  return {
    value,
    formula: formula.startsWith("=") && formula !== value ? formula : null,
    text: String(range.text[r]?.[c] ?? ""),
    numberFormat: String(range.numberFormat[r]?.[c] ?? "General"),
    type: type as RawCell["type"],
  };
}
