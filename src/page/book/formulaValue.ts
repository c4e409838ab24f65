/** What a formula works with; null for a blank cell. */
export type FormulaValue = number | string | null;

/** A formula that is of no kind known here, or counts with what is no number. */
export class NotWorkedOut extends Error {}

/** A blank cell counts as 0 in an operation; a text does not. */
export function numberOf(value: FormulaValue): number {
  if (value === null) return 0;
  if (typeof value === "string") throw new NotWorkedOut(value);
  return value;
}

/** As it stands in a text: numbers with a comma, as Vietnamese computers write them. */
export function shownOf(value: FormulaValue): string {
  return typeof value === "number" ? String(value).replace(".", ",") : (value ?? "");
}

/** What signs of comparison say of the order of two values: below, above or at 0. */
export const COMPARED: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};
