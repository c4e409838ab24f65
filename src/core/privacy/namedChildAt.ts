import { ageAt } from "./ageAt";
import { lexicon } from "./lexicon";
import type { Mention } from "./mention";
import { nameAt, type NameRun } from "./nameAt";
import { phraseAt, phraseBefore } from "./phrases";
import { schoolAt } from "./schoolAt";
import type { Sentence } from "./sentences";

/** A child told by name whose words begin at `index`: `em Lò Thị …`, `các em A, B`, `con của ông …`, `Lò Thị …, 8 tuổi`; or null. */
export function namedChildAt(sentence: Sentence, index: number): Mention | null {
  return childOfParent(sentence, index) ?? childWithWord(sentence, index) ?? childByAge(sentence, index);
}

function childOfParent(sentence: Sentence, index: number): Mention | null {
  const { tokens } = sentence;
  const lead = phraseAt(lexicon.parentLeads, tokens, index);
  if (lead === 0) return null;
  const title = phraseAt(lexicon.parentTitles, tokens, index + lead);
  const name = nameAt(sentence, index + lead + title);
  if (name === null || (title === 0 && (lead === 1 || name.kind !== "whole"))) return null;
  let to = name.end;
  if (tokens[to]?.key === "và") {
    const second = phraseAt(lexicon.parentTitles, tokens, to + 1);
    const other = second > 0 ? nameAt(sentence, to + 1 + second) : null;
    to = other?.end ?? to;
  }
  return { kind: "named", from: index, to, people: 1, told: "parent" };
}

function childWithWord(sentence: Sentence, index: number): Mention | null {
  const { tokens } = sentence;
  const [special, general] = [
    phraseAt(lexicon.childWords, tokens, index),
    phraseAt(lexicon.generalWords, tokens, index),
  ];
  const length = Math.max(special, general);
  if (length === 0 || phraseAt(lexicon.notChildren, tokens, index) > 0) return null;
  const naming = phraseAt(lexicon.namingWords, tokens, index + length);
  const bare = index + length + naming;
  const begin = naming > 0 ? bare : afterQualifiers(sentence, bare);
  const name = nameAt(sentence, begin);
  if (name === null) return null;
  const isTitle = isPartOfTitle(sentence, index);
  if (isTitle && phraseAt(lexicon.ambiguousFamilyNames, tokens, begin) > 0) return null;
  const isSpecial = special >= general && !isTitle;
  const isSure = (isSpecial && begin === bare) || naming > 0;
  if (name.kind !== "whole" && !isSure) return null;
  if (general > special && isOfficers(sentence, index)) return null;
  const plural = phraseBefore(lexicon.pluralMarks, tokens, index, 1);
  const { to, people } = othersAfter(sentence, name);
  // `các em Thiếu …`, `700 em Mẫu …`: one word in capitals after several children is more often an office than a name.
  if (name.kind === "given" && people === 1 && (plural > 0 || isCount(sentence, index))) return null;
  if (hasRole(sentence, to)) return null;
  if (tokens[begin - 1]?.key === ":") return { kind: "named", from: begin, to, people, told: "label" };
  const isPronoun = ["các", "những", "mấy"].includes(tokens[index - 1]?.key ?? "");
  return { kind: "named", from: isPronoun ? index - 1 : index, to, people, told: "name" };
}

function afterQualifiers({ tokens }: Sentence, index: number): number {
  let end = index;
  for (let step = 0; step < 3; step += 1) {
    const people = phraseAt(lexicon.peopleLeads, tokens, end);
    const named = people === 0 ? 0 : phraseAt(lexicon.notNames, tokens, end + people);
    end += named > 0 ? people + named : phraseAt(lexicon.qualifiers, tokens, end);
  }
  return end;
}

/** `Hội thi Bé …`, `“Em …”`, `Mẹ và Bé …`: a capital within the sentence makes the word part of another name. */
function isPartOfTitle({ tokens, isShouted }: Sentence, index: number): boolean {
  const [word, previous] = [tokens[index], tokens[index - 1]];
  if (word?.isCapital !== true || isShouted || previous === undefined) return false;
  return previous.kind === "word" || /["“”«'‘]/.test(previous.text);
}

/** `cán bộ phụ trách trẻ em Nguyễn …` in the clause before the word. */
function isOfficers({ tokens }: Sentence, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 8) && tokens[at]?.kind === "word"; at -= 1) {
    if (phraseAt(lexicon.offices, tokens, at) > 0) return true;
  }
  return false;
}

/** `Em Phạm … - Bí thư Đoàn xã`: a young grown-up. */
function hasRole({ tokens }: Sentence, index: number): boolean {
  const isMark = [",", "-", "–", "("].includes(tokens[index]?.key ?? "");
  return isMark && phraseAt(lexicon.roles, tokens, index + 1) > 0;
}

function isCount({ tokens }: Sentence, index: number): boolean {
  return tokens[index - 1]?.kind === "number" && !/^0?1$/.test(tokens[index - 1]?.key ?? "");
}

/** Further names of the same list: `A, B và C`. */
function othersAfter(sentence: Sentence, first: NameRun): { readonly to: number; readonly people: number } {
  const { tokens } = sentence;
  let to = first.end;
  let people = 1;
  for (let at = to; at < tokens.length; at = to) {
    const isComma = [",", ";", "&"].includes(tokens[at]?.key ?? "");
    const isAnd = ["và", "cùng"].includes(tokens[isComma ? at + 1 : at]?.key ?? "");
    if (!isComma && !isAnd) break;
    const name = nameAt(sentence, at + (isComma ? 1 : 0) + (isAnd ? 1 : 0));
    if (name === null || (name.kind !== "whole" && name.kind !== first.kind)) break;
    to = name.end;
    people += 1;
  }
  return { to, people };
}

/** A whole name with a child's age or class after it needs no word for a child, as in lists. */
function childByAge(sentence: Sentence, index: number): Mention | null {
  const { tokens } = sentence;
  if (index > 0 && tokens[index - 1]?.isCapital === true && !sentence.isShouted) return null;
  const name = nameAt(sentence, index);
  if (name?.kind !== "whole" || phraseBefore(lexicon.titles, tokens, index) > 0) return null;
  let at = name.end;
  while (at < name.end + 2 && [",", "(", "-", "–", ":"].includes(tokens[at]?.key ?? "")) at += 1;
  at += phraseAt(lexicon.attendance, tokens, at);
  const isChild =
    ageAt(tokens, at)?.isUnder16 === true ||
    (at > name.end && tokens[at]?.key === "lớp" && schoolAt(sentence, at, true));
  return isChild ? { kind: "named", from: index, to: name.end, people: 1, told: "name" } : null;
}
