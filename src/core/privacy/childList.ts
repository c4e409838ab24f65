import { lexicon } from "./lexicon";
import { nameAt } from "./nameAt";
import { phraseAt } from "./phrases";
import type { Sentence } from "./sentences";

/**
 * Which sentences are entries of a list of children: after `Danh sách … trẻ em …` or a row of headings with `Họ và tên trẻ`, as long as one begins with a whole name. Numbers and
 * column headings between them are passed over.
 */
export function childListEntries(sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const entries = new Set<Sentence>();
  let isOpen = false;
  for (const sentence of sentences) {
    const first = sentence.tokens.findIndex(({ kind }) => kind === "word");
    if (isHeading(sentence)) isOpen = true;
    else if (isOpen && first >= 0 && nameAt(sentence, first)?.kind === "whole") entries.add(sentence);
    else if (first >= 0 && phraseAt(lexicon.columnHeadings, sentence.tokens, first) === 0) isOpen = false;
  }
  return entries;
}

function isHeading({ tokens }: Sentence): boolean {
  const begin = tokens.findIndex(
    ({ key }, index) =>
      (key === "danh" && tokens[index + 1]?.key === "sách") || phraseAt(lexicon.nameHeadings, tokens, index) > 0,
  );
  if (begin < 0) return false;
  const holds = (set: (typeof lexicon)["offices"]): boolean =>
    tokens.some((_, index) => index > begin && phraseAt(set, tokens, index) > 0);
  return (holds(lexicon.childWords) || holds(lexicon.generalWords)) && !holds(lexicon.officersListed);
}
