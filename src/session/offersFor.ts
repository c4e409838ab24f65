import { carriedFigures, type CarryOffer, type CarryReport } from "../core/carryover/carriedFigures";
import type { ReportContext } from "../core/model/reportContext";
import type { ReportId } from "../core/model/reportId";
import type { Assembled } from "./assemble";

/** What the other reports of a workbook offer for one of them; nothing from reports without particulars, and no empty offer. */
export function offersFor(
  report: Assembled,
  all: readonly Assembled[],
  contextOf: (id: ReportId | null) => ReportContext | null,
): readonly CarryOffer[] {
  const target = carryReport(report, contextOf);
  if (target === null || target.edition.carries.length === 0) return [];
  return all.flatMap((other) => {
    const source = other.id === report.id ? null : carryReport(other, contextOf);
    const offer = source === null ? null : carriedFigures(target, source);
    return offer === null || offer.figures.length === 0 ? [] : [offer];
  });
}

function carryReport(
  { id, edition, figures }: Assembled,
  contextOf: (id: ReportId | null) => ReportContext | null,
): CarryReport | null {
  const context = contextOf(id);
  return edition === null || context === null || context.editionId !== edition.id
    ? null
    : { edition, figures, context };
}
