import type { SumDraft } from "./sumDraft";

/** What a column or row says of itself: its number and the words in which a sum may stand. */
export interface Numbered {
  readonly number: string;
  readonly texts: readonly string[];
}

const TERM = "(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVX]{1,6}|[A-HĐ])";
const SUM = new RegExp(`^(?:(${TERM})=)?(${TERM}(?:[+-](?:\\.{2,3}\\+|…\\+)?${TERM})*)$`);

/** Sums written in numbers: `(3=1+2)`, `(3)=(1)+(2)`, `Tổng cộng (I+II+III)`, `5=6+...+9`, `(5=3-4)`. */
export function sumsOfNumbers(items: readonly Numbered[]): readonly SumDraft[] {
  return items.flatMap((item, index) => item.texts.flatMap((text) => readSum(items, index, text) ?? []));
}

/** The number that a column's own texts give it: `(3)`, `3=1+2`, `Nam (2)`; empty without one. */
export function numberIn(text: string): string {
  const plain = text.replace(/\s/g, "");
  const whole = /^\(?-?(\d{1,2}|[A-HĐ])\)?(?:=.*)?$/.exec(plain)?.[1];
  return whole ?? /\((\d{1,2})\)?(?:=[^()]*(?:\([^()]*\)[^()]*)*\)?|\))$/.exec(plain)?.[1] ?? "";
}

function readSum(items: readonly Numbered[], index: number, text: string): SumDraft | null {
  const match = SUM.exec(formulaIn(text));
  const terms = match?.[2]?.split(/(?=[+-])/) ?? [];
  if (match === null || terms.length < 2) return null;
  const total = match[1] === undefined ? index : indexOf(items, match[1]);
  const signed = spread(terms).map((term) => ({
    minus: term.startsWith("-"),
    at: indexOf(items, term.replace(/^[+-]/, "")),
  }));
  if (total === null || signed.some(({ at }) => at === null || at === total)) return null;
  const plus = signed.filter(({ minus }) => !minus).flatMap(({ at }) => at ?? []);
  const less = signed.filter(({ minus }) => minus).flatMap(({ at }) => at ?? []);
  const [whole] = plus;
  if (less.length === 0) return { total, parts: plus, relation: "equals", from: "numbering" };
  // 5 = 3 - 4 says that 3 is made up of 4 and 5.
  if (plus.length !== 1 || whole === undefined) return null;
  return { total: whole, parts: [...less, total], relation: "equals", from: "numbering" };
}

/** The part of a text that may be a sum, without spaces and brackets; empty without one. */
function formulaIn(text: string): string {
  const plain = text.slice(0, 400);
  const inside = /\(([^()]*\+[^()]*)\)\s*:?$/.exec(plain)?.[1];
  const words = new RegExp(
    `^(?:tổng|cộng)(?:[^\\d()+]{0,40}?)[\\s:=]((?:\\(?${TERM}\\)?)(?:\\s*\\+\\s*\\(?${TERM}\\)?)+)$`,
    "iu",
  ).exec(plain)?.[1];
  const tail = /\(?\d{1,3}\)?\s*=\s*[\d\s()+.…-]+$/.exec(plain)?.[0];
  return (tail ?? inside ?? words ?? "").replace(/[\s()]/g, "").replace(/^=/, "");
}

/** `6+...+9` → 6, 7, 8, 9. */
function spread(terms: readonly string[]): readonly string[] {
  return terms.flatMap((term, index) => {
    if (!/^\+(\.{2,3}|…)/.test(term)) return /^\+?$/.test(term) ? [] : [term];
    const [from, to] = [Number(terms[index - 1]?.replace("+", "")), Number(terms[index + 1]?.replace("+", ""))];
    const between = Number.isInteger(from) && Number.isInteger(to) && to - from < 60 ? Math.max(0, to - from - 1) : 0;
    return Array.from({ length: between }, (_item, step) => `+${from + step + 1}`);
  });
}

/** Null for a number that nobody has, or several. */
function indexOf(items: readonly Numbered[], number: string): number | null {
  const found = items.flatMap((item, index) => (item.number === number ? [index] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}
