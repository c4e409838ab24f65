import { lexicon } from "./lexicon";
import { phraseAt, phraseBefore } from "./phrases";
import type { Token } from "./tokens";

export interface Age {
  readonly end: number;
  readonly kind: "years" | "birth";
  /** Under sixteen by the age given. A birth says it only by its year: nobody born before 2010 is a child any more. */
  readonly isUnder16: boolean;
}

const oldestChild = 15;
const oldestPupil = 17;
const firstBirthYear = 2010;

/** One person's age or birth that begins at `index`; null for ranges (`từ 6 tuổi`, `6-11 tuổi`, `5 tuổi trở lên`) and grown-ups. */
export function ageAt(tokens: readonly Token[], index: number): Age | null {
  return yearsAt(tokens, index) ?? birthAt(tokens, index);
}

/** `(2014, …)` or `- 2014` right behind a child's name, and its year in the next cell of a table. @param index of the year */
export function bareBirthAt(tokens: readonly Token[], index: number): Age | null {
  const [mark, year, next] = [tokens[index - 1]?.key ?? "", tokens[index]?.key ?? "", tokens[index + 1]?.key ?? ""];
  const isYear = /^20\d\d$/.test(year) && Number(year) >= firstBirthYear;
  const isMarked = /^[(,–-]$/.test(mark) && (next === "" || /^[),;.–-]$/.test(next));
  return isYear && (isMarked || tokens[index]?.isAfterTab === true)
    ? { end: index + 1, kind: "birth", isUnder16: true }
    : null;
}

function yearsAt(tokens: readonly Token[], begin: number): Age | null {
  const index = begin + phraseAt(lexicon.roughly, tokens, begin);
  const first = tokens[index];
  const isNumber = first !== undefined && /^\d{1,2}$/.test(first.key);
  let end = isNumber ? index + 1 : index;
  while (!isNumber && end - index < 3 && phraseAt(lexicon.numberWords, tokens, end) > 0) end += 1;
  if (end === index || phraseBefore(lexicon.numberWords, tokens, index) > 0) return null;
  const inMonths = tokens[end]?.key === "tháng";
  if (inMonths) end += 1;
  if (tokens[end]?.key !== "tuổi" || tokens[end + 1]?.key === "trở" || isRange(tokens, begin)) return null;
  // Ages in words are children's in such reports; a grown-up's is written in digits.
  const years = isNumber && !inMonths ? Number(first.key) : 0;
  return years > oldestPupil ? null : { end: end + 1, kind: "years", isUnder16: years <= oldestChild };
}

function isRange(tokens: readonly Token[], index: number): boolean {
  const [previous, before] = [tokens[index - 1], tokens[index - 2]];
  if (["-", "–", "—"].includes(previous?.key ?? "")) return before?.kind === "number";
  const isYear = previous?.key === "năm" && phraseBefore(lexicon.ageRanges, tokens, index - 1) > 0;
  return isYear || phraseBefore(lexicon.ageRanges, tokens, index) > 0;
}

function birthAt(tokens: readonly Token[], index: number): Age | null {
  const length = phraseAt(lexicon.birthWords, tokens, index);
  if (length === 0 || ["học", "phát", "vệ", "khai"].includes(tokens[index - 1]?.key ?? "")) return null;
  let end = index + length;
  let last = 0;
  for (let step = 0; step < 7; step += 1, end += 1) {
    const token = tokens[end];
    if (token === undefined || token.isNewLine) break;
    if (token.kind === "number") last = end;
    else if (!["-", "/", ".", "tháng", "năm"].includes(token.key)) break;
    if (/(?:^|\D)\d{4}$/.test(token.key)) break;
  }
  const year = /\d{4}$/.exec(tokens[last]?.key ?? "");
  if (last === 0 || year === null) return null;
  return { end: last + 1, kind: "birth", isUnder16: Number(year[0]) >= firstBirthYear };
}
