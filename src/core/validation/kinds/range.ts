import { judged, type Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";

/** Figures within bounds, e.g. a percentage. Placeholders: `$label`, `$value`, `$min`, `$max`. No fix: the figure is unknown. */
export function range({ params: { cells, min, max } }: RuleOf<"range">, scope: Scope): Judgement {
  return judged(
    cells.flatMap(scope.expand).flatMap((key) => {
      const reading = scope.read(key);
      if (reading.kind !== "number" || (reading.value >= min && reading.value <= max)) return [];
      return [{ cells: [key], placeholders: { label: scope.label(key), value: reading.value, min, max }, fixes: [] }];
    }),
  );
}
