import { lexicon } from "./lexicon";
import { phraseAt, phraseBefore } from "./phrases";
import { properNameEnd } from "./properName";
import type { Sentence } from "./sentences";

export interface School {
  readonly end: number;
  /** Tells which class or which school; `lớp 5` alone does not. */
  readonly isPrecise: boolean;
}

/**
 * A class, a school or both that begin at `index`. @param isBeside right after a child the school alone says it; elsewhere only after
 * `học`, `học sinh` …, since schools also act in reports (`Trường Tiểu học Mẫu tổ chức …`).
 */
export function schoolAt(sentence: Sentence, index: number, isBeside: boolean): School | null {
  const { tokens } = sentence;
  const classEnd = classAt(sentence, index);
  if (classEnd > 0) {
    const isLink = [",", "-", "–", "của", "tại", "ở"].includes(tokens[classEnd]?.key ?? "");
    const end = schoolEnd(sentence, isLink ? classEnd + 1 : classEnd, 1);
    return { end: end || classEnd, isPrecise: end > 0 || !/^\d+$/.test(tokens[classEnd - 1]?.key ?? "") };
  }
  if (!isBeside && phraseBefore(lexicon.attendance, tokens, index) === 0) return null;
  const end = tokens[index]?.key === "trường" ? schoolEnd(sentence, index, 0) : 0;
  return end === 0 ? null : { end, isPrecise: true };
}

/** `lớp 5A`, `lớp 9/2`, `lớp Lá 2`; 0 for other things called so (`lớp tập huấn`). */
function classAt({ tokens }: Sentence, index: number): number {
  if (tokens[index]?.key !== "lớp") return 0;
  const grade = tokens[index + 1];
  if (grade?.kind === "number") {
    if (!/^(?:[1-9]|1[0-2])(?!\d)/.test(grade.key.replace(/^0/, ""))) return 0;
    const section = tokens[index + 2];
    return section?.isCapital === true && section.text.length === 1 && !section.isNewLine ? index + 3 : index + 2;
  }
  const nursery = phraseAt(lexicon.nurseryClasses, tokens, index + 1);
  if (nursery === 0 || (tokens[index + 1]?.isCapital !== true && tokens[index + 1]?.key !== "mẫu")) return 0;
  const end = index + 1 + nursery;
  return tokens[end]?.kind === "number" && tokens[end + 1]?.key !== "tuổi" ? end + 1 : end;
}

/** @param nameless how many words the kind of school needs to be a school without a name of its own; 0 when it needs a name. */
function schoolEnd(sentence: Sentence, index: number, nameless: 0 | 1): number {
  const kind = phraseAt(lexicon.schools, sentence.tokens, index);
  if (kind === 0) return 0;
  const end = properNameEnd(sentence, index + kind);
  return end > index + kind || (nameless > 0 && kind > 1) ? end : 0;
}
