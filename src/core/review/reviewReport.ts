import type { Edition } from "../edition/edition";
import type { FigureSet } from "../model/figureSet";
import type { ReportContext } from "../model/reportContext";
import type { LiveDocument } from "../narrative/reconcile";
import { findPersonalData } from "../privacy/findPersonalData";
import type { PersonalData } from "../privacy/personalData";
import { sensitiveSmallCounts, type SmallCount } from "../privacy/sensitiveSmallCounts";
import { checkMentions } from "./checkMentions";
import { textClaims, type BlockClaim } from "./textClaims";
import { textOfBlock } from "./textOfBlock";

/** Something found in a block of the report; offsets count in its plain text. */
export type InBlock<T> = T & { readonly blockId: string };

/** What a reader would find in the report before it leaves. */
export interface ReportReview {
  /** What tells who a child is, and was not answered yet. */
  readonly personal: readonly InBlock<PersonalData>[];
  /** One or two children in a group where neighbours know them: to be thought over. */
  readonly smallCounts: readonly InBlock<SmallCount>[];
  /** Words that the tables contradict (N01), that tell of what they count as none (N02), or that could be clearer. */
  readonly claims: readonly BlockClaim[];
  /** Offices that are no more and citations that are not clear (C01), themes, citations and units of others (C02 to C04), as sentences. */
  readonly mentions: readonly string[];
  /** Whether the document may leave without `DỰ THẢO`. */
  readonly isFinal: boolean;
}

/** @param cleared what the officer looked at and lets stand: personal data as found, claims by `claimKey`. */
export function reviewReport(
  report: LiveDocument,
  {
    edition,
    figures,
    context,
  }: { readonly edition: Edition; readonly figures: FigureSet; readonly context: ReportContext },
  cleared: readonly string[],
): ReportReview {
  const within = <T>(find: (text: string) => readonly T[]): readonly InBlock<T>[] =>
    report.blocks.flatMap((block) => find(textOfBlock(block)).map((each) => ({ ...each, blockId: block.id })));
  const personal = within(findPersonalData).filter(({ found }) => !cleared.includes(found));
  const claims = textClaims(report.blocks, edition, figures, context).filter(
    (claim) => !cleared.includes(claimKey(claim)),
  );
  const isContradicted = claims.some(({ code }) => code === "N01");
  return {
    personal,
    smallCounts: within(sensitiveSmallCounts),
    claims,
    mentions: checkMentions(report.blocks.map(textOfBlock).join("\n"), edition, context),
    isFinal: !report.isDraft && personal.length === 0 && !isContradicted,
  };
}

/** By what the officer's answer to a claim is remembered: the words and what they were compared with. */
export function claimKey({ code, shown, cells, expected }: BlockClaim): string {
  return `${code} ${shown} ${cells.join(" ")} ${expected}`;
}
