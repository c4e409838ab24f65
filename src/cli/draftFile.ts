import { plainText, type ReportDocument } from "../core/narrative/reportDocument";
import { emptyDraft } from "../core/narrative/reportDraft";
import { reconcile } from "../core/narrative/reconcile";
import { renderNarrative } from "../core/narrative/renderNarrative";
import { officialReport } from "../documents/officialReport";
import type { OfficialDocument } from "../documents/officialDocument";
import type { FormOffer, ReportFlags } from "../xlsx/openReport";
import { openFile } from "./openFile";

export interface DraftedFile {
  readonly report: ReportDocument;
  readonly document: OfficialDocument;
}

/** Drafts the report of one file, with what its officer wrote into it. @throws ReportError for a file without a report. */
export function draftFile(bytes: Uint8Array, offer: FormOffer, flags: ReportFlags): DraftedFile {
  const { id, edition, figures, context, result, prior, drafts, collated } = openFile(bytes, offer, flags);
  const draft = drafts[id] ?? emptyDraft;
  const fresh = renderNarrative(edition, figures, context, result, prior, draft.style, collated);
  const report = reconcile(fresh, draft);
  return { report, document: officialReport(report, { edition, figures, context, style: draft.style }) };
}

/** The report's words alone, a paragraph a line. */
export function draftText({ blocks, isDraft }: ReportDocument): string {
  return [...(isDraft ? ["DỰ THẢO"] : []), ...blocks.map(({ inlines }) => plainText(inlines))].join("\n");
}
