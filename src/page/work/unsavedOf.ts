import { EMPTY_BOOK, type PageBook } from "../book/pageBook";
import { sheetOfPlan } from "../book/sheetOfPlan";
import { changesOf } from "../file/changesOf";

/** What the file lacks of the work. */
export interface Unsaved {
  readonly cells: number;
  /** Sheets, names, particulars, words. */
  readonly isElse: boolean;
}

/** What differs from the file. @param saved the workbook as it was saved or opened last */
export function unsavedOf(saved: PageBook, book: PageBook): Unsaved {
  const { cells, customXml, added, named } = changesOf(saved, book);
  const planned = added.map((sheet) => (sheet.plan === null ? sheet : sheetOfPlan(sheet.id, sheet.plan)));
  const typed = changesOf({ ...EMPTY_BOOK, sheets: planned }, { ...EMPTY_BOOK, sheets: added }).cells;
  return { cells: cells.length + typed.length, isElse: customXml.length + added.length + named.length > 0 };
}

export function isUnsaved({ cells, isElse }: Unsaved): boolean {
  return cells > 0 || isElse;
}
