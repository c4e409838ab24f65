import { freeSheetName } from "../core/narrative/reportSheetLook";
import type { PlannedSheet, SheetKind } from "../core/reception/plannedSheet";
import type { PlannedWrite, SheetsPort } from "../session/workbookPort";
import type { BookStore } from "./book/createBookStore";
import { freeId } from "./book/freeId";
import { cellAt, usedArea, withSheet, type PageBook, type PageSheet } from "./book/pageBook";
import { blankCell, numberCell, textCell } from "./book/rawCells";
import { receptionKind } from "./book/receptionKind";
import { sheetOfPlanned } from "./book/sheetOfPlanned";

/** The receiving office's sheets in a workbook in memory. */
export function createSheetsPort(store: BookStore): SheetsPort {
  const ownOf = (kind: SheetKind): PageSheet | undefined =>
    store.view().book.sheets.find((sheet) => receptionKind(sheet) === kind);

  return {
    async writeSheets(planned) {
      const names = namesFor(planned, store.view().book);
      store.change(
        (before) =>
          planned.reduce((book, plan) => {
            const old = ownOf(plan.kind);
            const name = names.get(plan.kind) ?? plan.name;
            const made = sheetOfPlanned(old?.id ?? freeId(book), { ...plan, name }, names);
            return old === undefined
              ? { ...book, sheets: [...book.sheets, made] }
              : withSheet(book, old.id, () => made);
          }, before),
        "product",
      );
      const first = planned[0] === undefined ? undefined : ownOf(planned[0].kind);
      // In sight, while the officer stays where the button is.
      if (first !== undefined) store.show(first.id);
      return names;
    },
    async readSheet(kind, from, cols) {
      const sheet = ownOf(kind);
      if (sheet === undefined) return null;
      const used = usedArea(sheet);
      const rows = used === null ? 0 : Math.max(0, used.row + used.rows - from);
      const lines = Array.from({ length: rows }, (_row, row) =>
        Array.from({ length: cols }, (_col, col) => cellAt(sheet, from + row, col).value),
      );
      return { sheetId: sheet.id, name: sheet.name, lines };
    },
    async writeSheetCells(sheetId, writes) {
      const sheet = store.view().book.sheets.find(({ id }) => id === sheetId);
      const isOvertaken = ({ row, col, before }: PlannedWrite): boolean => {
        if (sheet === undefined) return true;
        const { formula, value } = cellAt(sheet, row, col);
        return (formula ?? value) !== before;
      };
      const edits = writes.flatMap((write) => {
        if (sheet === undefined || isOvertaken(write)) return [];
        const { row, col, after } = write;
        const { numberFormat } = cellAt(sheet, row, col);
        const words = after === "" ? blankCell(numberFormat) : textCell(String(after), numberFormat);
        return [{ sheetId, row, col, cell: typeof after === "number" ? numberCell(after, numberFormat) : words }];
      });
      store.edit(edits, "product");
      return writes.filter(isOvertaken);
    },
  };
}

/** Our sheets keep the names that they have; a new one takes one that is free. */
function namesFor(planned: readonly PlannedSheet[], { sheets }: PageBook): ReadonlyMap<SheetKind, string> {
  const taken = sheets.map(({ name }) => name);
  return new Map(
    planned.map(({ kind, name }) => {
      const own = sheets.find((sheet) => receptionKind(sheet) === kind)?.name ?? freeSheetName(name, taken);
      taken.push(own);
      return [kind, own];
    }),
  );
}
