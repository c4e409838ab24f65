import { addressOf, parseArea } from "../core/layout/address";
import { formNames } from "../core/layout/formNames";
import { namesOfFound } from "../core/layout/namesOfFound";
import type { FoundForm } from "../core/layout/sheetGrid";
import type { Area } from "../core/layout/sheetPlan";
import { HostError } from "../session/hostError";
import type { KnownForm, WorkbookEvent, SheetsPort, WorkbookPort } from "../session/workbookPort";
import { createBatch, type Batch } from "./batch";
import { explained } from "./explained";
import { insertSheets } from "./insertSheets";
import { queuePlaces, readForms, type FormMap } from "./readForms";
import { readGrids } from "./readGrids";
import { tried } from "./tried";
import { writeCells } from "./writeCells";
import { readPlannedSheet, writePlannedCells } from "./plannedCells";
import { writePlannedSheets } from "./writePlannedSheets";
import { writeReportSheet } from "./writeReportSheet";
import { addName, hideNames } from "./writeSheet";

const NOTHING: FormMap = { seen: new Set(), tables: [] };
/** Rows and columns of a sheet: a selection of that many is of whole columns or rows. */
const WHOLE = { rows: 1_048_576, cols: 16_384 };

/** The port over Excel's API, ExcelApi 1.14 at most. @param patience milliseconds until an answer is given up. */
export function createExcelPort({ patience }: { readonly patience?: number } = {}): WorkbookPort & SheetsPort {
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const tell = (event: WorkbookEvent): void => listeners.forEach((listener) => listener(event));
  const batch = createBatch({
    onEditing: (isWaiting) => tell({ kind: "editing", isWaiting }),
    ...(patience === undefined ? {} : { patience }),
  });
  /** Whose figures were read last, and where they stand. */
  let forms: readonly KnownForm[] = [];
  let map: FormMap = NOTHING;

  return {
    insert: (plans) => explained(batch, () => insertSheets(batch, plans, map.seen)),
    async read(known) {
      forms = known;
      const { reading, map: next } = await readForms(batch, known, map);
      map = next;
      return reading;
    },
    readGrids: () => readGrids(batch),
    async front() {
      try {
        return (await batch((context) => context.workbook.worksheets.getActiveWorksheet().load("id"))).id;
      } catch (error) {
        // A chart sheet, or another workbook, is in front.
        if (error instanceof HostError) return null;
        throw error;
      }
    },
    selected: () => selected(batch),
    async nameForms(forms) {
      const sheetOf = (context: Excel.RequestContext, { sheet }: FoundForm) =>
        context.workbook.worksheets.getItem(sheet.id ?? sheet.name);
      const before = await batch((context) =>
        forms.map((form) => {
          const sheet = sheetOf(context, form).load("name");
          return { sheet, names: sheet.names.load("items/name,items/scope") };
        }),
      );
      await batch((context) => {
        forms.forEach((form, index) => {
          const sheet = sheetOf(context, form);
          const { form: prefix, counts } = formNames(form.appendixKey);
          const isStale = (name: string) => name === prefix || (name.startsWith(`${prefix}_`) && name !== counts);
          for (const { name, scope } of before[index]?.names.items ?? [])
            if (scope === "Worksheet" && isStale(name)) sheet.names.getItem(name).delete();
          for (const name of namesOfFound(form)) addName(sheet, before[index]?.sheet.name ?? form.sheet.name, name);
        });
      });
      map = NOTHING;
      await tried(() =>
        batch((context) => forms.forEach((form) => hideNames(sheetOf(context, form), namesOfFound(form)))),
      );
    },
    async markCounting(appendixKey, sheetId, marked) {
      const { counts } = formNames(appendixKey);
      const chosen = await batch((context) => context.workbook.worksheets.getItem(sheetId).load("name"));
      const mark = { name: counts, kind: "constant", text: chosen.name } as const;
      await batch((context) => {
        const { worksheets } = context.workbook;
        for (const id of marked) worksheets.getItem(id).names.getItem(counts).delete();
        addName(worksheets.getItem(sheetId), chosen.name, mark);
      });
      await tried(() => batch((context) => hideNames(context.workbook.worksheets.getItem(sheetId), [mark])));
    },
    write: (writes) => writeCells(batch, writes, (context) => queuePlaces(context, forms, map)),
    async select(sheetId, row, col) {
      await explained(batch, () =>
        batch((context) => {
          const sheet = context.workbook.worksheets.getItem(sheetId);
          sheet.activate();
          sheet.getRange(addressOf(row, col)).select();
        }),
      );
    },
    writeReport: (sheetName, report) => explained(batch, () => writeReportSheet(batch, sheetName, report)),
    writeSheets: (sheets) => explained(batch, () => writePlannedSheets(batch, sheets)),
    readSheet: (kind, from, cols) => readPlannedSheet(batch, kind, from, cols),
    writeSheetCells: (sheetId, writes) => explained(batch, () => writePlannedCells(batch, sheetId, writes)),
    async readStore(namespace) {
      // Not "the only item": that is null for two parts as for none.
      const parts = await batch((context) =>
        context.workbook.customXmlParts.getByNamespace(namespace).load("items/id"),
      );
      if (parts.items.length === 0) return [];
      const texts = await batch((context) =>
        parts.items.map(({ id }) => ({ id, xml: context.workbook.customXmlParts.getItem(id).getXml() })),
      );
      return texts.map(({ id, xml }) => ({ id, xml: xml.value }));
    },
    async writeStore(xml, replaced) {
      await batch((context) => {
        const { customXmlParts } = context.workbook;
        // First the new one: whatever fails after it, nothing is lost.
        customXmlParts.add(xml);
        for (const id of replaced) customXmlParts.getItem(id).delete();
      });
    },
    async subscribe(listener) {
      listeners.add(listener);
      const handlers = await batch((context) => listen(context, tell));
      return async () => {
        listeners.delete(listener);
        for (const handler of handlers) handler.remove();
        // Who goes needs no answer: nobody hears any more.
        await handlers[0]?.context.sync().catch(() => undefined);
      };
    },
  };
}

