import type { Edition } from "../core/edition/edition";
import { appendicesOf } from "../core/edition/period";
import { planSheet } from "../core/layout/planSheet";
import type { SheetPlan } from "../core/layout/sheetPlan";
import type { ReportId } from "../core/model/reportId";
import type { ReportContext } from "../core/model/reportContext";
import type { OnClash } from "./reportSnapshot";
import type { WorkbookReading } from "./workbookPort";

export interface InsertPlan {
  readonly plans: readonly SheetPlan[];
  /** Names that the workbook already uses. */
  readonly clash: readonly string[];
}

/** Which sheets to create, given those that are there. */
export function planInsert(
  edition: Edition,
  context: ReportContext,
  reading: WorkbookReading,
  onClash: Exclude<OnClash, "ask">,
  report: ReportId,
): InsertPlan {
  const taken = new Set(reading.sheets.map(({ name }) => fold(name)));
  const found = new Set(reading.tables.filter((table) => table.report === report).map((table) => table.appendixKey));
  const sent = appendicesOf(edition, context.level);
  const clash = sent.map(({ label }) => label).filter((label) => taken.has(fold(label)));
  const plans = sent
    .filter(({ key, label }) => {
      if (onClash === "missing") return !found.has(key);
      return onClash === "new" || !taken.has(fold(label));
    })
    .map((appendix) => planSheet(edition, appendix, context, freeName(appendix.label, taken), report));
  return { plans, clash };
}

/** Excel compares sheet names without case. */
function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function freeName(label: string, taken: ReadonlySet<string>): string {
  if (!taken.has(fold(label))) return label;
  let number = 2;
  while (taken.has(fold(`${label} (${number})`))) number += 1;
  return `${label} (${number})`;
}
