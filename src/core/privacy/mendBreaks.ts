import { lexicon } from "./lexicon";
import { nameAt } from "./nameAt";
import { phraseBefore } from "./phrases";
import type { Token } from "./tokens";

/** Characters of a line that a page broke, not its writer. */
const LONG_LINE = 25;

/**
 * The words of a text whose lines were broken by a page, as those copied from a PDF are: a break within a phrase is none. Such a line
 * keeps its last space, or stops in the middle of a name, a place or a birth.
 */
export function mendBreaks(tokens: readonly Token[]): readonly Token[] {
  let lineStart = tokens[0]?.start ?? 0;
  return tokens.map((token, index) => {
    if (!token.isNewLine) return token;
    const previous = tokens[index - 1];
    const isSoft =
      previous !== undefined &&
      !token.isAfterBlank &&
      !isNumbering(tokens, index) &&
      (isWrapped(previous, token, previous.end - lineStart) || isUnfinished(tokens, index));
    if (!isSoft) lineStart = token.start;
    return isSoft ? { ...token, isNewLine: false } : token;
  });
}

function isWrapped(previous: Token, token: Token, length: number): boolean {
  return token.isAfterSpace && length >= LONG_LINE && (previous.kind !== "mark" || /^[,(–-]$/.test(previous.key));
}

/** `2.`, `a)`, `-` open a line of their own. */
function isNumbering(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token?.kind === "mark") return !/^[(“"]$/.test(token.key);
  return [".", ")", "/"].includes(next?.key ?? "") && (token?.kind === "number" || token?.text.length === 1);
}

/** The line stops behind a word that wants another: `khóm`, `sinh năm`, `bé`, `mắc bệnh`; or within a name or a place. */
function isUnfinished(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.key === "(") return tokens[index - 1]?.kind !== "mark";
  if (token?.kind === "number")
    return phraseBefore(lexicon.birthWords, tokens, index) > 0 || isPlaceWord(tokens, index);
  if (token?.isCapital !== true) return false;
  if (isPlaceWord(tokens, index) || phraseBefore(lexicon.childWords, tokens, index) > 0) return true;
  const before = tokens[index - 1];
  if (before?.isCapital !== true) return false;
  const rest = { tokens: tokens.slice(index, index + 8), isShouted: false, isContinued: false };
  // Another name begins here.
  if (nameAt(rest, 0)?.kind === "whole" && tokens[index + 2]?.isCapital === true) return false;
  if (phraseBefore(lexicon.childWords, tokens, index - 1) > 0) return true;
  const end = [1, 2].find((length) => tokens[index + length]?.isCapital !== true) ?? 0;
  const closes = /^[,).;]$/.test(tokens[index + end]?.key ?? "") && end > 0;
  return closes && [1, 2].some((words) => isPlaceWord(tokens, index - words));
}

function isPlaceWord(tokens: readonly Token[], index: number): boolean {
  return phraseBefore(lexicon.homes, tokens, index) > 0 || phraseBefore(lexicon.wideAreas, tokens, index) > 0;
}
