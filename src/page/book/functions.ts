import { COMPARISONS } from "./formulaTree";
import { COMPARED, numberOf, type FormulaValue } from "./formulaValue";
import { NotWorkedOut } from "./notWorkedOut";

type Values = readonly FormulaValue[];

/** What is worked out over whole areas. Each argument is the values of an area, or one value. */
export const FUNCTIONS: Readonly<Record<string, (given: readonly Values[]) => number>> = {
  SUM: (given) => total(given.flat()),
  COUNT: (given) => given.flat().filter((value) => typeof value === "number").length,
  COUNTA: (given) => given.flat().filter((value) => value !== null).length,
  COUNTIFS: (given) => metBy(given).filter((isMet) => isMet).length,
  SUMIF: ([area = [], [criterion = null] = [], sums = area]) => totalWhere(sums, metBy([area, [criterion]])),
  SUMIFS: ([sums = [], ...pairs]) => totalWhere(sums, metBy(pairs)),
  ROUND: ([[value = null] = [], [places = null] = []]) => rounded(numberOf(value), numberOf(places)),
};

function total(values: Values): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0);
}

function totalWhere(values: Values, isMet: readonly boolean[]): number {
  return total(values.filter((_value, at) => isMet[at] === true));
}

/** Which places of the areas meet the criterion of each. @param pairs area, criterion, area, criterion … */
function metBy(pairs: readonly Values[]): readonly boolean[] {
  const conditions = pairs.flatMap((area, index) =>
    index % 2 === 0 ? [{ area, meets: criterionOf(pairs[index + 1]?.[0] ?? null) }] : [],
  );
  return (pairs[0] ?? []).map((_value, at) => conditions.every(({ area, meets }) => meets(area[at] ?? null)));
}

/** `1`, `"<>1"`, `">=0"`, `"Tạm tính*"`: numbers are met by numbers alone, words by whole cells, in any case. */
function criterionOf(criterion: FormulaValue): (value: FormulaValue) => boolean {
  const [, sign = "", rest = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(String(criterion ?? "")) ?? [];
  const isNot = sign === "<>";
  const holds = COMPARED[COMPARISONS.find((each) => each === sign) ?? "="];
  const number = rest.trim() === "" ? NaN : Number(rest);
  if (!Number.isNaN(number)) return (value) => (typeof value === "number" ? holds(value - number) : isNot);
  if (sign !== "" && sign !== "=" && !isNot) throw new NotWorkedOut(`criterion ${sign}${rest}`);
  const words = new RegExp(`^${patternOf(rest)}$`, "isu");
  return (value) => (typeof value === "string" && words.test(value)) !== isNot;
}

function patternOf(words: string): string {
  return words
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
}

/** Halves away from zero, of the fifteen digits that Excel counts with. */
function rounded(value: number, places: number): number {
  const scale = 10 ** places;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale;
}
