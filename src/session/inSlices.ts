import type { Steps } from "../core/model/steps";

/** How work is parted, so that the pane answers between the parts. */
export interface Slicing {
  /** Milliseconds. */
  now(): number;
  /** Does the rest once whoever waits for the thread had it. */
  later(work: () => void): void;
}

/** Milliseconds of work in one go: a frame is to be had within 50. */
const SLICE = 15;

/**
 * Does all steps, a slice at a time; what fits into one is done before this returns.
 * @param then is told what came of it @param isWanted what is not any more is given up, untold
 */
export function inSlices<T>(
  steps: Steps<T>,
  { now, later }: Slicing,
  then: (value: T) => void,
  isWanted: () => boolean = () => true,
): void {
  function slice(): void {
    if (!isWanted()) return;
    const until = now() + SLICE;
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return then(value);
      if (now() >= until) return later(slice);
    }
  }
  slice();
}
