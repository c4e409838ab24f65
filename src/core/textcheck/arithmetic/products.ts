import { formatNumber } from "../../text/viNumber";
import type { PlacedNumber } from "../numbers/findNumbers";
import type { Sentence } from "../sentences/said";
import { comesTo, isExact, kindOf, type Slip } from "./slip";

const CURRENCY = "(?: ?(?:việt nam đồng|đồng|vnđ|vnd|đ))?";
const TOTAL =
  "(?:tổng(?: cộng)?(?: (trị giá|giá trị|kinh phí|số tiền|chi phí|tiền))?|thành tiền)(?: quà| học bổng)?(?:,? (?:là|được|lên|hết)|:)?";
/** From a price to the total, with nothing else between. */
const PRICE_TO_TOTAL = new RegExp(
  `^${CURRENCY}(?: ?/ ?\\p{L}+(?: quà)?)?\\)?[ ,;(–-]*(?:(?:với|có|và|cùng) )?${TOTAL} ?$`,
  "u",
);
/** From a total to the price for one: `trị giá 20.000.000 đồng (mỗi suất …)`. */
const TOTAL_TO_PRICE = new RegExp(`^${CURRENCY} ?[,(] ?mỗi \\p{L}+(?: quà| học bổng)?(?: trị giá| là)? ?$`, "u");
const WORTH_BEFORE = /(?:tổng trị giá|tổng giá trị|tổng số tiền|trị giá|tổng cộng) ?$/u;
const PRICE_BEFORE = /(?:^|[^\p{L}])(?:mỗi|từng) (\p{L}+)[^;\d]{0,35}$/u;
const PRICE_BEHIND = new RegExp(`^${CURRENCY} ?(?:/ ?|mỗi |một )(\\p{L}+)`, "u");
/** What is paid again and again is no product of two numbers. */
const AGAIN =
  /(?:\/|mỗi|hằng|hàng|từng|một) ?(?:tháng|năm|quý|ngày|tuần|đợt|lần|kỳ)|\d ?(?:tháng|năm|đợt|lần|kỳ|buổi|ngày)(?!\p{L})|bình quân|trung bình|còn lại|ngoài ra/u;
const PERSON = /^(?:em|cháu|trẻ|học|bé|người)$/;
const PIECE = /^(?:chiếc|cái|bộ|căn|con|cuốn|quyển|thùng|hộp)$/;

interface Priced {
  readonly price: PlacedNumber;
  readonly factor: PlacedNumber;
}

/** `130 suất quà, mỗi suất trị giá 100.000 đồng, tổng trị giá 14.000.000 đồng`, also several such with one total. */
export function productSlips({ numbers, passage }: Sentence, plain: string): readonly Slip[] {
  const money = numbers.filter(({ number }) => number.unit === "money");
  if (money.length < 2 || !money.every(isExact) || AGAIN.test(plain.slice(passage.from, passage.to))) return [];
  const ordered = orderOf(money, plain);
  if (ordered === null) return [];
  const { prices, whole, word } = ordered;
  const priced = prices.map((price, index) => ({
    price,
    factor: factorOf(price, numbers, prices[index - 1]?.to ?? passage.from, plain),
  }));
  if (!priced.every((each): each is Priced => each.factor !== null && isExact(each.factor))) return [];
  const total = priced.reduce((sum, { price, factor }) => sum + price.number.value * factor.number.value, 0);
  if (comesTo(whole, total)) return [];
  const [first] = priced;
  // The cost of a whole event is more than that of its gifts.
  if (/kinh phí|chi phí|số tiền/.test(word) && whole.number.value > total) {
    if (first === undefined || /,| và /.test(plain.slice(passage.from, first.factor.from))) return [];
  }
  const written = priced
    .map(({ price, factor }) => `${formatNumber(factor.number.value)} × ${formatNumber(price.number.value)}`)
    .join(" + ");
  return [{ whole, terms: priced.flatMap(({ price, factor }) => [factor, price]), written, total }];
}

/** All sums of money of the sentence are prices but one, the total behind the last price or before the only one. */
function orderOf(money: readonly PlacedNumber[], plain: string) {
  const [last, beforeLast] = [money.at(-1), money.at(-2)];
  if (last === undefined || beforeLast === undefined) return null;
  const gap = plain.slice(beforeLast.to, last.from);
  const word = PRICE_TO_TOTAL.exec(gap);
  if (word !== null && money.slice(0, -1).every((price) => pricedThing(price, plain) !== null))
    return { prices: money.slice(0, -1), whole: last, word: word[1] ?? "" };
  const isBefore =
    money.length === 2 &&
    TOTAL_TO_PRICE.test(gap) &&
    WORTH_BEFORE.test(plain.slice(Math.max(0, beforeLast.from - 20), beforeLast.from));
  return isBefore ? { prices: [last], whole: beforeLast, word: "" } : null;
}

/** What a price is paid for: `suất` of `mỗi suất 100.000 đồng` and of `100.000 đồng/suất`; null for no price. */
function pricedThing({ from, to }: PlacedNumber, plain: string): string | null {
  return (
    PRICE_BEFORE.exec(plain.slice(Math.max(0, from - 45), from))?.[1] ??
    PRICE_BEHIND.exec(plain.slice(to, to + 24))?.[1] ??
    null
  );
}

/** The number that a price is paid for: of the same thing, or the only number of children or gifts before it. */
function factorOf(
  price: PlacedNumber,
  numbers: readonly PlacedNumber[],
  after: number,
  plain: string,
): PlacedNumber | null {
  const thing = pricedThing(price, plain) ?? "";
  const before = numbers.filter(
    (each) => each.from >= after && each.to <= price.from && !["money", "percent"].includes(each.number.unit ?? ""),
  );
  const same = before.filter((each) => kindOf(each) === (PERSON.test(thing) ? "children" : thing));
  const others = before.filter(
    (each) =>
      each.number.unit === "children" ||
      /^(?:suất|phần)$/.test(kindOf(each)) ||
      (PIECE.test(thing) && each === before.at(-1) && each.number.unit === null),
  );
  const meant = same.length > 0 ? same : others;
  return new Set(meant.map(({ number }) => number.value)).size === 1 ? (meant[0] ?? null) : null;
}
