import type { RawCell } from "../../core/model/rawCell";
import { workOut } from "./formula";
import type { FormulaValue } from "./formulaValue";
import { NotWorkedOut } from "./notWorkedOut";
import { placeOf, type PageBook, type PageSheet } from "./pageBook";
import { numberCell, textCell } from "./rawCells";

/**
 * The workbook with its formulas worked out anew, on sheets that are stale and on those that look at other sheets. A formula that this
 * page does not know keeps the value that it had, and always its words: Excel works it out on opening.
 */
export function calculate(book: PageBook, isStale: (sheet: PageSheet) => boolean): PageBook {
  const counted = book.sheets.filter((sheet) => isStale(sheet) || looksElsewhere(sheet));
  const done = new Map(counted.map((sheet) => [sheet, new Map<number, RawCell>()]));
  const underWay = new Set<RawCell>();
  const resultAt = (sheet: PageSheet, place: number, cell: RawCell): RawCell => {
    const own = done.get(sheet);
    // A circle has no result.
    if (own === undefined || cell.formula === null || underWay.has(cell)) return cell;
    const known = own.get(place);
    if (known !== undefined) return known;
    underWay.add(cell);
    const result = { ...worked(cell, (row, col, name) => read(named(sheet, name), row, col)), formula: cell.formula };
    underWay.delete(cell);
    own.set(place, result);
    return result;
  };
  const named = (own: PageSheet, name: string | null): PageSheet => {
    const sheet = name === null ? own : book.sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new NotWorkedOut("sheet");
    return sheet;
  };
  const read = (sheet: PageSheet, row: number, col: number): FormulaValue => {
    const place = placeOf(row, col);
    const cell = sheet.cells.get(place);
    if (cell === undefined) return null;
    const { type, value } = resultAt(sheet, place, cell);
    if (type === "Error" || type === "Boolean") throw new NotWorkedOut("value");
    return type === "Empty" ? null : (value as number | string);
  };
  const results = new Map(counted.map((sheet) => [sheet, withResults(sheet, resultAt)]));
  return { ...book, sheets: book.sheets.map((sheet) => results.get(sheet) ?? sheet) };
}

/** The same sheet where every formula came to what it was before. */
function withResults(
  sheet: PageSheet,
  resultAt: (sheet: PageSheet, place: number, cell: RawCell) => RawCell,
): PageSheet {
  const changed = [...sheet.cells].flatMap(([place, cell]): readonly (readonly [number, RawCell])[] => {
    if (cell.formula === null) return [];
    const result = resultAt(sheet, place, cell);
    return result.value === cell.value && result.type === cell.type ? [] : [[place, result]];
  });
  return changed.length === 0 ? sheet : { ...sheet, cells: new Map([...sheet.cells, ...changed]) };
}

const looking = new WeakMap<PageSheet["cells"], boolean>();

/** Whether formulas of the sheet name other sheets. */
function looksElsewhere({ cells }: PageSheet): boolean {
  const known = looking.get(cells);
  if (known !== undefined) return known;
  const isLooking = [...cells.values()].some(({ formula }) => formula?.includes("!") === true);
  looking.set(cells, isLooking);
  return isLooking;
}

function worked(cell: RawCell, read: Parameters<typeof workOut>[1]): RawCell {
  try {
    const value = workOut(cell.formula ?? "", read);
    return typeof value === "number" ? numberCell(value, cell.numberFormat) : textCell(value ?? "", cell.numberFormat);
  } catch (error) {
    if (error instanceof NotWorkedOut) return cell;
    throw error;
  }
}
