import { lexicon } from "./lexicon";
import { phraseAt } from "./phrases";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";

/**
 * How sure it is that a run of capitals is a person's name: `whole` begins with a family name or as only names do (`H'Hen`, `Y Moan`,
 * `N.T.H`); `letter` is one initial; `given` is any other one to three syllables.
 */
export interface NameRun {
  readonly kind: "whole" | "letter" | "given";
  /** Index after its last token. */
  readonly end: number;
}

const longestName = 6;
const syllable = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** The name that begins at `index`, or null. */
export function nameAt(sentence: Sentence, index: number): NameRun | null {
  const { tokens } = sentence;
  const first = tokens[index];
  if (first?.isCapital !== true || phraseAt(lexicon.notNames, tokens, index) > 0) return null;
  return initialsAt(tokens, index) ?? (sentence.isShouted ? shoutedAt(tokens, index) : writtenAt(tokens, index));
}

/** `N.T.H`, `L.V.T.`, `NTH` is left to the words; `A.` too, its full stop only where the sentence goes on. */
function initialsAt(tokens: readonly Token[], index: number): NameRun | null {
  let end = index;
  let letters = 0;
  while (letters < longestName && isLetter(tokens[end]) && (letters === 0 || tokens[end - 1]?.key === ".")) {
    letters += 1;
    end += 1;
    if (tokens[end]?.key !== ".") break;
    end += 1;
  }
  if (letters === 0) return null;
  const next = tokens[end];
  const hasStop = tokens[end - 1]?.key === ".";
  if (letters === 1 && !hasStop && (next?.isCapital === true || isJoined(tokens, end))) return null;
  // The last stop is the sentence's own unless the sentence goes on.
  const ends = hasStop && (next === undefined || next.isNewLine || next.isCapital) ? end - 1 : end;
  return { kind: letters > 1 ? "whole" : "letter", end: ends };
}

function isLetter(token: Token | undefined): boolean {
  return token?.isCapital === true && token.text.length === 1;
}

/** A hyphen within a name: `Y-Bhiu`. */
function isJoined(tokens: readonly Token[], index: number): boolean {
  const [hyphen, next] = [tokens[index], tokens[index + 1]];
  return hyphen?.key === "-" && hyphen.isGlued && next?.isGlued === true && next.isCapital;
}

function writtenAt(tokens: readonly Token[], index: number): NameRun | null {
  const first = tokens[index];
  if (first === undefined) return null;
  const isFamily = isFamilyName(tokens, index) || ["văn", "thị"].includes(tokens[index + 1]?.key ?? "");
  const isMinority = beginsLikeNoOther(tokens, index);
  // A word in capitals among others is an abbreviation, unless it begins a name written so.
  if (first.isUpper && !isFamily && !isMinority) return null;
  const end = runEnd(tokens, index, first.isUpper);
  const words = end - index;
  if (isMinority || (isFamily && words > 1)) return { kind: "whole", end };
  const isSpoken = tokens.slice(index, end).every(({ key }) => syllable.test(bare(key)));
  return words <= 3 && (isSpoken || words > 1) ? { kind: "given", end } : null;
}

function runEnd(tokens: readonly Token[], index: number, isUpper: boolean): number {
  let end = index + 1;
  while (end < tokens.length && end - index < longestName) {
    const token = tokens[end];
    const isHyphen = isJoined(tokens, end);
    const word = isHyphen ? tokens[end + 1] : token;
    if (word?.isCapital !== true || word.isNewLine || (word.isUpper && !isUpper)) break;
    if (phraseAt(lexicon.nameEnds, tokens, end) > 0) break;
    end += isHyphen ? 2 : 1;
    // The stop of an initial belongs to it, unless the sentence may end there.
    const afterStop = tokens[end + 1];
    const goesOn =
      afterStop !== undefined && !afterStop.isNewLine && (!afterStop.isCapital || afterStop.text.length === 1);
    if (word.text.length === 1 && tokens[end]?.key === "." && goesOn) end += 1;
  }
  return end;
}

/** Where every word is in capitals only a known beginning tells a name, and common words its end. */
function shoutedAt(tokens: readonly Token[], index: number): NameRun | null {
  const isMinority = beginsLikeNoOther(tokens, index);
  const hasMiddle = phraseAt(lexicon.middleNames, tokens, index + 1) > 0;
  const isFamily =
    phraseAt(lexicon.familyNames, tokens, index) > 0 ||
    (hasMiddle && phraseAt(lexicon.ambiguousFamilyNames, tokens, index) > 0);
  if (!isMinority && !isFamily) return null;
  let end = index + 1;
  while (end < tokens.length && end - index < 4) {
    const token = tokens[end];
    const isEnd = phraseAt(lexicon.functionWords, tokens, end) > 0 || phraseAt(lexicon.nameEnds, tokens, end) > 0;
    if (token?.isCapital !== true || token.isNewLine || isEnd) break;
    end += 1;
  }
  return end - index > 1 || /^\p{L}'./u.test(tokens[index]?.key ?? "") ? { kind: "whole", end } : null;
}

function isFamilyName(tokens: readonly Token[], index: number): boolean {
  return phraseAt(lexicon.familyNames, tokens, index) > 0 || phraseAt(lexicon.ambiguousFamilyNames, tokens, index) > 0;
}

/** `H'Hen`, `H' Lan`, `K'Brơi`, `Y Moan`. */
function beginsLikeNoOther(tokens: readonly Token[], index: number): boolean {
  const key = tokens[index]?.key ?? "";
  const isFollowed = tokens[index + 1]?.isCapital === true || isJoined(tokens, index + 1);
  return /^[hkynmb]'\p{L}/u.test(key) || (/^(?:[hkynmb]'|y)$/.test(key) && isFollowed);
}

function bare(key: string): string {
  return key.normalize("NFD").replace(/\p{M}/gu, "");
}
