import type { Edition } from "../core/edition/edition";
import type { FigureSet } from "../core/model/figureSet";
import { priorFigures, type PriorReport } from "../core/model/priorReport";
import type { ReportContext } from "../core/model/reportContext";
import type { ReportProperties } from "../core/model/reportProperties";
import { reconcile, type LiveDocument } from "../core/narrative/reconcile";
import { renderNarrative } from "../core/narrative/renderNarrative";
import type { ReportDocument } from "../core/narrative/reportDocument";
import type { ReportDraft } from "../core/narrative/reportDraft";
import { reviewReport, type ReportReview } from "../core/review/reviewReport";
import { createValidator, type Validator } from "../core/validation/validate";
import type { ValidationResult } from "../core/validation/validationResult";

export interface Checked {
  /** Null until the particulars are known. */
  readonly context: ReportContext | null;
  readonly prior: PriorReport | null;
  readonly result: ValidationResult | null;
  /** The draft of today, before the officer's words. */
  readonly fresh: ReportDocument | null;
  readonly report: LiveDocument | null;
  readonly review: ReportReview | null;
}

/** Judges and drafts one reading after the other; what has not changed between two of them is not judged again. */
export function createChecker(): (
  edition: Edition | null,
  figures: FigureSet,
  properties: ReportProperties | null,
  draft: ReportDraft,
) => Checked {
  const validators = new Map<string, Validator>();
  let lastYear: { readonly of: PriorReport | null; readonly figures: FigureSet | null } = { of: null, figures: null };
  return (edition, figures, properties, draft) => {
    const prior = properties?.prior ?? null;
    if (edition === null || properties?.context.editionId !== edition.id) {
      return { context: null, prior, result: null, fresh: null, report: null, review: null };
    }
    if (lastYear.of !== prior) lastYear = { of: prior, figures: prior === null ? null : priorFigures(prior) };
    const { context, justifications } = properties;
    const validate = validators.get(edition.id) ?? createValidator(edition);
    validators.set(edition.id, validate);
    const result = validate(figures, context, { justifications, prior: lastYear.figures });
    const fresh = renderNarrative(edition, figures, context, result, lastYear.figures, draft.style);
    const report = reconcile(fresh, draft);
    return {
      context,
      prior,
      result,
      fresh,
      report,
      review: reviewReport(report, { edition, figures, context }, draft.cleared),
    };
  };
}
