import { parseArea } from "../../core/layout/address";
import { constantOf } from "../../core/layout/formNames";
import type { PlanName, SheetPlan } from "../../core/layout/sheetPlan";
import { patchPackage } from "../../xlsx/patch/patchPackage";
import { putSheets } from "../../xlsx/patch/putSheets";
import { setNames } from "../../xlsx/patch/setNames";
import type { FormSheet, PlacedContent, PlannedBookSheet } from "../../xlsx/write/bookPlan";
import { writeBook } from "../../xlsx/write/writeBook";
import { rowAndCol, type PageBook, type PageSheet } from "../book/pageBook";
import { plannedOf } from "../book/sheetOfPlanned";
import { changesOf, valueOf } from "./changesOf";
import { openBook } from "./openBook";

/**
 * The workbook as an .xlsx file: a new one, or the opened one with what was changed in it and all else byte for byte.
 * @param opened bytes of the file that it was opened from; null for a new workbook. @param original what they hold, where that has
 * been read already. @throws BookError
 */
export function saveBook(book: PageBook, opened: Uint8Array | null, original?: PageBook): Uint8Array {
  if (opened === null) {
    return writeBook({ sheets: book.sheets.map(bookSheetOf), customXml: book.parts.map(({ xml }) => xml) });
  }
  const { cells, customXml, fresh, named } = changesOf(original ?? openBook(opened), book);
  const patched = cells.length + customXml.length === 0 ? opened : patchPackage(opened, { cells, customXml });
  const renamed = named.length === 0 ? patched : setNames(patched, new Map(named.map(namesBySheet)));
  return fresh.length === 0 ? renamed : putSheets(renamed, fresh.map(bookSheetOf));
}

/** Whether there is anything to save. */
export function hasSheets({ sheets }: PageBook): boolean {
  return sheets.length > 0;
}

function bookSheetOf(sheet: PageSheet): FormSheet | PlannedBookSheet {
  const { plan, cells, names, name } = sheet;
  if (plan === null) throw new Error(`${name} was not made here: it belongs to a file, which is patched.`);
  if ("kind" in plan) return { kind: "planned", sheet: plannedOf(sheet, plan) };
  return {
    kind: "form",
    plan: { ...plan, names: namesOf(names) },
    cells: [...cells].flatMap(([place, cell]): readonly PlacedContent[] => {
      const { formula, value } = cell;
      if (formula !== null)
        return [{ ...rowAndCol(place), content: { formula, value: typeof value === "boolean" ? null : value } }];
      return [{ ...rowAndCol(place), content: valueOf(cell) }];
    }),
  };
}

function namesBySheet({ name, names }: PageSheet): readonly [string, readonly PlanName[]] {
  return [name, namesOf(names)];
}

function namesOf(names: PageSheet["names"]): SheetPlan["names"] {
  return [...names].flatMap(([name, formula]): readonly PlanName[] => {
    const text = constantOf(formula);
    if (text !== null) return [{ name, kind: "constant", text }];
    const area = parseArea(formula);
    return area === null ? [] : [{ name, kind: "area", area }];
  });
}
