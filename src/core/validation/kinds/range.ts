import { judged, type Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";

/** Behind it binary fractions are noise. */
const PRECISION = 1e6;

/** Figures within bounds, e.g. a percentage. Placeholders: `$label`, `$value`, `$min`, `$max` (where there is one), `$difference` to the bound. No fix: the figure is unknown. */
export function range({ params: { cells, min, max } }: RuleOf<"range">, scope: Scope): Judgement {
  return judged(
    cells.flatMap(scope.expand).flatMap((key) => {
      const reading = scope.read(key);
      if (reading.kind !== "number") return [];
      const { value } = reading;
      const beyond = Math.max(min - value, value - (max ?? value));
      if (beyond <= 0) return [];
      const difference = Math.round(beyond * PRECISION) / PRECISION;
      const bounds = { min, ...(max !== undefined && { max }) };
      return [
        { cells: [key] as const, placeholders: { label: scope.label(key), value, ...bounds, difference }, fixes: [] },
      ];
    }),
  );
}
