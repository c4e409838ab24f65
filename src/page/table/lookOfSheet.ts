import { planSheet } from "../../core/layout/planSheet";
import type { SheetPlan } from "../../core/layout/sheetPlan";
import { cellAt, placeOf, type PageSheet } from "../book/pageBook";
import { receptionKind } from "../book/receptionKind";
import { lookOfContents } from "./lookOfContents";
import { lookOfReception } from "./lookOfReception";
import { lookOfPlan, type SheetForm, type SheetLook } from "./sheetLook";

/** How a sheet looks: as it was planned here, or as planned where it was made by the product elsewhere, else as its own file has it. */
export function lookOfSheet(sheet: PageSheet, form: SheetForm | null): SheetLook {
  const kind = receptionKind(sheet);
  if (kind !== null) return lookOfReception(sheet, kind, () => lookOfContents(sheet, null, new Set(), null));
  const figures = new Set(form?.table.cells.map(({ row, col }) => placeOf(row, col)) ?? []);
  if (sheet.plan !== null && !("kind" in sheet.plan)) return lookOfPlan(sheet.plan, figures);
  const plan = form === null ? null : planOf(sheet, form);
  const hasHidden = sheet.hidden.rows.size + sheet.hidden.cols.size > 0;
  if (plan !== null && !hasHidden && isPlanned(sheet, plan)) return lookOfPlan(plan, figures);
  return lookOfContents(sheet, form, figures, plan);
}

/** The sheet as the product would plan it today. */
function planOf({ name }: PageSheet, { table, edition, context }: SheetForm): SheetPlan | null {
  const appendix = edition.appendices.find(({ key }) => key === table.appendixKey);
  return appendix === undefined || context === null ? null : planSheet(edition, appendix, context, name, table.report);
}

/** Whether all words of the plan stand where it puts them. */
function isPlanned(sheet: PageSheet, { texts }: SheetPlan): boolean {
  return texts.every(({ row, col, text }) => cellAt(sheet, row, col).text.trim() === text.trim());
}
