import type { Judgement } from "../judgement";
import { isComputed } from "../isComputed";
import type { Scope } from "../scope";

/**
 * Each figure of the unit's own rows must be written; one whose sheet, row or column is gone is not. Placeholder: `$label`.
 * No fix: a blank may be anything, zero included.
 */
export function required(scope: Scope): Judgement {
  const breaches = scope.cells
    .filter(
      (key) => scope.own.has(key) && ["blank", "absent"].includes(scope.read(key).kind) && !isComputed(scope, key),
    )
    .map((key) => ({ cells: [key] as const, placeholders: { label: scope.label(key) }, fixes: [] }));
  return { kind: "judged", breaches };
}
