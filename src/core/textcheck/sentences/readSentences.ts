import { findMentions } from "../cues/findMentions";
import { numbersOf } from "../numbers/findNumbers";
import type { FoldedText } from "../../text/foldText";
import { lexiconOf } from "../cues/lexicon";
import type { Sentence } from "./said";
import { splitPassages } from "../cues/splitPassages";
import type { TextCues } from "../../edition/textCues";

/** The sentences of a text, each with its numbers and the words of the cues in it and in its labels. */
export function readSentences(text: string, folded: FoldedText, cues: TextCues): readonly Sentence[] {
  const { plain } = folded;
  const numbers = numbersOf(text, folded);
  const mentions = findMentions(plain, lexiconOf(cues));
  let nextNumber = 0;
  let nextMention = 0;
  return splitPassages(plain, cues).map((passage): Sentence => {
    const own = <T extends { readonly from: number }>(all: readonly T[], start: number): readonly T[] => {
      let end = start;
      while (end < all.length && (all[end]?.from ?? 0) < passage.to) end += 1;
      return all.slice(start, end);
    };
    const ownNumbers = own(numbers, nextNumber);
    const ownMentions = own(mentions, nextMention);
    nextNumber += ownNumbers.length;
    nextMention += ownMentions.length;
    const labels = passage.labels.filter((label) => label.to <= passage.from);
    if (labels.length === 0) return { passage, numbers: ownNumbers, mentions: ownMentions };
    const labelled = mentions.filter(({ from, to }) => labels.some((label) => from >= label.from && to <= label.to));
    return { passage, numbers: ownNumbers, mentions: [...labelled, ...ownMentions] };
  });
}
