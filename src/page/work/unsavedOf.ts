import type { SheetKind } from "../../core/reception/plannedSheet";
import { EMPTY_BOOK, type PageBook, type PageSheet } from "../book/pageBook";
import { receptionNames } from "../book/receptionKind";
import { sheetOfPlan } from "../book/sheetOfPlan";
import { sheetOfPlanned } from "../book/sheetOfPlanned";
import { changesOf } from "../file/changesOf";

/** What the file lacks of the work. */
export interface Unsaved {
  readonly cells: number;
  /** Sheets, names, particulars, words. */
  readonly isElse: boolean;
}

/** What differs from the file. @param saved the workbook as it was saved or opened last */
export function unsavedOf(saved: PageBook, book: PageBook): Unsaved {
  const { cells, customXml, fresh, named } = changesOf(saved, book);
  const names = receptionNames(book);
  const planned = { ...EMPTY_BOOK, sheets: fresh.map((sheet) => asPlanned(sheet, names)) };
  const typed = changesOf(planned, { ...EMPTY_BOOK, sheets: fresh }).cells;
  return { cells: cells.length + typed.length, isElse: customXml.length + fresh.length + named.length > 0 };
}

export function isUnsaved({ cells, isElse }: Unsaved): boolean {
  return cells > 0 || isElse;
}

/** The sheet as it was when it was made here. @param names of the receiving office's sheets */
function asPlanned(sheet: PageSheet, names: ReadonlyMap<SheetKind, string>): PageSheet {
  const { id, plan } = sheet;
  if (plan === null) return sheet;
  return "kind" in plan ? sheetOfPlanned(id, plan, names) : sheetOfPlan(id, plan);
}
