import type { Wanted } from "./judgement";
import type { RuleOutcome } from "./validationResult";

/** Why rules were not judged. `wants` null: a defect of the rule itself, that the officer cannot mend. */
export interface Unjudged {
  readonly code: string;
  readonly reason: string;
  readonly wants: Wanted | null;
}

/** What was not judged, in the order of the rules; rules of one code that say the same are told once. */
export function unjudged(outcomes: readonly RuleOutcome[]): readonly Unjudged[] {
  const told = new Map<string, Unjudged>();
  for (const outcome of outcomes) {
    if (outcome.status !== "skipped" && outcome.status !== "broken") continue;
    const { code, reason } = outcome;
    const wants = outcome.status === "skipped" ? outcome.wants : null;
    const key = `${code} ${reason}`;
    if (!told.has(key)) told.set(key, { code, reason, wants });
  }
  return [...told.values()];
}
