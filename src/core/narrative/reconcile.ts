import { readEdit } from "./readEdit";
import { plainText, type BlockRole, type Inline, type NumberInline, type ReportDocument } from "./reportDocument";
import { LONGEST_BLOCK, type ReportDraft } from "./reportDraft";
import { saySame } from "./saySame";

/** A block as the officer sees it: drafted, in the officer's words, or in words that the figures have overtaken. */
export interface LiveBlock {
  readonly id: string;
  readonly role: BlockRole;
  readonly inlines: readonly Inline[];
  readonly state: "drafted" | "mine" | "overtaken";
  /** What the draft says today; null where the block is the draft. */
  readonly redrafted: readonly Inline[] | null;
}

export interface LiveDocument extends ReportDocument {
  readonly blocks: readonly LiveBlock[];
  /** Gaps of the draft for the officer's words, filled or not. */
  readonly slots: number;
  /** Those that still wait. */
  readonly openSlots: number;
  /** Numbers that are not what the sheets say today. */
  readonly contradictions: number;
  /** Blocks in words that the figures have overtaken. */
  readonly overtaken: number;
}

/**
 * The draft of today with everything that the officer made of it. Blocks left alone are those of the draft; rewritten ones keep
 * every word, and each number in them says where it differs from the sheets.
 */
export function reconcile(fresh: ReportDocument, draft: ReportDraft): LiveDocument {
  const blocks = fresh.blocks.map(({ id, role, inlines }): LiveBlock => {
    const filled = fill(id, inlines, draft.fills);
    const written = draft.rewritten[id];
    if (written === undefined) return { id, role, inlines: filled, state: "drafted", redrafted: null };
    const isOvertaken = plainText(filled) !== written.base;
    const state = isOvertaken ? "overtaken" : "mine";
    return { id, role, inlines: today(written.mine, filled), state, redrafted: filled };
  });
  const inlines = blocks.flatMap((block) => block.inlines);
  const contradictions = inlines.filter((inline) => inline.kind === "number" && inline.now !== null).length;
  const overtaken = blocks.filter(({ state }) => state === "overtaken").length;
  const gaps = inlines.filter(({ kind }) => kind === "gap").length;
  const slots = fresh.blocks.flatMap((block) => block.inlines).filter(isSlot).length;
  const openSlots = inlines.filter(isSlot).length;
  return {
    blocks,
    gaps,
    slots,
    openSlots,
    contradictions,
    overtaken,
    isDraft: fresh.isDraft || contradictions > 0 || gaps > 0,
  };
}

/** Takes the officer's text of a block: words in gaps are kept apart, so that the sentence around them goes on living. */
export function rewrite(draft: ReportDraft, fresh: ReportDocument, blockId: string, edited: string): ReportDraft {
  const block = reconcile(fresh, draft).blocks.find(({ id }) => id === blockId);
  const drafted = fresh.blocks.find(({ id }) => id === blockId);
  if (block === undefined || drafted === undefined) return draft;
  const clean = cleaned(edited);
  const others = without(draft.rewritten, blockId);
  const fills = fillsIn(blockId, drafted.inlines, clean);
  if (fills !== null) return { ...draft, fills: { ...draft.fills, ...fills }, rewritten: others };
  const base = plainText(fill(blockId, drafted.inlines, draft.fills));
  return { ...draft, rewritten: { ...others, [blockId]: { mine: readEdit(block.inlines, clean), base } } };
}

function isSlot(inline: Inline): boolean {
  return inline.kind === "gap" && inline.cell === null;
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}

/** How an overtaken block is settled: the draft's words, the officer's as they are, or the officer's with today's numbers. */
export type Settlement = "draft" | "mine" | "numbers";

