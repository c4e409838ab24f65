import type { LedgerRow, UnitState } from "./ledger";

/** The state as the command line tells it: `late` only of a unit that is otherwise complete. */
export function reportedState({ state, isLate }: Pick<LedgerRow, "state" | "isLate">): UnitState | "late" {
  return state === "complete" && isLate === true ? "late" : state;
}
