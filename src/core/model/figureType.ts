/** What a figure counts: `count` = things, `children` = persons, `money` = đồng; all whole numbers ≥ 0. */
export const FIGURE_TYPES = ["count", "children", "money"] as const;

export type FigureType = (typeof FIGURE_TYPES)[number];
