import { lexicon } from "./lexicon";
import type { Mention } from "./mention";
import { nameAt } from "./nameAt";
import { namedChildAt } from "./namedChildAt";
import { phraseAt, phraseBefore } from "./phrases";
import type { Sentence } from "./sentences";

/** Nearly every word begins none of these: told by one look. */
const beginnings = new Set(
  [lexicon.childWords, lexicon.generalWords, lexicon.parentLeads, lexicon.notChildren].flatMap((set) => [
    ...set.keys(),
  ]),
);

/**
 * Every child, named or not, and every word for children as such, in order.
 * @param isListed the sentence is an entry of a list of children: the name it begins with is one's.
 */
export function mentionsOf(sentence: Sentence, isListed: boolean): readonly Mention[] {
  const { tokens } = sentence;
  const mentions: Mention[] = [];
  const first = isListed ? tokens.findIndex(({ kind }) => kind === "word") : -1;
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (token?.isCapital === false && !beginnings.has(token.key)) {
      index += 1;
      continue;
    }
    const named = namedChildAt(sentence, index) ?? (index === first ? listedAt(sentence, index) : null);
    const mention = named ?? unnamedAt(sentence, index);
    if (mention !== null) mentions.push(mention);
    index =
      mention?.to ?? index + Math.max(1, phraseAt(lexicon.notChildren, tokens, index), wordLength(sentence, index));
  }
  return mentions;
}

function listedAt(sentence: Sentence, index: number): Mention | null {
  const name = nameAt(sentence, index);
  return name === null ? null : { kind: "named", from: index, to: name.end, people: 1, told: "name" };
}

function wordLength({ tokens }: Sentence, index: number): number {
  return Math.max(phraseAt(lexicon.childWords, tokens, index), phraseAt(lexicon.generalWords, tokens, index));
}

function unnamedAt(sentence: Sentence, index: number): Mention | null {
  const { tokens } = sentence;
  const length = wordLength(sentence, index);
  if (length === 0 || tokens[index]?.key === "con" || phraseAt(lexicon.notChildren, tokens, index) > 0) return null;
  const kind = kindOf(sentence, index, length);
  return kind === null ? null : { kind, from: index, to: index + length, people: 1, told: "name" };
}

function kindOf({ tokens }: Sentence, index: number, length: number): Mention["kind"] | null {
  const cases = tokens[index - 1]?.key === "hợp" && tokens[index - 2]?.key === "trường" ? 2 : 0;
  const before = tokens[index - cases - 1];
  const isOne =
    /^(?:0?1|một)$/.test(before?.key ?? "") && phraseBefore(lexicon.numberWords, tokens, index - cases - 1) === 0;
  if (isOne) return "counted";
  const isNumber = before?.kind === "number" || phraseBefore(lexicon.numberWords, tokens, index - cases) > 0;
  if (isNumber || phraseBefore(lexicon.pluralMarks, tokens, index, 2) > 0) return "general";
  const isPointedAt = ["này", "đó", "trên"].includes(tokens[index + length]?.key ?? "");
  if (
    isPointedAt ||
    (phraseAt(lexicon.definiteWords, tokens, index) === length && !isPaired(tokens[index + length]?.key))
  )
    return "definite";
  const isGeneral = phraseAt(lexicon.generalWords, tokens, index) === length;
  return isGeneral && phraseBefore(lexicon.generalLeads, tokens, index) > 0 ? "general" : null;
}

/** `bé gái, bé trai`, `em bé và bà mẹ`: both as such. */
function isPaired(next: string | undefined): boolean {
  return next === "và" || next === "," || next === "/" || next === "hoặc";
}
