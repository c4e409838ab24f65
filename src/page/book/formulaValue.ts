import type { Comparison } from "./formulaTree";
import { NotWorkedOut } from "./notWorkedOut";

/** What a formula works with; null for a blank cell. */
export type FormulaValue = number | string | null;

/** A blank cell counts as 0 in an operation; a text does not. */
export function numberOf(value: FormulaValue): number {
  if (typeof value === "string") throw new NotWorkedOut(value);
  return value ?? 0;
}

/** As it stands in a text: numbers with a comma, as Vietnamese computers write them. */
export function shownOf(value: FormulaValue): string {
  return typeof value === "number" ? String(value).replace(".", ",") : (value ?? "");
}

/** What signs of comparison say of the order of two values: below, above or at 0. */
export const COMPARED: Readonly<Record<Comparison, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** Below, above or at 0, as Excel orders them: numbers before words, words in any case; a blank is 0 or no words. */
export function compared(a: FormulaValue, b: FormulaValue): number {
  const [left, right] = [a ?? (typeof b === "string" ? "" : 0), b ?? (typeof a === "string" ? "" : 0)];
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left !== typeof right) return typeof left === "number" ? -1 : 1;
  const [first, second] = [String(left).toLowerCase(), String(right).toLowerCase()];
  return first === second ? 0 : first < second ? -1 : 1;
}
