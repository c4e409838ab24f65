import type { PlacedNumber } from "../numbers/findNumbers";
import type { Sentence } from "../sentences/said";
import { comesTo, isExact, kindOf, sumOf, writeSum, type Slip } from "./slip";

/** How the parts of a whole are announced: all of them, all of them if nothing else is told, only some of them. */
type Telling = "all" | "list" | "some";

interface Cue {
  readonly from: number;
  readonly to: number;
  readonly telling: Telling;
}

const CUE_WORDS =
  /(^|[^\p{L}])((?:trong đó(?: có)?|(?:bao )?gồm(?: có)?(?! cả)|chia (?:ra|thành)|cụ thể)(?!\p{L})(?: là)?[: ]*)/gu;
const CUE_SIGNS = /[:(]/g;
/** Here the parts end, whatever follows. */
const END =
  /;|(?:^|[^\p{L}])(?:trong đó|riêng|ngoài ra|tổng|so với|tăng|giảm|mỗi|trị giá|với (?:tổng|kinh phí|số tiền))(?!\p{L})|\(/u;
const NOT_ALL = /(?:^|[^\p{L}])(?:ngoài ra|còn lại|khác|một số|nhiều|v\.v|vv|cả|chủ yếu|nhất là)(?!\p{L})|…|\.\.\./u;
const HAPPENED = /(?:^|[^\p{L}])(?:được|đã|chưa|đang|bị|không)(?!\p{L})/u;
const REST = /(?:^|[ ,])còn lại(?: là| có|:)?(?: \p{L}+){0,3} ?$/u;
const MALE = /^(?:nam|trai)$/;
const TOTAL_BEFORE =
  /(?:[,;(–-] ?|(?:^|[^\p{L}])(?:và|có) )(?:tổng cộng|tổng số tiền|tổng kinh phí|tổng trị giá|tổng giá trị|tổng số|tổng|cộng chung|cộng lại|cộng)(?: cộng)?(?: là| có| được|:)? ?$/u;
const NO_PLAIN_SUM =
  /(?:^|[^\p{L}])(?:tổng|trong đó|gồm|riêng|mỗi|từng|so với|tăng|giảm|lên|lũy kế|đến nay|cùng kỳ|kế hoạch)(?!\p{L})|\(|\/(?=\p{L})/u;
const WHOLE_REACH = 90;
/** Longer lists are no sentence that anybody adds up. */
const MOST_PARTS = 20;

/** `15 em, gồm 8 nam và 6 nữ`; `8 nam và 6 nữ, tổng cộng 15 em`. Only where the parts are told as the whole. */
export function sumSlips(sentence: Sentence, plain: string): readonly Slip[] {
  const { passage } = sentence;
  const text = plain.slice(passage.from, passage.to);
  const worded = [...text.matchAll(CUE_WORDS)].map(({ index, 1: before = "", 2: words = "" }): Cue => {
    const from = passage.from + index + before.length;
    return { from, to: from + words.length, telling: words.startsWith("trong") ? "some" : "all" };
  });
  const signed = [...text.matchAll(CUE_SIGNS)].map(({ index, 0: sign }): Cue => {
    const from = passage.from + index;
    return { from, to: from + 1, telling: sign === "(" ? "some" : "list" };
  });
  const cues = [...worded, ...signed].sort((a, b) => a.from - b.from);
  return [...cues.flatMap((cue) => partsBehind(cue, sentence, plain)), ...totalsBehind(sentence, plain)];
}

function partsBehind(cue: Cue, { numbers, passage }: Sentence, plain: string): readonly Slip[] {
  const isBracket = plain.startsWith("(", cue.from);
  const next = numbers.findIndex(({ from }) => from >= cue.to);
  if (next < 1) return [];
  const behind = numbers.slice(next, next + MOST_PARTS);
  const [first] = behind;
  const whole = first === undefined ? null : wholeBefore(cue, first, numbers.slice(Math.max(0, next - 2), next), plain);
  if (whole === null) return [];
  const close = isBracket ? plain.indexOf(")", cue.to) : passage.to;
  const limit = close < 0 || close > passage.to ? passage.to : close;
  const kind = kindOf(whole);
  const fits = (each: PlacedNumber): boolean => kindOf(each) === kind || isGender(each, plain, kind);
  const pair = pairOf(
    behind.filter((each) => each.to <= limit && fits(each)),
    cue,
    plain,
    limit,
  );
  if (pair !== null) return slipOf(whole, pair, 2);
  if (isBracket) return [];
  const parts: PlacedNumber[] = [];
  let closedAt = 0;
  let at = cue.to;
  let isOpen = false;
  for (const each of behind) {
    const gap = plain.slice(at, each.from);
    if (isOpen && END.test(withoutRest(gap))) break;
    if (fits(each)) {
      parts.push(each);
      if (REST.test(gap)) return parts.length > 1 ? slipOf(whole, parts, parts.length) : [];
      if (closedAt === 0 && parts.length > 1 && lastJoint(gap) === "và") closedAt = parts.length;
      isOpen = true;
    } else if (cue.telling === "list") return [];
    at = each.to;
  }
  const last = parts.at(-1);
  if (cue.telling === "some" || last === undefined || parts.length < 2) return [];
  const told = plain.slice(cue.to, last.to);
  const tail = plain.slice(last.to, passage.to).split(";")[0] ?? "";
  if (NOT_ALL.test(told) || NOT_ALL.test(tail) || (cue.telling === "list" && HAPPENED.test(told))) return [];
  return slipOf(whole, parts, closedAt === 0 ? 2 : closedAt);
}

function withoutRest(gap: string): string {
  return gap.replace(REST, " ");
}

function lastJoint(gap: string): string | undefined {
  return [...gap.matchAll(/,|[^\p{L},](và|cùng)(?!\p{L})/gu)].map(([sign, word]) => word ?? sign).at(-1);
}

/** The number whose parts follow: of the same kind as the first of them, close before. */
function wholeBefore(
  cue: Cue,
  first: PlacedNumber,
  numbers: readonly PlacedNumber[],
  plain: string,
): PlacedNumber | null {
  const before = numbers.filter(({ to }) => to <= cue.from);
  const whole = before.filter((each) => kindOf(each) === kindOf(first) || isGender(first, plain, kindOf(each))).at(-1);
  if (whole === undefined) return null;
  const gap = plain.slice(whole.to, cue.from);
  const isNear =
    cue.telling === "list" || plain.startsWith("(", cue.from)
      ? /^[^,;:()\d]{0,40}$/.test(gap)
      : gap.length <= WHOLE_REACH && !/[;:()]/.test(gap);
  const isOfEach = /(?:^|[^\p{L}])(?:mỗi|từng)(?!\p{L})/u.test(plain.slice(Math.max(0, whole.from - 12), cue.from));
  return isNear && !isOfEach ? whole : null;
}

/** Boys and girls, or the budget and what was given, are the whole even behind `trong đó`. */
function pairOf(
  parts: readonly PlacedNumber[],
  cue: Cue,
  plain: string,
  limit: number,
): readonly PlacedNumber[] | null {
  const [one, other, third] = parts;
  if (one === undefined || other === undefined) return null;
  const between = plain.slice(one.to, other.from);
  if (between.length > 60 || /(?:^|[^\p{L}])trong đó(?!\p{L})/u.test(between)) return null;
  const genders = [one, other].map((part) => genderOf(part, plain));
  if (genders.every((gender) => gender !== null))
    return genders[0] !== genders[1] && (third === undefined || genderOf(third, plain) === null) ? [one, other] : null;
  if (third !== undefined || kindOf(one) !== "money") return null;
  const sources = [sourceIn(plain.slice(cue.to, one.from)), sourceIn(plain.slice(one.to, other.from))];
  const isPair = sources[0] !== null && sources[1] !== null && sources[0] !== sources[1];
  return isPair && !NOT_ALL.test(plain.slice(cue.to, limit)) ? [one, other] : null;
}

function sourceIn(words: string): "budget" | "given" | null {
  const isBudget = /ngân sách/.test(words);
  const isGiven = /vận động|xã hội hóa|huy động|tài trợ|quyên góp/.test(words);
  if (isBudget === isGiven) return null;
  return isBudget ? "budget" : "given";
}

function genderOf({ from, to }: PlacedNumber, plain: string): "male" | "female" | null {
  const behind =
    /^ ?(?:trẻ em|em|trẻ|cháu|học sinh|bé)? ?(?:là )?(?:học sinh |trẻ em |em |trẻ |bé )?(nam|nữ|trai|gái)(?!\p{L})/u;
  const before = /(?:^|[^\p{L}])(nam|nữ|trai|gái)(?: có| là|:)? ?$/u;
  const word =
    behind.exec(plain.slice(to, to + 30))?.[1] ?? before.exec(plain.slice(Math.max(0, from - 12), from))?.[1];
  if (word === undefined) return null;
  return MALE.test(word) ? "male" : "female";
}

function isGender(part: PlacedNumber, plain: string, whole: string): boolean {
  const kind = kindOf(part);
  return (whole === "children" || whole === "") && (kind === "gender" || kind === "") && genderOf(part, plain) !== null;
}

/** Parts first, their total last. */
function totalsBehind({ numbers, passage }: Sentence, plain: string): readonly Slip[] {
  return numbers.flatMap((whole, index) => {
    const cue = TOTAL_BEFORE.exec(plain.slice(Math.max(passage.from, whole.from - 24), whole.from));
    if (cue === null) return [];
    const kind = kindOf(whole);
    const parts = numbers.slice(0, index).filter((each) => kindOf(each) === kind || isGender(each, plain, kind));
    const told = plain.slice(passage.from, whole.from - cue[0].length);
    // A total below one of the numbers before it is another matter's.
    const isTotal = parts.length > 1 && parts.every(({ number }) => number.value < whole.number.value);
    if (!isTotal || NO_PLAIN_SUM.test(told) || (told.includes(";") && !cue[0].startsWith(";"))) return [];
    const suffixes = parts.slice(0, -1).map((_part, from) => parts.slice(from));
    if (suffixes.some((some) => comesTo(whole, sumOf(some)))) return [];
    return slipOf(whole, parts, parts.length);
  });
}

/** @param shortest how many of the parts, from the first, make the whole at least */
function slipOf(whole: PlacedNumber, parts: readonly PlacedNumber[], shortest: number): readonly Slip[] {
  if (![whole, ...parts].every(isExact)) return [];
  const isSum = parts.some((_part, index) => index + 1 >= shortest && comesTo(whole, sumOf(parts.slice(0, index + 1))));
  return isSum ? [] : [{ whole, terms: parts, written: writeSum(parts), total: sumOf(parts) }];
}
