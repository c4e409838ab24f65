import { lexicon } from "./lexicon";
import { phraseAt, phraseBefore } from "./phrases";
import { properNameEnd } from "./properName";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";

/**
 * Index after a home below the commune that begins at `index`, with the wider places after it; 0 when there is none.
 * @param isBeside right after a child the place alone says it; elsewhere only after `ở`, `trú tại`, `nhà ở` …
 */
export function addressAt(sentence: Sentence, index: number, isBeside: boolean): number {
  const { tokens } = sentence;
  const lead = phraseAt(lexicon.residence, tokens, index) || leadBehindState(tokens, index);
  if (lead === 0 && !isBeside) return 0;
  let end = placeEnd(sentence, index + lead, false);
  for (let next = end; next > 0;) {
    end = next;
    const after = [",", "-", "–"].includes(tokens[end]?.key ?? "") ? end + 1 : end;
    next = placeEnd(sentence, after, true);
  }
  return end;
}

/** `mồ côi tại xóm …`, `hộ nghèo tại thôn …`. */
function leadBehindState(tokens: readonly Token[], index: number): number {
  if (tokens[index]?.key !== "tại" || phraseBefore(lexicon.statesBefore, tokens, index) === 0) return 0;
  return 1;
}

function placeEnd(sentence: Sentence, index: number, isWider: boolean): number {
  const { tokens } = sentence;
  const wide = isWider ? phraseAt(lexicon.wideAreas, tokens, index) : 0;
  const unit = Math.max(phraseAt(lexicon.homes, tokens, index), wide);
  if (unit === 0) return 0;
  const begin = index + unit + (tokens[index + unit]?.key === "số" ? 1 : 0);
  const end = properNameEnd(sentence, begin);
  return end === begin ? 0 : end;
}
