import { parseNumberWords } from "../../text/parseNumberWords";
import { approximationAt } from "./approximation";
import { foldText, type FoldedText } from "../../text/foldText";
import { notQuantities } from "./notQuantities";
import type { NumberInText } from "./numberInText";
import { unitAt } from "./numberUnits";
import { readDigits } from "./readDigits";
import { readWords } from "./readWords";

/**
 * The numbers of a report's text that count something, in the order of the text, with their unit as the words around say it.
 * Dates, ages, document numbers, headings and the like are left out (`notQuantities`). Takes any text, whatever its Unicode
 * form; offsets are those of the text as given.
 */
export function findNumbers(text: string): readonly NumberInText[] {
  return numbersOf(text, foldText(text)).map(({ number }) => number);
}

/** A number with its place in the folded text. */
export interface PlacedNumber {
  readonly number: NumberInText;
  readonly from: number;
  readonly to: number;
}

/** The same for a text folded already. */
export function numbersOf(text: string, folded: FoldedText): readonly PlacedNumber[] {
  const { plain } = folded;
  const mask = notQuantities(plain);
  const found: PlacedNumber[] = [];
  for (let index = 0; index < plain.length; index += 1) {
    if (!isDigit(plain, index)) continue;
    if (mask[index] === 1) {
      while (isDigit(plain, index + 1) && mask[index + 1] === 1) index += 1;
      continue;
    }
    const read = readDigits(plain, index);
    const end = read?.end ?? endOfDigits(plain, index);
    // Longer rows of digits are codes, no quantities.
    if (read !== null && read.value <= Number.MAX_SAFE_INTEGER && !isMasked(mask, index, end))
      found.push(place(text, folded, index, end, read.value, read.scaled, isWhole(plain, mask, index)));
    index = end - 1;
  }
  const worded = readWords(plain).map(({ start, end, value }) => place(text, folded, start, end, value, false, false));
  return [
    ...found,
    ...worded.filter(({ from, to }) => found.every((other) => to <= other.from || from >= other.to)),
  ].sort((a, b) => a.from - b.from);
}

function place(
  text: string,
  folded: FoldedText,
  from: number,
  to: number,
  value: number,
  scaled: boolean,
  isWholeOfPart: boolean,
): PlacedNumber {
  const { plain } = folded;
  const behind = skipWhole(plain, skipRepetition(plain, to));
  const { unit, unitWord } = isWholeOfPart ? { unit: null, unitWord: "/" } : unitAt(plain, behind);
  const isPercentSign = unit === "percent" && unitWord === "%";
  const until = isPercentSign ? plain.indexOf("%", behind) + 1 : to;
  const start = folded.startOf(from);
  const end = folded.endOf(until);
  return {
    number: {
      start,
      end,
      shown: text.slice(start, end),
      value,
      unit: unit === null && (scaled || isBehindCurrency(plain, from)) ? "money" : unit,
      unitWord,
      approximation: approximationAt(plain, from, behind),
    },
    from,
    to: until,
  };
}

/** `VND 4.930.000` */
function isBehindCurrency(plain: string, from: number): boolean {
  return /(?:^|[^\p{L}])(?:vnđ|vnd|₫) ?$/u.test(plain.slice(Math.max(0, from - 5), from));
}

/** `15 (mười lăm) trẻ em`: the words in brackets repeat the digits. */
function skipRepetition(plain: string, index: number): number {
  const words = /^ ?\(([\p{L} ]{2,80})\)/u.exec(plain.slice(index, index + 84));
  return words && parseNumberWords((words[1] ?? "").trim()) !== null ? index + words[0].length : index;
}

/** `60/66 trẻ em`: what is counted is the part, which has the unit; of the whole nothing is known. */
function skipWhole(plain: string, index: number): number {
  const whole = /^ ?\/ ?\d[\d.]*(?![\d/,])/.exec(plain.slice(index, index + 16))?.[0];
  const unit = whole === undefined ? null : unitAt(plain, index + whole.length).unit;
  return whole === undefined || unit === null || unit === "percent" ? index : index + whole.length;
}

function isWhole(plain: string, mask: Uint8Array, index: number): boolean {
  const before = /\d ?\/ ?$/.exec(plain.slice(Math.max(0, index - 4), index))?.[0];
  return before !== undefined && mask[index - before.length] === 0;
}

function isDigit(plain: string, index: number): boolean {
  const code = plain.charCodeAt(index);
  return code >= 48 && code <= 57;
}

function endOfDigits(plain: string, index: number): number {
  let end = index + 1;
  while (isDigit(plain, end)) end += 1;
  return end;
}

function isMasked(mask: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (mask[index] === 1) return true;
  return false;
}
