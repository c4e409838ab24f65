import { unitOfReport } from "../../core/consolidation/ledger/unitOfReport";
import type { Unit } from "../../core/consolidation/units/unit";
import type { ReadFile } from "./readReturns";

/** Asks whose a file is as soon as it was read, so that in the end little is left to be worked out. @param units null without a list */
export function lookUpUnit({ path, content }: ReadFile, units: readonly Unit[] | null): void {
  if (units !== null && content.kind === "report") unitOfReport(content.report, [path], units);
}
