import { parseArea } from "../../core/layout/address";
import { constantOf } from "../../core/layout/formNames";
import type { PlanName, SheetPlan } from "../../core/layout/sheetPlan";
import { addSheets } from "../../xlsx/patch/addSheets";
import { patchPackage } from "../../xlsx/patch/patchPackage";
import { setNames } from "../../xlsx/patch/setNames";
import type { FormSheet, PlacedContent } from "../../xlsx/write/bookPlan";
import { writeBook } from "../../xlsx/write/writeBook";
import { rowAndCol, type PageBook, type PageSheet } from "../book/pageBook";
import { changesOf, valueOf } from "./changesOf";
import { openBook } from "./openBook";

/**
 * The workbook as an .xlsx file: a new one, or the opened one with what was changed in it and all else byte for byte.
 * @param opened bytes of the file that it was opened from; null for a new workbook. @param original what they hold, where that has
 * been read already. @throws BookError
 */
export function saveBook(book: PageBook, opened: Uint8Array | null, original?: PageBook): Uint8Array {
  if (opened === null) {
    return writeBook({ sheets: book.sheets.map(formSheetOf), customXml: book.parts.map(({ xml }) => xml) });
  }
  const { cells, customXml, added, named } = changesOf(original ?? openBook(opened), book);
  const patched = cells.length + customXml.length === 0 ? opened : patchPackage(opened, { cells, customXml });
  const renamed = named.length === 0 ? patched : setNames(patched, new Map(named.map(namesBySheet)));
  return added.length === 0 ? renamed : addSheets(renamed, added.map(formSheetOf));
}

/** Whether there is anything to save. */
export function hasSheets({ sheets }: PageBook): boolean {
  return sheets.length > 0;
}

function formSheetOf({ plan, cells, names, name }: PageSheet): FormSheet {
  if (plan === null) throw new Error(`${name} was not made here: it belongs to a file, which is patched.`);
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
