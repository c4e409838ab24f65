import type { Appendix, Edition } from "../core/edition/edition";
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
  const clash = sent.map(sheetNameOf).filter((name) => taken.has(fold(name)));
  const plans = sent
    .filter((appendix) => {
      if (onClash === "missing") return !found.has(appendix.key);
      return onClash === "new" || !taken.has(fold(sheetNameOf(appendix)));
    })
    .map((appendix) => planSheet(edition, appendix, context, freeName(sheetNameOf(appendix), taken), report));
  return { plans, clash };
}

function sheetNameOf({ label, sheetName = label }: Appendix): string {
  return sheetName;
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
