import { lexicon } from "./lexicon";
import { phraseAt, phraseBefore } from "./phrases";
import { sentencesOf } from "./sentences";
import { tokenise, type Token } from "./tokens";

export interface SmallCount {
  /** UTF-16 offsets into the text as it was given: `text.slice(start, end) === found`. */
  readonly start: number;
  readonly end: number;
  /** The count with its group: `01 trẻ em bị xâm hại`. */
  readonly found: string;
}

const farthest = 8;

/** Counts of one or two in groups whose members a reader of a small commune would know: abused, trafficked, with HIV, before the law … */
export function sensitiveSmallCounts(text: string): readonly SmallCount[] {
  const found: SmallCount[] = [];
  for (const { tokens } of sentencesOf(tokenise(text))) {
    for (let index = 0; index < tokens.length;) {
      const span = countFirst(tokens, index) ?? groupFirst(tokens, index);
      const [first, last] = [tokens[index], tokens[(span ?? 0) - 1]];
      if (span !== null && first !== undefined && last !== undefined)
        found.push({ start: first.start, end: last.end, found: text.slice(first.start, last.end) });
      index = span ?? index + 1;
    }
  }
  return found;
}

/** `01 trẻ em … bị xâm hại`, `hai vụ bạo lực`. */
function countFirst(tokens: readonly Token[], index: number): number | null {
  const things = isSmall(tokens, index) ? phraseAt(lexicon.countedThings, tokens, index + 1) : 0;
  if (things === 0) return null;
  for (let at = index + 1 + things; at <= index + things + farthest; at += 1) {
    const group = phraseAt(lexicon.sensitiveGroups, tokens, at);
    if (group > 0) return at + group;
    const isOther = tokens[at]?.kind === "number" || [",", ":"].includes(tokens[at]?.key ?? "");
    if (isOther || phraseAt(lexicon.notSensitive, tokens, at) > 0) return null;
  }
  return null;
}

/** `trẻ em bị xâm hại: 01`, as tables and lists have it. */
function groupFirst(tokens: readonly Token[], index: number): number | null {
  const group = phraseAt(lexicon.sensitiveGroups, tokens, index);
  if (group === 0 || phraseBefore(lexicon.notSensitive, tokens, index) > 0) return null;
  let at = index + group;
  while (
    at < index + group + 4 &&
    ["trẻ", "em", "gia", "đình", "là", ":", "có", "=", "-", "–"].includes(tokens[at]?.key ?? "")
  )
    at += 1;
  if (at === index + group || !isSmall(tokens, at)) return null;
  const next = tokens[at + 1];
  const things = phraseAt(lexicon.countedThings, tokens, at + 1);
  const endsHere = next === undefined || next.isNewLine || /^[,.;)]$/.test(next.key);
  return things > 0 || endsHere ? at + 1 + things : null;
}

function isSmall(tokens: readonly Token[], index: number): boolean {
  const key = tokens[index]?.key ?? "";
  if (!/^0?[12]$/.test(key) && phraseAt(lexicon.countWords, tokens, index) === 0) return false;
  return (
    phraseBefore(lexicon.ordinalLeads, tokens, index) === 0 && phraseBefore(lexicon.numberWords, tokens, index) === 0
  );
}
