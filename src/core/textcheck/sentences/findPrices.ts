import type { Said } from "./said";

/** A price for one with the number it is paid for: `10 suất … mỗi suất 250.000 đồng`. */
export interface Price {
  readonly price: Said;
  /** Null where the text does not say how many. */
  readonly factor: Said | null;
  readonly amount: number | null;
  /** False where several numbers stand before it: it may be paid for all of them. */
  readonly isSure: boolean;
}

const CLOSE = 45;

/** The sums of money that are prices for one, each with the nearest number of things or children in its sentence. */
export function findPrices(saids: readonly Said[], plain: string): readonly Price[] {
  return saids
    .filter((said) => said.number.number.unit === "money" && isPrice(said, plain))
    .map((price) => {
      const { factor, isSure } = factorOf(price, saids, plain);
      const amount = factor ? factor.number.number.value * price.number.number.value : null;
      return { price, factor, amount, isSure };
    });
}

function isPrice({ number, sentence }: Said, plain: string): boolean {
  const before = plain.slice(Math.max(sentence.passage.from, number.from - 4), number.from);
  if (/[x×*] ?$/.test(before)) return true;
  const behind = plain.slice(number.to, number.to + 24);
  if (/^ ?(?:đồng|vnđ|đ)? ?(?:\/|mỗi |một |\/ )(?:suất|phần|em|cháu|trẻ|học sinh)/u.test(behind)) return true;
  return sentence.mentions.some(
    ({ role, to }) =>
      role.kind === "each" &&
      to <= number.from &&
      number.from - to <= CLOSE &&
      !/[;\d]/.test(plain.slice(to, number.from)),
  );
}

/** In front if there is one, the last; else the first behind. */
function factorOf(price: Said, saids: readonly Said[], plain: string): Pick<Price, "factor" | "isSure"> {
  const counted = saids.filter(
    ({ sentence, number: { number } }) =>
      sentence === price.sentence &&
      (number.unit === "children" || (number.unit === "count" && /^(?:suất|xuất|phần|món)/.test(number.unitWord))),
  );
  const before = counted.filter(({ number }) => number.to <= price.number.from);
  const last = before.at(-1);
  if (!last) return { factor: counted[0] ?? null, isSure: true };
  const isTimes = /[x×*] ?$/.test(plain.slice(last.number.to, price.number.from));
  const values = new Set(before.map(({ number }) => number.number.value));
  return { factor: last, isSure: isTimes || values.size === 1 };
}
