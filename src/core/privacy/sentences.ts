import { lexicon } from "./lexicon";
import { phrases, phraseAt } from "./phrases";
import type { Token } from "./tokens";

export interface Sentence {
  readonly tokens: readonly Token[];
  /** Nearly every word stands in capitals. */
  readonly isShouted: boolean;
  /** Follows `;` on the same line, so that it begins with a small letter. */
  readonly isContinued: boolean;
}

const abbreviations = phrases("tp, ths, ts, bs, gs, pgs, tx, tt, th, p, q, h, x, đ/c, mn, gv");

/**
 * Sentences as the eye reads them: a full stop before a capital or a line's end, `;`, `!`, `?`, a new line that begins with no small
 * letter. A stop after an initial or a known abbreviation ends nothing.
 */
export function sentencesOf(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let begin = 0;
  for (let index = 1; index <= tokens.length; index += 1) {
    if (index < tokens.length && !beginsSentence(tokens, index)) continue;
    if (index > begin) sentences.push(sentence(tokens, begin, index));
    begin = index;
  }
  return sentences;
}

function beginsSentence(tokens: readonly Token[], index: number): boolean {
  const [previous, token] = [tokens[index - 1], tokens[index]];
  if (previous === undefined || token === undefined) return false;
  const isSmall = token.kind === "word" && !token.isCapital;
  if (token.isNewLine && !isSmall) return true;
  if (previous.key === ";" && !token.isNewLine && saysMore(tokens, index)) return false;
  if (previous.key === ";" || previous.key === "!" || previous.key === "?") return true;
  if (previous.key !== "." || token.isGlued || isSmall) return false;
  const before = tokens[index - 2];
  return !(before?.isCapital === true && before.text.length === 1) && phraseAt(abbreviations, tokens, index - 2) === 0;
}

/** `…; mắc bệnh …`: more of the child before. */
function saysMore(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.isCapital === true) return false;
  return [lexicon.conditionLeads, lexicon.residence, lexicon.birthWords, lexicon.circumstances].some(
    (set) => phraseAt(set, tokens, index) > 0,
  );
}

function sentence(all: readonly Token[], begin: number, end: number): Sentence {
  const tokens = all.slice(begin, end);
  const words = tokens.filter(({ kind, text }) => kind === "word" && text.length > 1);
  const upper = words.filter(({ isUpper }) => isUpper).length;
  const isContinued = all[begin - 1]?.key === ";" && tokens[0]?.isNewLine !== true;
  return { tokens, isShouted: words.length > 1 && upper >= words.length * 0.8, isContinued };
}
