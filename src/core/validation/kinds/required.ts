import type { Judgement } from "../judgement";
import type { Scope } from "../scope";

/** Each figure of the unit's own rows must be written. Placeholder: `$label`. No fix: a blank may be anything, zero included. */
export function required(scope: Scope): Judgement {
  const breaches = scope.cells
    .filter((key) => scope.own.has(key) && scope.read(key).kind === "blank")
    .map((key) => ({ cells: [key] as const, placeholders: { label: scope.label(key) }, fixes: [] }));
  return { kind: "judged", breaches };
}
