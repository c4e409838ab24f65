import type { Approximation } from "./numberInText";

/** How far an exact figure may lie from the round number said for it, as a share of that number. */
const TOLERANCE: Readonly<Record<Approximation, { readonly under: number; readonly over: number }>> = {
  about: { under: 0.1, over: 0.1 },
  /** `hơn 700` fits 712 and 840, not 650. */
  above: { under: 0, over: 0.2 },
  /** `gần 100` fits 97 and 80, not 105. */
  below: { under: 0.2, over: 0 },
};

/** Whether an exact figure can be meant by a number said with an approximate word; the number itself fits too. */
export function fitsApproximately(said: number, approximation: Approximation, exact: number): boolean {
  const { under, over } = TOLERANCE[approximation];
  return exact >= said * (1 - under) && exact <= said * (1 + over);
}
