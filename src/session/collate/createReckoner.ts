import type { Return } from "../../core/consolidation/returns/return";
import type { Unit } from "../../core/consolidation/units/unit";
import type { Edition } from "../../core/edition/edition";
import type { Steps } from "../../core/model/steps";
import type { Collation } from "../../core/reception/collation";
import type { Received } from "./collateSnapshot";
import { receivedSteps } from "./receivedOf";

/** All that the sums follow from; each of it is another object once it is changed. */
export interface ReckonerInputs extends Pick<Collation, "ask" | "decisions" | "receipts"> {
  readonly edition: Edition;
  /** Null without a list. */
  readonly units: readonly Unit[] | null;
  /** Another one for other files. */
  readonly files: number;
}

export interface Reckoner {
  /**
   * Works out what the files come to, and says so: at once where that is quick or known, else a slice of work at a time between which the
   * pane answers. Asked again meanwhile it gives up what it was at, and says the new sums to all who wait.
   * @param inputs null: it is not known what is received
   */
  reckon(inputs: ReckonerInputs | null, said: (received: Received | null) => void): void;
}

export interface ReckonerDeps {
  returns(receipts: Collation["receipts"]): readonly Return[];
  /** Milliseconds. */
  now(): number;
  /** Does the rest of the work once whoever waits for the thread had it. */
  later(work: () => void): void;
}

/** Milliseconds of work in one go: a frame is to be had within 50. */
const SLICE = 15;

export function createReckoner({ returns, now, later }: ReckonerDeps): Reckoner {
  let asked: ReckonerInputs | null = null;
  let known: Received | null = null;
  let steps: Steps<Received | null> | null = null;
  let waiting: ((received: Received | null) => void)[] = [];

  function work(): void {
    const until = now() + SLICE;
    while (steps !== null) {
      const { done, value } = steps.next();
      if (done === true) [known, steps] = [value, null];
      else if (now() >= until) return later(work);
    }
    const told = waiting;
    waiting = [];
    for (const said of told) said(known);
  }

  return {
    reckon(inputs, said) {
      const isResting = steps !== null;
      waiting.push(said);
      if (!isSame(inputs, asked)) {
        asked = inputs;
        if (inputs === null) [known, steps] = [null, null];
        else steps = receivedSteps(inputs, returns(inputs.receipts));
      }
      // What rests goes on by itself, with what is asked now.
      if (!isResting) work();
    },
  };
}

function isSame(a: ReckonerInputs | null, b: ReckonerInputs | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.edition === b.edition &&
    a.ask === b.ask &&
    a.decisions === b.decisions &&
    a.receipts === b.receipts &&
    a.units === b.units &&
    a.files === b.files
  );
}
