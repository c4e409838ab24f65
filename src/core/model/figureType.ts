/**
 * What a figure counts: `count` = things, `children` = persons, `money` = đồng; all whole numbers ≥ 0. `measure` = an amount with
 * decimals that adds up (hectares, millions of đồng, points); `rate` = one that never does (percent, averages).
 */
export const FIGURE_TYPES = ["count", "children", "money", "measure", "rate"] as const;

export type FigureType = (typeof FIGURE_TYPES)[number];

export function takesDecimals(type: FigureType): boolean {
  return type === "measure" || type === "rate";
}
