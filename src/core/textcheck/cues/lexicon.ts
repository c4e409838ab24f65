import { foldWords } from "../../text/foldText";
import type { TextCues } from "../../edition/textCues";

type WordList =
  | "others"
  | "doing"
  | "negations"
  | "resets"
  | "plans"
  | "plansBehind"
  | "purposes"
  | "orders"
  | "later"
  | "wishes"
  | "adults"
  | "children"
  | "adultBodies"
  | "elsewhere"
  | "parts"
  | "apart"
  | "narrowing"
  | "actors"
  | "each"
  | "priors"
  | "changes"
  | "arrivals";

/** What a word of the cues does in a sentence. Topics and figures by their place in the cues. */
export type Role =
  | { readonly kind: "cue"; readonly topic: number; readonly figure: number | null; readonly isWeak: boolean }
  | { readonly kind: "claim"; readonly topic: number; readonly isDeed: boolean }
  | { readonly kind: "place"; readonly row: string }
  | { readonly kind: WordList };

/** A phrase of the lexicon, by its words. */
export interface Phrase {
  readonly words: readonly string[];
  readonly roles: readonly Role[];
}

/** All phrases by their first word, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly Phrase[]>;

const LISTS: readonly WordList[] = [
  "others",
  "doing",
  "negations",
  "resets",
  "plans",
  "plansBehind",
  "purposes",
  "orders",
  "later",
  "wishes",
  "adults",
  "children",
  "adultBodies",
  "elsewhere",
  "parts",
  "apart",
  "narrowing",
  "actors",
  "each",
  "priors",
  "changes",
  "arrivals",
];
const compiledOnce = new WeakMap<TextCues, Lexicon>();

/** The phrases of an edition's cues, ready to be found in a folded text. */
export function lexiconOf(cues: TextCues): Lexicon {
  const known = compiledOnce.get(cues);
  if (known) return known;
  const made = compile(cues);
  compiledOnce.set(cues, made);
  return made;
}

/** The words of a folded text or phrase; marks between them do not count. */
export function wordsOf(folded: string): readonly string[] {
  return folded.match(/[\p{L}\d]+/gu) ?? [];
}

function compile(cues: TextCues): Lexicon {
  const phrases = new Map<string, Role[]>();
  const add = (role: Role, words: readonly string[]): void => {
    for (const phrase of new Set(words.map((word) => wordsOf(foldWords(word)).join(" "))))
      phrases.set(phrase, [...(phrases.get(phrase) ?? []), role]);
  };
  cues.topics.forEach(({ cues: strong, weakCues, figures, claim }, topic) => {
    add({ kind: "cue", topic, figure: null, isWeak: false }, strong);
    add({ kind: "cue", topic, figure: null, isWeak: true }, weakCues);
    figures.forEach((own, figure) => add({ kind: "cue", topic, figure, isWeak: false }, own.cues));
    add({ kind: "claim", topic, isDeed: true }, claim?.deeds ?? []);
    add({ kind: "claim", topic, isDeed: false }, claim?.words ?? []);
  });
  for (const [row, words] of Object.entries(cues.places)) add({ kind: "place", row }, words);
  for (const kind of LISTS) add({ kind }, cues[kind]);
  const lexicon = new Map<string, Phrase[]>();
  for (const [phrase, roles] of phrases) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    lexicon.set(first, [...(lexicon.get(first) ?? []), { words, roles }]);
  }
  for (const own of lexicon.values()) own.sort((a, b) => b.words.length - a.words.length);
  return lexicon;
}
