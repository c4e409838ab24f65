import type { Edition } from "../core/edition/edition";
import type { FigureSet } from "../core/model/figureSet";
import { priorFigures, type PriorReport } from "../core/model/priorReport";
import type { ReportContext } from "../core/model/reportContext";
import type { ReportProperties } from "../core/model/reportProperties";
import { reconcile, type LiveDocument } from "../core/narrative/reconcile";
import type { ReportId } from "../core/model/reportId";
import { renderNarrative } from "../core/narrative/renderNarrative";
import type { ReportDocument } from "../core/narrative/reportDocument";
import type { ReportDraft } from "../core/narrative/reportDraft";
import { collatedFor } from "../core/reception/collatedFor";
import type { Collation } from "../core/reception/collation";
import { reviewReport, type ReportReview } from "../core/review/reviewReport";
import { createValidator, type Validator } from "../core/validation/validate";
import type { ValidationResult } from "../core/validation/validationResult";
import type { Assembled } from "./assemble";

export interface Checked {
  /** Null until the particulars are known. */
  readonly context: ReportContext | null;
  readonly prior: PriorReport | null;
  readonly result: ValidationResult | null;
  /** The draft of today, before the officer's words. */
  readonly fresh: ReportDocument | null;
  readonly report: LiveDocument | null;
  /** What the report's text says against its tables: read when it is first asked for, for few edits are made beside the report. */
  review(): ReportReview | null;
}

/**
 * Judges and drafts one reading after the other; what has not changed between two of them is not judged again. `collations`: what a
 * receiving office summed.
 */
export interface Checker {
  /** Null where the particulars are not known. */
  judge(
    report: Assembled,
    properties: ReportProperties | null,
    collations: readonly Collation[],
  ): ValidationResult | null;
  check(
    report: Assembled,
    properties: ReportProperties | null,
    draft: ReportDraft,
    collations: readonly Collation[],
  ): Checked;
}

export function createChecker(): Checker {
  const validators = new Map<ReportId, { readonly of: Edition; readonly validate: Validator }>();
  const lastYears = new WeakMap<PriorReport, FigureSet>();

  function lastYearOf(prior: PriorReport | null): FigureSet | null {
    if (prior === null) return null;
    const known = lastYears.get(prior) ?? priorFigures(prior);
    lastYears.set(prior, known);
    return known;
  }

  function judge(
    { id, edition, figures }: Assembled,
    properties: ReportProperties | null,
    collations: readonly Collation[],
  ): ValidationResult | null {
    if (id === null || edition === null || properties?.context.editionId !== edition.id) return null;
    const known = validators.get(id);
    const { validate } = known?.of === edition ? known : { validate: createValidator(edition) };
    validators.set(id, { of: edition, validate });
    const { context, justifications, prior } = properties;
    const units = collatedFor(collations, context);
    return validate(figures, context, { justifications, prior: lastYearOf(prior), units });
  }

  return {
    judge,
    check(assembled, properties, draft, collations) {
      const prior = properties?.prior ?? null;
      const result = judge(assembled, properties, collations);
      const { edition, figures } = assembled;
      if (result === null || edition === null || properties === null)
        return { context: null, prior, result: null, fresh: null, report: null, review: () => null };
      const { context } = properties;
      const collated = collatedFor(collations, context);
      const fresh = renderNarrative(edition, figures, context, result, lastYearOf(prior), draft.style, collated);
      const report = reconcile(fresh, draft);
      let known: ReportReview | null = null;
      const review = (): ReportReview => (known ??= reviewReport(report, { edition, figures, context }, draft.cleared));
      return { context, prior, result, fresh, report, review };
    },
  };
}
