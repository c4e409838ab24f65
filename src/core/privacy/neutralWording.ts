import type { Age } from "./ageAt";
import type { Detail } from "./detailsOf";
import { lexicon } from "./lexicon";
import type { Mention } from "./mention";
import { phraseBefore } from "./phrases";
import type { Sentence } from "./sentences";

/** Wording for a name: keeps the count that stands before it and the letters of its place. */
export function neutralName(sentence: Sentence, { from, people, told }: Mention): string {
  const { tokens } = sentence;
  if (told === "label") return cased(sentence, from, "(đã lược bỏ tên)");
  if (told === "parent") return cased(sentence, from, "con của một gia đình");
  const isCounted = tokens[from - 1]?.kind === "number" || phraseBefore(lexicon.numberWords, tokens, from) > 0;
  const count = people === 1 ? "một " : `${String(people).padStart(2, "0")} `;
  return cased(sentence, from, `${isCounted ? "" : count}trẻ em`);
}

/** Wording for a detail. @param age the age read there, for the kind `age`. */
export function neutralDetail(sentence: Sentence, { kind, from, to }: Detail, age: Age | null): string {
  const { tokens } = sentence;
  switch (kind) {
    case "age": {
      if (age?.kind === "years" && age.isUnder16) return cased(sentence, from, "dưới 16 tuổi");
      const left = age?.kind === "birth" ? "đã lược bỏ ngày sinh" : "đã lược bỏ tuổi";
      const isEnclosed = tokens[from - 1]?.key === "(" && tokens[to]?.key === ")";
      return cased(sentence, from, isEnclosed ? left : `(${left})`);
    }
    case "illness": {
      const isObject = phraseBefore(lexicon.illnessObjects, tokens, from) > 0;
      return cased(sentence, from, isObject ? "vấn đề sức khỏe" : "có hoàn cảnh cần được trợ giúp");
    }
    case "circumstance":
      return cased(sentence, from, "có hoàn cảnh cần được trợ giúp");
    case "address":
      return cased(sentence, from, "trên địa bàn");
    case "school": {
      const isPlaced = ["tại", "ở", "của"].includes(tokens[from - 1]?.key ?? "");
      return cased(sentence, from, `${isPlaced ? "" : "tại "}một trường học`);
    }
  }
}

function cased({ tokens, isShouted, isContinued }: Sentence, from: number, wording: string): string {
  if (isShouted) return wording.toUpperCase();
  const opens = tokens.findIndex(({ kind }) => kind === "word") >= from;
  const isCapital = tokens[from]?.isCapital === true && opens && !isContinued;
  return isCapital ? wording.charAt(0).toUpperCase() + wording.slice(1) : wording;
}
