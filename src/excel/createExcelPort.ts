import { addressOf, parseArea } from "../core/layout/address";
import { formNames } from "../core/layout/formNames";
import { namesOfFound } from "../core/layout/namesOfFound";
import type { FoundForm } from "../core/layout/sheetGrid";
import { HostError } from "../session/hostError";
import type { WorkbookEvent, WorkbookPort } from "../session/workbookPort";
import { asText } from "./asText";
import { batch } from "./batch";
import { readForms, type FormMap } from "./readForms";
import { readGrids } from "./readGrids";
import { toHostError } from "./toHostError";
import { writeReportSheet } from "./writeReportSheet";
import { addName, setUpPrint, writeSheet } from "./writeSheet";

const NOTHING: FormMap = { seen: new Set(), tables: [] };

/** The port over Excel's API, ExcelApi 1.14 at most. */
export function createExcelPort(): WorkbookPort {
  let map: FormMap = NOTHING;

  return {
    async insert(plans) {
      const sheets = await batch((context) => {
        const made = plans.map((plan) => ({ plan, sheet: writeSheet(context, plan) }));
        const [first] = made;
        if (first) {
          first.sheet.activate();
          first.sheet.getCell(first.plan.firstInput.row, first.plan.firstInput.col).select();
        }
        return made.map(({ plan, sheet }) => ({ plan, sheet }));
      });
      const inserted = sheets.map(({ plan, sheet }) => ({
        appendixKey: plan.appendixKey,
        sheetId: sheet.id,
        sheetName: sheet.name,
      }));
      return {
        sheets: inserted,
        printTrouble: !(await tried(() =>
          batch((context) =>
            inserted.forEach(({ sheetId }, index) => {
              const plan = plans[index];
              if (plan) setUpPrint(context.workbook.worksheets.getItem(sheetId), plan);
            }),
          ),
        )),
      };
    },
    async read(known) {
      const { reading, map: next } = await readForms(known, map);
      map = next;
      return reading;
    },
    readGrids,
    async nameForms(forms) {
      const sheetOf = (context: Excel.RequestContext, { sheet }: FoundForm) =>
        context.workbook.worksheets.getItem(sheet.id ?? sheet.name);
      const stale = await batch((context) => forms.map((form) => sheetOf(context, form).names.load("items/name")));
      await batch((context) => {
        forms.forEach((form, index) => {
          const sheet = sheetOf(context, form);
          const { form: prefix } = formNames(form.appendixKey);
          for (const { name } of stale[index]?.items ?? [])
            if (name === prefix || name.startsWith(`${prefix}_`)) sheet.names.getItem(name).delete();
          for (const name of namesOfFound(form)) addName(sheet, name);
        });
      });
      map = NOTHING;
    },
    async write(writes) {
      if (writes.length === 0) return;
      await batch((context) => {
        for (const { sheetId, row, col, content, asFormula } of writes) {
          const range = context.workbook.worksheets.getItem(sheetId).getRange(addressOf(row, col));
          const literal = typeof content === "string" && !asFormula ? asText(content) : content;
          range.formulas = [[literal]];
        }
      });
    },
    async select(sheetId, row, col) {
      await batch((context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        sheet.activate();
        sheet.getRange(addressOf(row, col)).select();
      });
    },
    writeReport: writeReportSheet,
    async readStore(namespace) {
      const part = await batch((context) => {
        const found = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
        found.load("id");
        return found;
      });
      if (part.isNullObject) return null;
      return (await batch((context) => context.workbook.customXmlParts.getItem(part.id).getXml())).value;
    },
    async writeStore(namespace, xml) {
      const part = await batch((context) =>
        context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject().load("id"),
      );
      await batch((context) => {
        if (part.isNullObject) context.workbook.customXmlParts.add(xml);
        else context.workbook.customXmlParts.getItem(part.id).setXml(xml);
      });
    },
    subscribe,
  };
}

/** Whether a step worked that may fail without harm; a fault of our own code is never such a step. */
async function tried(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

async function subscribe(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  const changed = async () => listener({ kind: "changed" });
  const sheets = async () => listener({ kind: "sheets" });
  const handlers = [
    worksheets.onChanged.add(async (event) => {
      if (event.triggerSource !== "ThisLocalAddin") listener({ kind: "changed" });
    }),
    worksheets.onCalculated.add(changed),
    worksheets.onAdded.add(sheets),
    worksheets.onDeleted.add(sheets),
    worksheets.onActivated.add(async ({ worksheetId }) => listener({ kind: "front", sheetId: worksheetId })),
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const area = parseArea(address.split(",")[0] ?? "");
      if (area) listener({ kind: "selection", sheetId: worksheetId, row: area.row, col: area.col, address });
    }),
  ];
  try {
    await context.sync();
  } catch (error) {
    throw toHostError(error);
  }
  return async () => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  };
}
