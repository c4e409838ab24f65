import type { RawCell } from "../../core/model/rawCell";
import { workOut, type FormulaValue } from "./formula";
import { NotWorkedOut } from "./notWorkedOut";
import { placeOf, type PageSheet } from "./pageBook";
import { numberCell, textCell } from "./rawCells";

/**
 * The sheet with its formulas worked out anew. A formula that this page does not know keeps the value that it had, and always its
 * words: Excel works it out on opening.
 */
export function calculate(sheet: PageSheet): PageSheet {
  const formulas = [...sheet.cells].filter(([, { formula }]) => formula !== null);
  if (formulas.length === 0) return sheet;
  const done = new Map<number, RawCell>();
  const underWay = new Set<number>();
  const resultAt = (place: number, cell: RawCell): RawCell => {
    const known = done.get(place);
    if (known !== undefined) return known;
    // A circle has no result.
    if (underWay.has(place)) return cell;
    underWay.add(place);
    const result = { ...worked(cell, read), formula: cell.formula };
    done.set(place, result);
    return result;
  };
  const read = (row: number, col: number): FormulaValue => {
    const place = placeOf(row, col);
    const cell = sheet.cells.get(place);
    if (cell === undefined) return null;
    const now = cell.formula === null ? cell : resultAt(place, cell);
    if (now.type === "Error" || now.type === "Boolean") throw new NotWorkedOut("value");
    return now.type === "Empty" ? null : (now.value as number | string);
  };
  const cells = new Map(sheet.cells);
  let isChanged = false;
  for (const [place, cell] of formulas) {
    const result = resultAt(place, cell);
    if (result.value === cell.value && result.type === cell.type) continue;
    cells.set(place, result);
    isChanged = true;
  }
  return isChanged ? { ...sheet, cells } : sheet;
}

function worked(cell: RawCell, read: (row: number, col: number) => FormulaValue): RawCell {
  try {
    const value = workOut(cell.formula ?? "", read);
    return typeof value === "number" ? numberCell(value, cell.numberFormat) : textCell(value ?? "", cell.numberFormat);
  } catch (error) {
    if (error instanceof NotWorkedOut) return cell;
    throw error;
  }
}
