import type { PlacedNumber } from "../numbers/findNumbers";
import { formatNumber } from "../../text/viNumber";

/** A sum or a product inside one sentence that does not come to what the sentence says. */
export interface Slip {
  /** What the sentence says it comes to. */
  readonly whole: PlacedNumber;
  readonly terms: readonly PlacedNumber[];
  /** `10 × 250.000` */
  readonly written: string;
  readonly total: number;
}

/** What may be left out of the sentence cannot be added up: rough numbers and percentages. */
export function isExact({ number }: PlacedNumber): boolean {
  return number.approximation === null && number.unit !== "percent";
}

/** Whether a number says an amount, in full or in thousands and millions as it was rounded or cut. */
export function comesTo({ number: { shown, value } }: PlacedNumber, total: number): boolean {
  if (value === total) return true;
  const [, whole, decimals = ""] = /^(\d+)(?:[.,](\d{1,2}))? ?\p{L}+$/u.exec(shown) ?? [];
  if (whole === undefined) return false;
  const step = value / Number(`${whole}.${decimals || "0"}`) / 10 ** decimals.length;
  return Math.abs(total - value) < step;
}

export function sumOf(numbers: readonly PlacedNumber[]): number {
  return numbers.reduce((sum, { number }) => sum + number.value, 0);
}

export function writeSum(numbers: readonly PlacedNumber[]): string {
  return numbers.map(({ number }) => formatNumber(number.value)).join(" + ");
}

/** In what a number counts, alike for `15 em`, `15 trẻ em`, `15 cháu`; numbers of different kinds are never added. */
export function kindOf({ number: { unit, unitWord } }: PlacedNumber): string {
  const [first = ""] = unitWord.split(" ");
  if (unit === "money" || unit === "percent") return unit;
  if (unit === "children") return /khẩu|^lượt/.test(unitWord) ? unitWord : "children";
  if (/^(?:nam|nữ|trai|gái)$/.test(first)) return "gender";
  return first === "xuất" ? "suất" : first;
}
