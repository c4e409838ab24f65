import { freeSheetName } from "../core/narrative/reportSheetLook";
import type { SheetKind } from "../core/reception/plannedSheet";
import type { SheetsPort } from "../session/workbookPort";
import type { BookStore } from "./book/createBookStore";
import { freeId } from "./book/freeId";
import { cellAt, usedArea, withSheet, type PageSheet } from "./book/pageBook";
import { receptionKind } from "./book/receptionKind";
import { sheetOfPlanned } from "./book/sheetOfPlanned";

/** The receiving office's sheets in a workbook in memory. */
export function createSheetsPort(store: BookStore): SheetsPort {
  const ownOf = (kind: SheetKind): PageSheet | undefined =>
    store.view().book.sheets.find((sheet) => receptionKind(sheet) === kind);

  return {
    async writeSheets(planned) {
      const names = new Map<SheetKind, string>();
      store.change(
        (before) =>
          planned.reduce((book, plan) => {
            const old = ownOf(plan.kind);
            const taken = book.sheets.map((sheet) => sheet.name);
            const name = old?.name ?? freeSheetName(plan.name, taken);
            names.set(plan.kind, name);
            const made = sheetOfPlanned(old?.id ?? freeId(book), { ...plan, name });
            return old === undefined
              ? { ...book, sheets: [...book.sheets, made] }
              : withSheet(book, old.id, () => made);
          }, before),
        "product",
      );
      const [first] = planned;
      const sheet = first === undefined ? undefined : ownOf(first.kind);
      // In sight, while the officer stays where the button is.
      if (sheet !== undefined) store.show(sheet.id);
      return names;
    },
    async readSheet(kind, from, cols) {
      const sheet = ownOf(kind);
      if (sheet === undefined) return null;
      const used = usedArea(sheet);
      const rows = used === null ? 0 : Math.max(0, used.row + used.rows - from);
      return Array.from({ length: rows }, (_row, row) =>
        Array.from({ length: cols }, (_col, col) => cellAt(sheet, from + row, col).value),
      );
    },
  };
}
