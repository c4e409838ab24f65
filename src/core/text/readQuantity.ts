import { parseNumberWords } from "./parseNumberWords";

/** An amount without its unit. */
export type Quantity =
  | {
      readonly kind: "value";
      readonly value: number;
      /** Said in thousands, millions …: without another unit a sum of money. */
      readonly scaled: boolean;
    }
  | { readonly kind: "refused"; readonly reason: "ambiguous" | "not-a-number" };

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  nghìn: 1e3,
  ngàn: 1e3,
  tr: 1e6,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
const SCALE_WORDS = Object.keys(SCALES).join("|");
const SCALED = new RegExp(`^([\\d., ]*\\d) ?(${SCALE_WORDS})(?![\\p{L}])`, "u");
const AMBIGUOUS: Quantity = { kind: "refused", reason: "ambiguous" };
const NO_NUMBER: Quantity = { kind: "refused", reason: "not-a-number" };

/**
 * Reads digits, digits with their scales (`1 tỷ 200 triệu`, `1 triệu rưỡi`) or a number in words. "." groups thousands, "," is the
 * decimal mark; where another order leaves one reading only (`4,930,000.00`) it is read too.
 * @param amount normalised, lower-case.
 */
export function readQuantity(amount: string): Quantity {
  if (!/^\d/.test(amount)) {
    const words = parseNumberWords(amount);
    if (words === "ambiguous") return AMBIGUOUS;
    return words === null ? NO_NUMBER : { kind: "value", value: words, scaled: false };
  }
  return SCALED.test(amount) ? readScaled(amount) : read(readDigits(amount, false), false);
}

function readScaled(amount: string): Quantity {
  let rest = amount;
  let total = 0;
  let lowest = Infinity;
  while (rest !== "") {
    const [whole, digits = "", word = ""] = SCALED.exec(rest) ?? [];
    const scale = SCALES[word];
    if (whole === undefined || scale === undefined) {
      if (rest === "rưỡi") return read(total + lowest / 2, true);
      // `1 triệu 200` is 1.200.000 to some and 1.000.200 to others.
      return /^\d+$/.test(rest) ? AMBIGUOUS : NO_NUMBER;
    }
    const value = readDigits(digits, true);
    if (typeof value !== "number") return read(value, true);
    if (scale >= lowest || (lowest < Infinity && value * scale >= lowest)) return NO_NUMBER;
    // 79,4 × 1e6 must be 79400000 and not a neighbour of it.
    total += Math.round(value * scale * 1e4) / 1e4;
    lowest = scale;
    rest = rest.slice(whole.length).trim();
  }
  return read(total, true);
}

function read(value: number | "ambiguous" | null, scaled: boolean): Quantity {
  if (value === "ambiguous") return AMBIGUOUS;
  return value === null ? NO_NUMBER : { kind: "value", value, scaled };
}

/** @param isScaled a scale follows, before which one mark is a decimal mark unless three digits stand behind it */
function readDigits(text: string, isScaled: boolean): number | "ambiguous" | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}( \d{3})+$/.test(text)) return Number(text.replaceAll(" ", ""));
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) {
    // `4.930,000` may as well be 4.930.000 with one mark of another keyboard.
    if (!isScaled && /,\d{3}$/.test(text)) return "ambiguous";
    return Number(text.replaceAll(".", "").replace(",", "."));
  }
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text))
    return /\.\d{3}$/.test(text) ? "ambiguous" : Number(text.replaceAll(",", ""));
  if (/^\d{1,3}(,\d{3}){2,}$/.test(text)) return Number(text.replaceAll(",", ""));
  if (isScaled && /^\d+\.\d{1,2}$/.test(text)) return Number(text);
  // 4,930 is a decimal by the rule and a thousand by the habit of English keyboards; 4.93 is neither.
  if (/^[1-9]\d{0,2},\d{3}$/.test(text) || /^\d+\.\d+$/.test(text)) return "ambiguous";
  return /^\d+,\d+$/.test(text) ? Number(text.replace(",", ".")) : null;
}
