import { formNames } from "../core/layout/formNames";
import { namesOfFound } from "../core/layout/namesOfFound";
import { unicodeGrid } from "../core/layout/unicodeGrid";
import type { PlanName } from "../core/layout/sheetPlan";
import { freeSheetName, REPORT_MARK } from "../core/narrative/reportSheetLook";
import { isOfStore } from "../core/model/storeXml";
import { HostError } from "../session/hostError";
import type { KnownForm, SheetsPort, TableReading, WorkbookEvent, WorkbookPort } from "../session/workbookPort";
import { oneCell, type BookCause, type BookStore } from "./book/createBookStore";
import { gridOfSheet, withSheet, type PageBook, type PageSheet } from "./book/pageBook";
import { freeId, nextNumber } from "./book/freeId";
import { planReport } from "./book/planReport";
import { readTable } from "./book/readTable";
import { formulaOfName, sheetOfPlan } from "./book/sheetOfPlan";
import { writeCells } from "./book/writeCells";
import { createSheetsPort } from "./createSheetsPort";

/** The session's port over a workbook in memory: what `createExcelPort` is over Excel's API. It answers at once and never refuses. */
export function createMemoryPort(store: BookStore): WorkbookPort & SheetsPort {
  const book = (): PageBook => store.view().book;
  /** Whose figures were read last. */
  let forms: readonly KnownForm[] = [];
  const tablesOf = (): readonly TableReading[] => {
    const { sheets } = book();
    return sheets.flatMap((sheet) => forms.flatMap((form) => readTable(sheet, form, sheets) ?? []));
  };
  const sheetWith = (id: string): PageSheet => {
    const sheet = book().sheets.find((each) => each.id === id);
    if (sheet === undefined) throw new HostError("sheet-missing");
    return sheet;
  };

  return {
    ...createSheetsPort(store),
    async insert(plans) {
      const taken = new Set(book().sheets.map(({ name }) => name.normalize("NFC").toLowerCase()));
      if (plans.some(({ sheetName }) => taken.has(sheetName.normalize("NFC").toLowerCase())))
        throw new HostError("sheet-exists");
      const made = plans.map((plan, index) => sheetOfPlan(freeId(book(), index), plan));
      store.change((old) => ({ ...old, sheets: [...old.sheets, ...made] }), "product");
      const [first] = made;
      const [plan] = plans;
      if (first !== undefined && plan !== undefined)
        store.lead(first.id, oneCell(plan.firstInput.row, plan.firstInput.col));
      const sheets = made.map(({ id, name }, index) => ({
        appendixKey: plans[index]?.appendixKey ?? "",
        sheetId: id,
        sheetName: name,
      }));
      return { sheets, printTrouble: false };
    },
    async read(known) {
      forms = known;
      return { sheets: book().sheets.map(({ id, name }) => ({ id, name })), isCalculating: true, tables: tablesOf() };
    },
    readGrids: async () => book().sheets.map((sheet) => unicodeGrid(gridOfSheet(sheet))),
    front: async () => store.view().front,
    async selected() {
      const { front, selection } = store.view();
      return front === null ? null : { sheetId: front, area: selection.area };
    },
    async nameForms(found) {
      store.change((old) => {
        let next = old;
        for (const form of found) {
          const { form: prefix, counts } = formNames(form.appendixKey);
          const isStale = (name: string) => name === prefix || (name.startsWith(`${prefix}_`) && name !== counts);
          const { id } = sheetWith(form.sheet.id ?? "");
          next = withSheet(next, id, (sheet) => ({
            ...sheet,
            names: new Map([
              ...[...sheet.names].filter(([name]) => !isStale(name)),
              ...namesOfFound(form).map((name) => entryOf(sheet, name)),
            ]),
          }));
        }
        return next;
      }, "product");
    },
    async markCounting(appendixKey, sheetId, marked) {
      const { counts } = formNames(appendixKey);
      const { id: chosen, name: text } = sheetWith(sheetId);
      store.change((old) => {
        const without = marked.reduce(
          (next, id) =>
            withSheet(next, id, (sheet) => ({
              ...sheet,
              names: new Map([...sheet.names].filter(([name]) => name !== counts)),
            })),
          old,
        );
        return withSheet(without, chosen, (sheet) => ({
          ...sheet,
          names: new Map([...sheet.names, entryOf(sheet, { name: counts, kind: "constant", text })]),
        }));
      }, "product");
    },
    write: async (writes) => writeCells(store, writes, tablesOf()),
    async select(sheetId, row, col) {
      store.lead(sheetWith(sheetId).id, oneCell(row, col));
    },
    async writeReport(wanted, report) {
      const old = book().sheets.find(({ name, names }) => name === wanted && names.has(REPORT_MARK));
      const name =
        old?.name ??
        freeSheetName(
          wanted,
          book().sheets.map((sheet) => sheet.name),
        );
      const made = sheetOfPlan(old?.id ?? freeId(book()), planReport(name, report));
      store.change(
        (before) =>
          old === undefined
            ? { ...before, sheets: [...before.sheets, made] }
            : withSheet(before, old.id, () => ({
                ...made,
                plan: old.plan === null ? null : made.plan,
                looks: old.looks,
              })),
        "product",
      );
      store.lead(made.id, oneCell(0, 0));
      return name;
    },
    readStore: async (namespace) => book().parts.filter(({ xml }) => isOfStore(namespace, xml)),
    async writeStore(xml, replaced) {
      const id = `{${nextNumber(book().parts.map((part) => part.id))}}`;
      store.change(
        (old) => ({ ...old, parts: [...old.parts.filter((part) => !replaced.includes(part.id)), { id, xml }] }),
        "product",
      );
    },
    async subscribe(listener) {
      const stop = store.subscribe((cause) => eventsOf(cause, store).forEach(listener));
      return async () => void stop();
    },
  };
}

/** What the session is told; of what it did itself, nothing. */
function eventsOf(cause: BookCause, store: BookStore): readonly WorkbookEvent[] {
  const { front, selection } = store.view();
  switch (cause) {
    case "officer":
      return [{ kind: "changed" }];
    case "sheets":
      return [{ kind: "sheets" }];
    case "front":
      return front === null ? [] : [{ kind: "front", sheetId: front }];
    case "selection":
      return front === null ? [] : [{ kind: "selection", sheetId: front, row: selection.row, col: selection.col }];
    case "product":
      return [];
  }
}

function entryOf({ name: sheetName }: PageSheet, name: PlanName): readonly [string, string] {
  return [name.name, formulaOfName(sheetName, name)];
}
