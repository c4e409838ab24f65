import { ageAt, bareBirthAt } from "./ageAt";
import { childListEntries } from "./childList";
import { detailsOf } from "./detailsOf";
import { mendBreaks } from "./mendBreaks";
import { mentionsOf } from "./mentionsOf";
import { neutralDetail, neutralName } from "./neutralWording";
import type { PersonalData, PersonalDataKind } from "./personalData";
import { sentencesOf, type Sentence } from "./sentences";
import { tokenise } from "./tokens";

/**
 * Personal data of children in a text: the names that follow a word for a child, and, in the same sentence, what is said of that child
 * (age, illness, circumstance, home, school). In order, none overlapping. Basis: Luật Trẻ em 2016, Điều 6 khoản 11; Nghị định 56/2017/NĐ-CP, Điều 33.
 * A hint for the officer, not a proof: a name without any sign of a child is not found.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  const sentences = sentencesOf(mendBreaks(tokenise(text)));
  const listed = childListEntries(sentences);
  return sentences.flatMap((sentence) => inSentence(text, sentence, listed.has(sentence)));
}

function inSentence(text: string, sentence: Sentence, isListed: boolean): readonly PersonalData[] {
  const { tokens } = sentence;
  const place = (kind: PersonalDataKind, from: number, to: number, neutral: string): PersonalData[] => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (first === undefined || last === undefined) return [];
    return [{ start: first.start, end: last.end, kind, found: text.slice(first.start, last.end), neutral }];
  };
  const mentions = mentionsOf(sentence, isListed);
  const names = mentions
    .filter(({ kind }) => kind === "named")
    .flatMap((mention) => place("name", mention.from, mention.to, neutralName(sentence, mention)));
  const details = detailsOf(sentence, mentions).flatMap((detail) =>
    place(
      detail.kind,
      detail.from,
      detail.to,
      neutralDetail(sentence, detail, ageAt(tokens, detail.from) ?? bareBirthAt(tokens, detail.from)),
    ),
  );
  return [...names, ...details].sort((a, b) => a.start - b.start);
}
