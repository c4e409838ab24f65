import type { Sentence } from "../sentences/said";
import { equationSlips } from "./equations";
import { productSlips } from "./products";
import type { Slip } from "./slip";
import { sumSlips } from "./sums";

/** N03: the sums and products inside one sentence that do not add up, one for each number that says what they come to. */
export function findSlips(sentences: readonly Sentence[], plain: string): readonly Slip[] {
  return sentences.flatMap((sentence) => {
    if (sentence.numbers.length < 3) return [];
    const slips = [equationSlips, productSlips, sumSlips].flatMap((find) => find(sentence, plain));
    return slips.filter(({ whole }, index) => slips.findIndex((other) => other.whole === whole) === index);
  });
}
