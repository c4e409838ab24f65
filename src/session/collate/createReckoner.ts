import type { Return } from "../../core/consolidation/returns/return";
import type { Unit } from "../../core/consolidation/units/unit";
import type { Edition } from "../../core/edition/edition";
import type { Collation } from "../../core/reception/collation";
import { inSlices, type Slicing } from "../inSlices";
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
   * Works out what the files come to, and says so: at once where that is quick or known. Asked again meanwhile it gives up what it was at,
   * and says the new sums to all who wait.
   * @param inputs null: it is not known what is received
   */
  reckon(inputs: ReckonerInputs | null, said: (received: Received | null) => void): void;
}

export function createReckoner(
  returns: (receipts: Collation["receipts"]) => readonly Return[],
  slicing: Slicing,
): Reckoner {
  let asked: ReckonerInputs | null = null;
  /** Undefined while it is worked out. */
  let known: Received | null | undefined = null;
  let waiting: ((received: Received | null) => void)[] = [];

  function say(received: Received | null): void {
    known = received;
    const told = waiting;
    waiting = [];
    for (const said of told) said(received);
  }

  return {
    reckon(inputs, said) {
      waiting.push(said);
      if (isSame(inputs, asked)) return known === undefined ? undefined : say(known);
      asked = inputs;
      if (inputs === null) return say(null);
      known = undefined;
      inSlices(receivedSteps(inputs, returns(inputs.receipts)), slicing, say, () => asked === inputs);
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
