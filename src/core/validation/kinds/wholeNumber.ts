import type { Judgement } from "../judgement";
import type { Scope } from "../scope";

/** Every figure must read as a whole number from zero. Placeholders: `$reason`, `$shown`, `$label`. No fix: the figure is unknown. */
export function wholeNumber(scope: Scope): Judgement {
  const breaches = scope.cells.flatMap((key) => {
    const reading = scope.read(key);
    if (reading.kind !== "unreadable") return [];
    const placeholders = { reason: reading.reason, shown: reading.shown, label: scope.label(key) };
    return [{ cells: [key] as const, placeholders, fixes: [] }];
  });
  return { kind: "judged", breaches };
}
