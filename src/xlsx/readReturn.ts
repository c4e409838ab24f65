import type { ReturnContent } from "../core/consolidation/returns/return";
import { unitWords } from "../core/consolidation/units/unitLines";
import type { Edition } from "../core/edition/edition";
import type { PriorReport } from "../core/model/priorReport";
import { canonicalFigures, spelledFingerprint } from "../core/submission/canonicalFigures";
import type { ValidationResult } from "../core/validation/validationResult";
import { verdictOf } from "../core/submission/verdictOf";
import { BookError } from "./bookError";
import { FormError } from "./formError";
import { openReport, type Asked, type FormOffer, type OpenedReport } from "./openReport";

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal digits. */
export type Sha256 = (text: string) => Promise<string>;

export interface ReadReturn {
  readonly content: ReturnContent;
  /** The form that the file was read as, an office's own one included; null for a refused file. */
  readonly edition: Edition | null;
  /** What the sender's engine found, for whoever answers; null for a refused file. */
  readonly judged: Pick<ValidationResult, "groups" | "required" | "missing"> | null;
}

/**
 * A file received from a unit: its report as the sender's own engine judges it, or the reason why there is none. Never throws for what a
 * file holds.
 */
export async function readReturn(
  bytes: Uint8Array,
  offer: FormOffer,
  asked: Asked,
  sha256: Sha256,
): Promise<ReadReturn> {
  try {
    const opened = openReport(bytes, offer, {}, asked);
    const { groups, required, missing } = opened.result;
    return {
      content: { kind: "report", report: await returned(opened, sha256) },
      edition: opened.edition,
      judged: { groups, required, missing },
    };
  } catch (error) {
    if (!(error instanceof BookError) && !(error instanceof FormError)) throw error;
    if (error.code === "own-tables")
      return { content: { kind: "aside", reason: "own-tables" }, edition: null, judged: null };
    return { content: { kind: "refused", code: error.code, message: error.message }, edition: null, judged: null };
  }
}

async function returned(
  { edition, context, properties, figures, places, result, notes, words, checked }: OpenedReport,
  sha256: Sha256,
) {
  const { kind } = verdictOf(result);
  const mark = spelledFingerprint(await sha256(canonicalFigures(edition, figures, context)));
  return {
    editionId: edition.id,
    periodId: context.periodId,
    year: context.year,
    level: context.level,
    unitName: context.unitName === "" ? null : context.unitName,
    words: unitWords(words),
    reportDate: context.reportDate,
    childrenInUnit: context.childrenInUnit ?? null,
    figures,
    places,
    verdict: kind === "none" ? "empty" : kind,
    fingerprint: checked.length === 0 ? "none" : checked.includes(mark) ? "same" : "changed",
    mark,
    notes,
    justifications: properties?.justifications ?? [],
    prior: priorOf(properties?.prior ?? null, context.year),
  } as const;
}

/** A report of another year than the one before is nothing to compare with. */
function priorOf(prior: PriorReport | null, year: number): PriorReport["values"] | null {
  return prior !== null && (prior.year === null || prior.year === year - 1) ? prior.values : null;
}
