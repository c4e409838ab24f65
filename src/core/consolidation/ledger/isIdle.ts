import type { UnitId } from "../units/unit";
import type { Decision } from "./decision";

/** What a ledger knows of. Files are named as decisions name them. */
export interface KnownThings {
  readonly units: { has(unit: UnitId): boolean };
  readonly taken: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
  /** Those set aside included. */
  readonly files: ReadonlySet<string>;
}

/** Whether a decision is about a file or unit that is not there. */
export function isIdle(decision: Decision, { units, taken, refused, files }: KnownThings): boolean {
  switch (decision.kind) {
    case "choose":
    case "leave-out":
      return !units.has(decision.unit);
    case "take":
      return !taken.has(decision.digest);
    case "assign":
      return !units.has(decision.unit) || !(taken.has(decision.digest) || refused.has(decision.digest));
    case "set-aside":
      return !files.has(decision.digest);
  }
}
