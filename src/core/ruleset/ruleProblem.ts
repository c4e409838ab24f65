import type { CellKey } from "../model/cellKey";

/** What is wrong with a set of rules, in words. */
export interface RuleProblem {
  readonly kind:
    "contradiction" | "redundant" | "unreachable" | "unread" | "broken-example" | "cyclic-sum" | "unchecked";
  /** An error makes an imported form unusable; a warning is for its author to think over. */
  readonly severity: "error" | "warning";
  readonly rules: readonly string[];
  readonly cells: readonly CellKey[];
  /** One Vietnamese sentence with the rules and the figures by name, and what to do. */
  readonly message: string;
}
