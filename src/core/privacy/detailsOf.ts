import { addressAt } from "./addressAt";
import { ageAt, bareBirthAt } from "./ageAt";
import { illnessAt } from "./illnessAt";
import { lexicon } from "./lexicon";
import type { Mention } from "./mention";
import type { PersonalDataKind } from "./personalData";
import { phraseAt, phraseBefore } from "./phrases";
import { schoolAt } from "./schoolAt";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";

/** What is said of one child, by indices of tokens. */
export interface Detail {
  readonly kind: Exclude<PersonalDataKind, "name">;
  readonly from: number;
  readonly to: number;
  /** Narrows a counted child down to one that neighbours know. */
  readonly isTelling: boolean;
}

const farthest = 40;
const longestLink = 6;
const longestBracket = 16;

/** What the sentence says of its children that can be told; of children in general it may say anything. @param mentions in order. */
export function detailsOf(sentence: Sentence, mentions: readonly Mention[]): readonly Detail[] {
  if (mentions.every(({ kind }) => kind === "general")) return [];
  const { tokens } = sentence;
  const found: (Detail & { readonly of: Mention })[] = [];
  const telling = new Set<Mention>();
  const firstWord = tokens.findIndex(({ kind }) => kind === "word");
  let [lastEnd, passed] = [-1, 0];
  for (let index = 0; index < tokens.length;) {
    while ((mentions[passed]?.to ?? Infinity) <= index) passed += 1;
    const current = mentions[passed];
    if (current?.kind === "named" && current.from <= index) {
      index = lastEnd = current.to;
      continue;
    }
    const before = mentions[passed - 1];
    const isNear = before !== undefined && index - before.from <= farthest;
    const owner = isNear ? before : ownerAfter(sentence, current, index, index <= firstWord);
    const edge = Math.max(lastEnd, owner?.to ?? -1);
    const detail =
      owner === null || owner.kind === "general"
        ? null
        : detailAt(sentence, index, isBeside(sentence, edge, index) || isBeside(sentence, owner.to, index), owner);
    if (owner !== null && detail !== null) {
      found.push({ ...detail, of: owner });
      if (detail.isTelling) telling.add(owner);
      lastEnd = detail.to;
    }
    index = detail?.to ?? index + 1;
  }
  return found.filter(({ of }) => of.kind !== "counted" || telling.has(of));
}

/** The child named after what opens the sentence (`Ở thôn 3 có em …`) or what says who it is (`Nạn nhân 12 tuổi là em …`). */
function ownerAfter(
  { tokens }: Sentence,
  after: Mention | undefined,
  index: number,
  opensSentence: boolean,
): Mention | null {
  if (after === undefined || after.from <= index || after.from - index > farthest) return null;
  if (opensSentence) return after;
  const isChilds =
    phraseBefore(lexicon.childWords, tokens, index) > 0 || phraseBefore(lexicon.generalWords, tokens, index) > 0;
  const isEquated = isChilds && tokens.slice(index, after.from).some(({ key }) => key === "là" || key === "tên");
  return isEquated ? after : null;
}

function detailAt(sentence: Sentence, index: number, beside: boolean, owner: Mention): Detail | null {
  const { tokens } = sentence;
  const age =
    ageAt(tokens, index) ?? (index === owner.to || index === owner.to + 1 ? bareBirthAt(tokens, index) : null);
  if (age !== null) return { kind: "age", from: index, to: age.end, isTelling: true };
  const isNamed = owner.kind === "named";
  const circumstance = isNamed ? phraseAt(lexicon.circumstances, tokens, index) : 0;
  if (circumstance > 0) return { kind: "circumstance", from: index, to: index + circumstance, isTelling: false };
  const illness = illnessAt(tokens, index);
  if (illness > 0) return { kind: "illness", from: index, to: illness, isTelling: false };
  // What follows `tại` is as often where something took place.
  const address = addressAt(sentence, index, beside && tokens[index - 1]?.key !== "tại");
  if (address > 0) return { kind: "address", from: index, to: address, isTelling: true };
  const school = schoolAt(sentence, index, beside);
  return school === null ? null : { kind: "school", from: index, to: school.end, isTelling: school.isPrecise };
}

/** Only marks and words of apposition stand between. */
function isBeside({ tokens }: Sentence, edge: number, index: number): boolean {
  if (edge < 0 || edge > index || index - edge > longestLink + longestBracket) return false;
  let links = 0;
  for (let at = edge; at < index; links += 1) {
    const step =
      bracketAt(tokens, at, index) || phraseAt(lexicon.attendance, tokens, at) || (isLink(tokens[at]?.key) ? 1 : 0);
    if (step === 0 || links === longestLink) return false;
    at += step;
  }
  return true;
}

/** How many tokens a pair of brackets takes, both before `limit`. */
function bracketAt(tokens: readonly Token[], at: number, limit: number): number {
  if (tokens[at]?.key !== "(") return 0;
  for (let close = at + 1; close < limit && close - at <= longestBracket; close += 1)
    if (tokens[close]?.key === ")") return close + 1 - at;
  return 0;
}

function isLink(key: string | undefined): boolean {
  return [",", "(", ")", "-", "–", ":", "là", "hiện", "của", "tại"].includes(key ?? "");
}
