import type { Passage } from "../cues/splitPassages";
import { isOrder, type Clause } from "./plannedOnly";
import type { Said } from "./said";

const CLOSE = 30;
const WORDS_BETWEEN = /^(?: ?(?:là|có|đạt|được|thêm|hơn|gần|khoảng|trên|:|\())* ?$/u;

/**
 * Whether a number is not one of this report's results: a plan, a wish, a number of another year, a difference or the earlier
 * number of a comparison. Such numbers are not held against the tables.
 */
export function isSetAside(said: Said, plain: string, year: number): boolean {
  return (
    said.sentence.passage.voice === "none" ||
    isPlanned(said, plain) ||
    isDifference(said, plain) ||
    isOfOtherYear(said, plain, year)
  );
}

/** Under a plan said before it in the same clause, or a purpose in front of the same comma. */
function isPlanned({ number, sentence }: Said, plain: string): boolean {
  return sentence.mentions.some(({ from, to, role }) => {
    if (role.kind === "orders" && to <= number.from)
      return isOrder({ from, to, role }, clauseOf(number.from, sentence.passage, plain), plain);
    if (to > number.from)
      return role.kind === "plansBehind" && from - number.to < CLOSE && !/[,;]/.test(plain.slice(number.to, from));
    if (role.kind !== "plans" && role.kind !== "purposes") return false;
    const gap = plain.slice(to, number.from);
    const isReset = sentence.mentions.some(
      (other) => other.role.kind === "resets" && other.from >= to && other.to <= number.from,
    );
    return !gap.includes(";") && !isReset && (role.kind === "plans" || !/,(?!\d)/.test(gap));
  });
}

function clauseOf(at: number, { from, to }: Passage, plain: string): Clause {
  return { from: Math.max(from, plain.lastIndexOf(";", at)), to };
}

/** `tăng 120 em`, `giảm 16,67%`. */
function isDifference({ number, sentence }: Said, plain: string): boolean {
  return sentence.mentions.some(
    ({ to, role }) => role.kind === "changes" && to <= number.from && WORDS_BETWEEN.test(plain.slice(to, number.from)),
  );
}

/** `năm trước 580`, `năm 2022 (580 em)`, and the first number of `từ 580 lên 700`. */
function isOfOtherYear({ number, sentence }: Said, plain: string, year: number): boolean {
  const isPrior = sentence.mentions.some(
    ({ to, role }) =>
      role.kind === "priors" &&
      to <= number.from &&
      number.from - to <= CLOSE &&
      !/[,;]/.test(plain.slice(to, number.from)),
  );
  if (isPrior) return true;
  const before = plain.slice(Math.max(sentence.passage.from, number.from - CLOSE), number.from);
  const named = /(?:năm|hè) (\d{4})[^,;\d]*$/u.exec(before)?.[1];
  if (named !== undefined && Number(named) !== year) return true;
  return (
    /(?:^|[^\p{L}])từ $/u.test(before) &&
    sentence.mentions.some(
      ({ from, role }) =>
        role.kind === "arrivals" &&
        from >= number.to &&
        from - number.to < CLOSE &&
        !/[,;)]/.test(plain.slice(number.to, from)),
    )
  );
}
