import { lexicon } from "./lexicon";
import { phraseAt, phraseBefore } from "./phrases";
import type { Token } from "./tokens";

const longestIllness = 8;

/**
 * Index after an illness, a disability or a harm suffered that begins at `index` (with `bị`, `mắc`, `nhiễm`, `bệnh` before it);
 * 0 when there is none, or it is only prevented, feared or denied.
 */
export function illnessAt(tokens: readonly Token[], index: number): number {
  if (phraseBefore(lexicon.notAffected, tokens, index) > 0) return 0;
  const end = conditionEnd(tokens, index) || harmEnd(tokens, index) || unnamedEnd(tokens, index);
  return end === 0 ? 0 : withTails(tokens, end);
}

function conditionEnd(tokens: readonly Token[], index: number): number {
  for (let at = index; at <= index + 3; at += 1) {
    const length = phraseAt(lexicon.conditions, tokens, at) || phraseAt(lexicon.addictions, tokens, at);
    if (length > 0) return at + length;
    if (phraseAt(lexicon.conditionLeads, tokens, at) === 0) return 0;
  }
  return 0;
}

/** `bị xâm hại`, and with the one who did it: `bị cha dượng bạo hành`. */
function harmEnd(tokens: readonly Token[], index: number): number {
  if (tokens[index]?.key !== "bị") return 0;
  for (let at = index + 1; at <= index + 8; at += 1) {
    const length = phraseAt(lexicon.harms, tokens, at);
    if (length > 0) return at + length;
    // The stop of an initial: `bị đối tượng Trần Văn Đ. xâm hại`.
    if (tokens[at]?.kind !== "word" && !(tokens[at]?.key === "." && tokens[at - 1]?.text.length === 1)) return 0;
  }
  return 0;
}

/** An illness the lexicon does not know: `mắc bệnh` with what follows, `điều trị bệnh thận`. */
function unnamedEnd(tokens: readonly Token[], index: number): number {
  let at = index;
  while (at - index < 3 && phraseAt(lexicon.conditionLeads, tokens, at) > 0) at += 1;
  if (at === index || tokens[at - 1]?.key !== "bệnh" || phraseAt(lexicon.notIllness, tokens, at) > 0) return 0;
  const isObject = phraseBefore(lexicon.illnessObjects, tokens, index) > 0;
  // `…, bệnh viêm cầu thận`: said of the child before the mark.
  const isApposed = [",", "(", ";", "-", "–"].includes(tokens[index - 1]?.key ?? "");
  if (at - index === 1 && !isObject && !isApposed) return 0;
  let end = at;
  while (end - at < longestIllness && isPlainWord(tokens[end]) && !endsIllness(tokens, end)) end += 1;
  return end === at && isObject ? 0 : end;
}

function endsIllness(tokens: readonly Token[], index: number): boolean {
  return phraseAt(lexicon.functionWords, tokens, index) > 0 || phraseAt(lexicon.illnessEnds, tokens, index) > 0;
}

function isPlainWord(token: Token | undefined): boolean {
  return token?.kind === "word" && !token.isCapital;
}

function withTails(tokens: readonly Token[], end: number): number {
  const length = phraseAt(lexicon.conditionTails, tokens, end);
  return length === 0 ? end : end + length + phraseAt(lexicon.conditionTails, tokens, end + length);
}
