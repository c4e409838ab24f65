import { findPersonalData } from "../privacy/findPersonalData";
import type { PersonalData } from "../privacy/personalData";
import { sensitiveSmallCounts, type SmallCount } from "../privacy/sensitiveSmallCounts";
import type { LiveBlock, LiveDocument } from "../narrative/reconcile";
import { plainText } from "../narrative/reportDocument";

/** Something found in a block of the report; offsets count in its plain text. */
export type InBlock<T> = T & { readonly blockId: string };

/** What a reader would find in the report before it leaves. */
export interface ReportReview {
  /** What tells who a child is, and was not answered yet. */
  readonly personal: readonly InBlock<PersonalData>[];
  /** One or two children in a group where neighbours know them: to be thought over. */
  readonly smallCounts: readonly InBlock<SmallCount>[];
  /** Whether the document may leave without `DỰ THẢO`. */
  readonly isFinal: boolean;
}

/** @param cleared personal data, as found, that the officer looked at and lets stand. */
export function reviewReport(report: LiveDocument, cleared: readonly string[]): ReportReview {
  const within = <T>(find: (text: string) => readonly T[]): readonly InBlock<T>[] =>
    report.blocks.flatMap((block) => find(textOf(block)).map((each) => ({ ...each, blockId: block.id })));
  const personal = within(findPersonalData).filter(({ found }) => !cleared.includes(found));
  return {
    personal,
    smallCounts: within(sensitiveSmallCounts),
    isFinal: !report.isDraft && personal.length === 0,
  };
}

/** A prompt in a gap is ours, not the officer's: it says nothing of a child. Its room is kept, so that offsets hold. */
function textOf({ inlines }: LiveBlock): string {
  return inlines
    .map((inline) => (inline.kind === "gap" ? plainText([inline]).replace(/./gsu, " ") : inline.text))
    .join("");
}