export function settle(draft: ReportDraft, fresh: ReportDocument, blockId: string, how: Settlement): ReportDraft {
  const block = reconcile(fresh, draft).blocks.find(({ id }) => id === blockId);
  if (block === undefined || block.redrafted === null) return draft;
  const others = without(draft.rewritten, blockId);
  if (how === "draft") return { ...draft, rewritten: others };
  const mine = how === "numbers" ? block.inlines.map(renewed) : block.inlines;
  return { ...draft, rewritten: { ...others, [blockId]: { mine, base: plainText(block.redrafted) } } };
}

/** The number of today; one that the sheets no longer say is left for the officer to see. */
function renewed(inline: Inline): Inline {
  if (inline.kind !== "number" || inline.now === null || inline.now === "") return inline;
  return { ...inline, text: inline.now, now: null };
}

/** The officer's runs, each number beside what the draft says of it today. */
function today(mine: readonly Inline[], fresh: readonly Inline[]): readonly Inline[] {
  const numbers = new Map(fresh.flatMap((inline) => (inline.kind === "number" ? [[inline.id, inline] as const] : [])));
  return mine.map((inline): Inline => {
    if (inline.kind !== "number") return inline;
    const its: NumberInline | undefined = numbers.get(inline.id);
    if (its === undefined) return { ...inline, now: "" };
    return { ...its, text: inline.text, now: saySame(inline.text, its.text) ? null : its.text };
  });
}

/** A gap's key among the fills. */
function keyOf(blockId: string, prompt: string): string {
  return `${blockId}/${prompt}`;
}

function fill(blockId: string, inlines: readonly Inline[], fills: ReportDraft["fills"]): readonly Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.kind !== "gap" || inline.cell !== null) return inline;
    const words = fills[keyOf(blockId, inline.prompt)] ?? "";
    return isOpen(words, inline.prompt) ? inline : { kind: "text", text: words, own: true };
  });
}

/** Whether nothing was written into a gap: what the officer emptied is a gap again. */
function isOpen(words: string, prompt: string): boolean {
  return words.trim() === "" || words === `[${prompt}]`;
}

/** What the officer wrote into the gaps of a block, if all else is as drafted; null otherwise. */
function fillsIn(blockId: string, inlines: readonly Inline[], edited: string): Readonly<Record<string, string>> | null {
  const fills = new Map<string, string>();
  let rest = edited;
  let open: string | null = null;
  /** Takes the drafted words that follow, and what stands before them for the open gap. `next` is the gap behind them. */
  const take = (literal: string, next: string | null): boolean => {
    const ending = rest.endsWith(literal) ? rest.length - literal.length : -1;
    const behind = next === null ? ending : placeBetween(rest, literal, next);
    const at = open !== null ? behind : rest.startsWith(literal) ? 0 : -1;
    if (at < 0) return false;
    const words = rest.slice(0, at);
    if (open !== null && (fills.get(open) ?? words) !== words) return false;
    if (open !== null) fills.set(open, words);
    rest = rest.slice(at + literal.length);
    open = null;
    return true;
  };
  let literal = "";
  for (const inline of inlines) {
    if (inline.kind !== "gap" || inline.cell !== null) {
      literal += plainText([inline]);
      continue;
    }
    // Two gaps side by side cannot be told apart.
    if (literal === "" && open !== null) return null;
    if (literal !== "" && !take(literal, inline.prompt)) return null;
    literal = "";
    open = keyOf(blockId, inline.prompt);
  }
  return take(literal, null) && rest === "" ? Object.fromEntries(fills) : null;
}

/** Where drafted words stand between what was written into two gaps; -1 where that cannot be told. */
function placeBetween(text: string, literal: string, next: string): number {
  const beforeOpen = text.indexOf(`${literal}[${next}]`);
  if (beforeOpen >= 0) return beforeOpen;
  const first = text.indexOf(literal);
  return text.lastIndexOf(literal) === first ? first : -1;
}

/** Letters as one form, without signs that no document can hold; line breaks stay. */
function cleaned(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll("\r\n", "\n")
    .replace(/(?!\n)\p{Cc}/gu, " ")
    .slice(0, LONGEST_BLOCK);
}
