import type { SheetPlan } from "../core/layout/sheetPlan";
import type { InsertedSheet } from "../session/workbookPort";
import type { Batch } from "./batch";
import { tried } from "./tried";
import { wholly } from "./wholly";
import { hideNames, setUpPrint, writeSheet } from "./writeSheet";

/**
 * Adds the sheets in one request and does in a second what some Excels refuse for sheets just added.
 * @param before ids of the sheets that were there.
 */
export async function insertSheets(
  batch: Batch,
  plans: readonly SheetPlan[],
  before: ReadonlySet<string>,
): Promise<{ readonly sheets: readonly InsertedSheet[]; readonly printTrouble: boolean }> {
  const sheets = await added(batch, plans, before);
  const each = (context: Excel.RequestContext, work: (sheet: Excel.Worksheet, plan: SheetPlan) => void): void =>
    sheets.forEach(({ sheetId }, index) => {
      const plan = plans[index];
      if (plan) work(context.workbook.worksheets.getItem(sheetId), plan);
    });
  const steps = [
    (context: Excel.RequestContext): void => {
      const [first] = sheets;
      const [plan] = plans;
      if (first === undefined || plan === undefined) return;
      const sheet = context.workbook.worksheets.getItem(first.sheetId);
      sheet.activate();
      sheet.getCell(plan.firstInput.row, plan.firstInput.col).select();
    },
    (context: Excel.RequestContext): void => each(context, (sheet, { names }) => hideNames(sheet, names)),
    (context: Excel.RequestContext): void => each(context, setUpPrint),
  ];
  if (await tried(() => batch((context) => steps.forEach((step) => step(context))))) {
    return { sheets, printTrouble: false };
  }
  let isDone = true;
  for (const step of steps) isDone = await tried(() => batch(step));
  // The last of them is the page set-up: it fails on a computer without a printer.
  return { sheets, printTrouble: !isDone };
}

async function added(
  batch: Batch,
  plans: readonly SheetPlan[],
  before: ReadonlySet<string>,
): Promise<readonly InsertedSheet[]> {
  const written = await wholly(
    () => batch((context) => plans.map((plan) => ({ plan, sheet: writeSheet(context, plan) }))),
    () => takeBack(batch, plans, before),
    "half-inserted",
  );
  return written.map(({ plan, sheet }) => ({
    appendixKey: plan.appendixKey,
    sheetId: sheet.id,
    sheetName: sheet.name,
  }));
}

/** Deletes what an insert that failed had added. */
async function takeBack(batch: Batch, plans: readonly SheetPlan[], before: ReadonlySet<string>): Promise<void> {
  const names = new Set(plans.map(({ sheetName }) => sheetName));
  const sheets = await batch((context) => context.workbook.worksheets.load("items/id,items/name"));
  const halves = sheets.items.filter(({ id, name }) => !before.has(id) && names.has(name));
  if (halves.length === 0) return;
  await batch((context) => halves.forEach(({ id }) => context.workbook.worksheets.getItem(id).delete()));
}
