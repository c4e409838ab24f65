import { formatNumber } from "../../text/viNumber";
import type { Judgement } from "../judgement";
import type { Scope } from "../scope";
import { looksShifted } from "../looksShifted";

/**
 * A figure must stand in its cell as a number, not as text that reads like one: Excel does not add up text.
 * Placeholders: `$shown`, `$value`, `$label`. The fix writes the value, except over a formula and in a row that looks shifted.
 */
export function cleanNumber(scope: Scope): Judgement {
  const breaches = scope.cells.flatMap((key) => {
    const reading = scope.read(key);
    if (reading.kind !== "number" || !reading.isText) return [];
    const { value, shown } = reading;
    const isSafe = !reading.isFormula && !looksShifted(scope, key);
    const fixes = isSafe ? [{ title: `Ghi ${formatNumber(value)}`, edits: [{ cell: key, before: shown, value }] }] : [];
    return [{ cells: [key] as const, placeholders: { shown, value, label: scope.label(key) }, fixes }];
  });
  return { kind: "judged", breaches };
}
