import { lexicon } from "./lexicon";
import { phraseAt } from "./phrases";
import type { Sentence } from "./sentences";

const longest = 5;

/** Index after the name of a place or a school that begins at `index`: a number, or capitalised words; `index` itself when there is none. */
export function properNameEnd({ tokens, isShouted }: Sentence, index: number): number {
  if (tokens[index]?.kind === "number") return index + 1;
  let end = index;
  while (end - index < longest) {
    const token = tokens[end];
    if (token?.isCapital !== true || (end > index && token.isNewLine)) break;
    if (isShouted && phraseAt(lexicon.functionWords, tokens, end) > 0) break;
    if (end > index && (phraseAt(lexicon.wideAreas, tokens, end) > 0 || phraseAt(lexicon.schools, tokens, end) > 1))
      break;
    end += 1;
  }
  // `làng Kép 2`, but not the age after `thôn Đồi 8 tuổi`.
  const isNumbered =
    end > index && tokens[end]?.kind === "number" && !["tuổi", "tháng"].includes(tokens[end + 1]?.key ?? "");
  return isNumbered ? end + 1 : end;
}
