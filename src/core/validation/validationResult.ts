import type { CellKey } from "../model/cellKey";
import type { Wanted } from "./judgement";
import type { Finding, FindingGroup } from "../model/finding";

/** What became of one rule. `broken` = could not be evaluated though it should: a defect of the rule, shown, never hidden. */
export type RuleOutcome =
  | { readonly ruleId: string; readonly code: string; readonly status: "passed" | "failed" }
  | {
      readonly ruleId: string;
      readonly code: string;
      readonly status: "skipped";
      readonly reason: string;
      readonly wants: Wanted;
    }
  | { readonly ruleId: string; readonly code: string; readonly status: "broken"; readonly reason: string };

export interface ValidationResult {
  readonly findings: readonly Finding[];
  readonly groups: readonly FindingGroup[];
  readonly outcomes: readonly RuleOutcome[];
  /** Cells this unit must fill, in form order. */
  readonly required: readonly CellKey[];
  /** Required cells that are blank or not found at all (A03). */
  readonly missing: readonly CellKey[];
}
