import { judged, type Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";

/** Behind it binary fractions are noise. */
const PRECISION = 1e6;

/** Figures within bounds, e.g. a percentage. Placeholders: `$label`, `$value`, `$min`, `$max`, `$difference` to the bound. No fix: the figure is unknown. */
export function range({ params: { cells, min, max } }: RuleOf<"range">, scope: Scope): Judgement {
  return judged(
    cells.flatMap(scope.expand).flatMap((key) => {
      const reading = scope.read(key);
      if (reading.kind !== "number" || (reading.value >= min && reading.value <= max)) return [];
      const { value } = reading;
      const difference = Math.round((value < min ? min - value : value - max) * PRECISION) / PRECISION;
      return [
        { cells: [key] as const, placeholders: { label: scope.label(key), value, min, max, difference }, fixes: [] },
      ];
    }),
  );
}