/** What is selected, asked for when it is needed: the event of a selection may be lost, or lie before the pane was opened. */
async function selected(batch: Batch): Promise<{ readonly sheetId: string; readonly area: Area } | null> {
  try {
    const { range, sheet, used } = await batch((context) => {
      const range = context.workbook.getSelectedRange().load("rowIndex,columnIndex,rowCount,columnCount");
      const sheet = range.worksheet.load("id");
      const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
      return { range, sheet, used };
    });
    const area = { row: range.rowIndex, col: range.columnIndex, rows: range.rowCount, cols: range.columnCount };
    const isWhole = area.rows === WHOLE.rows || area.cols === WHOLE.cols;
    if (!isWhole) return { sheetId: sheet.id, area };
    if (used.isNullObject) return null;
    const rows = area.rows === WHOLE.rows ? { row: used.rowIndex, rows: used.rowCount } : {};
    const cols = area.cols === WHOLE.cols ? { col: used.columnIndex, cols: used.columnCount } : {};
    return { sheetId: sheet.id, area: { ...area, ...rows, ...cols } };
  } catch (error) {
    // Several areas, a chart: nothing that could be a table.
    if (error instanceof HostError && (error.code === "other-workbook" || error.code === "not-now")) return null;
    throw error;
  }
}

function listen(context: Excel.RequestContext, tell: (event: WorkbookEvent) => void) {
  const { worksheets } = context.workbook;
  const sheets = async (): Promise<void> => tell({ kind: "sheets" });
  return [
    worksheets.onChanged.add(async (event) => {
      if (event.triggerSource !== "ThisLocalAddin") tell({ kind: "changed" });
    }),
    worksheets.onCalculated.add(async () => tell({ kind: "calculated" })),
    worksheets.onAdded.add(sheets),
    worksheets.onDeleted.add(sheets),
    context.workbook.onActivated.add(sheets),
    worksheets.onActivated.add(async ({ worksheetId }) => tell({ kind: "front", sheetId: worksheetId })),
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const area = parseArea(address.split(",")[0] ?? "");
      if (area) tell({ kind: "selection", sheetId: worksheetId, row: area.row, col: area.col });
    }),
  ];
}
