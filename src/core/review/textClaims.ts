import type { Edition } from "../edition/edition";
import type { FigureSet } from "../model/figureSet";
import type { ReportContext } from "../model/reportContext";
import type { LiveBlock } from "../narrative/reconcile";
import { plainText, type Inline } from "../narrative/reportDocument";
import { checkText } from "../textcheck/checkText";
import type { TextClaim } from "../textcheck/verdict/textClaim";
import { textOfBlock } from "./textOfBlock";

/** A claim of the report's text; offsets count in its block. */
export type BlockClaim = TextClaim & { readonly blockId: string };

/**
 * What the officer's words say beside the tables, where it is wrong or doubtful. Numbers that come from a cell answer for
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
    const [linked, own] = [spansOf(block, isLinked), spansOf(block, isOwn(block))];
    return claims
      .filter((claim) => claim.start >= start && claim.end <= end)
      .map((claim) => ({ ...claim, start: claim.start - start, end: claim.end - start, blockId: block.id }))
      .filter((claim) => own.some(overlaps(claim)) && !linked.some(overlaps(claim)));
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spansOf({ inlines }: LiveBlock, wanted: (inline: Inline) => boolean): readonly Span[] {
  let at = 0;
  return inlines.flatMap((inline) => {
    const start = at;
    at += plainText([inline]).length;
    return wanted(inline) ? [{ start, end: at }] : [];
  });
}

function isLinked({ kind }: Inline): boolean {
  return kind === "number";
}

/** In a drafted block only what the officer wrote into its gaps; elsewhere every word. */
function isOwn({ state }: LiveBlock): (inline: Inline) => boolean {
  return (inline) => inline.kind === "text" && (state !== "drafted" || inline.own === true);
}

function overlaps(a: Span): (b: Span) => boolean {
  return (b) => a.start < b.end && b.start < a.end;
}
