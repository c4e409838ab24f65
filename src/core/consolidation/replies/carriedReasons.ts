import type { EditionForm } from "../../edition/edition";
import type { FigureSet } from "../../model/figureSet";
import type { Justification } from "../../model/justification";
import { readFigure } from "../../validation/reading";
import type { ReturnedReport } from "../returns/return";

type Form = Pick<EditionForm, "appendices">;

/** Whether the figures still are those that a reason was given for. */
export function isOfValues(edition: Form, { values }: Justification, figures: FigureSet): boolean {
  return Object.entries(values).every(([key, value]) => {
    const reading = readFigure(edition, figures, key);
    return (reading.kind === "number" ? reading.value : null) === value;
  });
}

/**
 * Reasons that an earlier return gave and the next one lost, though their figures are the same: they hold on. A reason for the report as a
 * whole has no figures and is not carried.
 */
export function carriedReasons(
  edition: Form,
  before: Pick<ReturnedReport, "justifications">,
  next: Pick<ReturnedReport, "justifications" | "figures">,
): readonly Justification[] {
  const given = new Set(next.justifications.map(({ findingId }) => findingId));
  return before.justifications.filter(
    (each) =>
      !given.has(each.findingId) && Object.keys(each.values).length > 0 && isOfValues(edition, each, next.figures),
  );
}
