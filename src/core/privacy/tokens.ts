import { foldWord } from "../text/foldWord";
import { hasInvisible, isInvisibleAt, withoutInvisible } from "../text/invisible";

export interface Token {
  /** As written, composed (NFC). */
  readonly text: string;
  /** As looked up: see `foldWord`. */
  readonly key: string;
  readonly kind: "word" | "number" | "mark";
  /** UTF-16 offsets into the text as it was given. */
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** Two letters or more, all of them capitals. */
  readonly isUpper: boolean;
  /** No space stands before it. */
  readonly isGlued: boolean;
  readonly isNewLine: boolean;
  /** A space stands before the line's end, as a page leaves it where it breaks a line. */
  readonly isAfterSpace: boolean;
  /** It opens a cell of a table. */
  readonly isAfterTab: boolean;
  /** A blank line stands before it. */
  readonly isAfterBlank: boolean;
}

// A single letter may end in an apostrophe (`H' Hen`); after a longer word it is a closing quote.
const pattern = /\p{L}['’‘ʼ`´](?:\p{L}+)?|\p{L}+(?:['’ʼ]\p{L}+)*|\d+(?:[.,/]\d+)*(?:\p{L}\d{0,2}(?!\p{L}))?|\S/gu;

/** The words, numbers and marks of a text, with their places in the text as it was given, decomposed letters included. */
export function tokenise(text: string): readonly Token[] {
  const { composed, places } = compose(text);
  const at = (index: number): number => places?.[index] ?? index;
  const tokens: Token[] = [];
  const words = new Map<string, Spelling>();
  let previousEnd = 0;
  for (const match of composed.matchAll(pattern)) {
    const [text] = match;
    const begin = match.index;
    const spelling = words.get(text) ?? spellingOf(text);
    words.set(text, spelling);
    tokens.push({
      text,
      key: spelling.key,
      kind: spelling.kind,
      isCapital: spelling.isCapital,
      isUpper: spelling.isUpper,
      start: at(begin),
      end: at(begin + text.length),
      isGlued: begin === previousEnd && begin > 0,
      ...breakBetween(composed, previousEnd, begin),
    });
    previousEnd = begin + text.length;
  }
  return tokens;
}

type Spelling = Pick<Token, "text" | "key" | "kind" | "isCapital" | "isUpper">;

function spellingOf(text: string): Spelling {
  const first = text.charAt(0);
  const isWord = /^\p{L}/u.test(text);
  return {
    text,
    key: foldWord(text),
    kind: isWord ? "word" : /^\d/.test(text) ? "number" : "mark",
    isCapital: isWord && first !== first.toLowerCase(),
    isUpper: isWord && text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase(),
  };
}

const NO_BREAK = { isNewLine: false, isAfterSpace: false, isAfterBlank: false, isAfterTab: false };

function breakBetween(text: string, from: number, to: number): Pick<Token, keyof typeof NO_BREAK> {
  if (to - from < 2 && text.charCodeAt(from) === 32) return NO_BREAK;
  const gap = text.slice(from, to);
  const lines = gap.match(/\r\n|\r|\n/g)?.length ?? 0;
  if (lines === 0) return gap.includes("\t") ? { ...NO_BREAK, isAfterTab: true } : NO_BREAK;
  return { isNewLine: true, isAfterSpace: /^[ \u00A0]/.test(gap), isAfterBlank: lines > 1, isAfterTab: false };
}

const CLUSTER = /[\p{Cf}\u034F\uFE00-\uFE0F]|\P{M}[\p{M}\p{Cf}]*\p{M}|\P{M}|\p{M}+/gu;

/** @returns `places`: for each unit of the composed text, and for its end, the offset in the given one; null when both are the same. */
function compose(text: string): { readonly composed: string; readonly places: readonly number[] | null } {
  if (text.normalize("NFC") === text && !hasInvisible(text)) return { composed: text, places: null };
  const places: number[] = [];
  const letters = new Map<string, string>();
  let composed = "";
  for (const match of text.matchAll(CLUSTER)) {
    if (isInvisibleAt(text, match.index)) continue;
    const letter = letters.get(match[0]) ?? withoutInvisible(match[0]).normalize("NFC");
    letters.set(match[0], letter);
    for (let unit = 0; unit < letter.length; unit += 1) places.push(match.index);
    composed += letter;
  }
  places.push(text.length);
  return { composed, places };
}
