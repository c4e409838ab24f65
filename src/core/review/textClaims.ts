import type { Edition } from "../edition/edition";
import type { FigureSet } from "../model/figureSet";
import type { ReportContext } from "../model/reportContext";
import type { LiveBlock } from "../narrative/reconcile";
import { checkText } from "../textcheck/checkText";
import type { TextClaim } from "../textcheck/textClaim";
import { textOfBlock } from "./textOfBlock";

/** A claim of the report's text; offsets count in its block. */
export type BlockClaim = TextClaim & { readonly blockId: string };

/**
 * What the report's words say beside the tables, where it is wrong or doubtful. Numbers that come from a cell answer for
 * themselves and are left out. The text is read as a whole, since headings say what is a plan and what took place.
 */
export function textClaims(
  blocks: readonly LiveBlock[],
  edition: Edition,
  figures: FigureSet,
  context: ReportContext,
): readonly BlockClaim[] {
  const texts = blocks.map(textOfBlock);
  const claims = checkText(edition, texts.join("\n"), figures, context).filter(({ outcome }) =>
    ["contradicts", "claimed-but-zero", "note"].includes(outcome),
  );
  let from = 0;
  return blocks.flatMap((block, index) => {
    const start = from;
    const end = start + (texts[index] ?? "").length;
    from = end + 1;
    const linked = linkedSpans(block);
    return claims
      .filter((claim) => claim.start >= start && claim.end <= end)
      .map((claim) => ({ ...claim, start: claim.start - start, end: claim.end - start, blockId: block.id }))
      .filter((claim) => !linked.some((span) => claim.start < span.end && span.start < claim.end));
  });
}

function linkedSpans({ inlines }: LiveBlock): readonly { readonly start: number; readonly end: number }[] {
  let at = 0;
  return inlines.flatMap((inline) => {
    const start = at;
    at += (inline.kind === "gap" ? `[${inline.prompt}]` : inline.text).length;
    return inline.kind === "number" ? [{ start, end: at }] : [];
  });
}
