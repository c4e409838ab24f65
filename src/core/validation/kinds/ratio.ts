import { formatNumber } from "../../text/viNumber";
import { judged, type Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";

/**
 * One figure for each unit of another, e.g. money per child. Placeholders: `$each` (rounded), `$numerator`, `$denominator`,
 * `$min`, `$max`, `$how` (`low` | `high`). The numerator is blamed: a digit or a unit is lost there more often.
 */
export function ratio({ params }: RuleOf<"ratio">, scope: Scope): Judgement {
  const { min, max } = params;
  const below = scope.expand(params.denominator);
  return judged(
    scope.expand(params.numerator).flatMap((top, index) => {
      const bottom = below[index];
      const [above, under] = [scope.read(top), bottom === undefined ? null : scope.read(bottom)];
      if (bottom === undefined || above.kind !== "number" || under?.kind !== "number") return [];
      if (above.value === 0 || under.value === 0) return [];
      const each = above.value / under.value;
      if (each >= min && each <= max) return [];
      const how = each < min ? "low" : "high";
      const placeholders = { each: Math.round(each), numerator: above.value, denominator: under.value, min, max, how };
      return [
        { cells: [top, bottom], placeholders, fixes: [], difference: `${formatNumber(Math.round(each))} đồng/trẻ em` },
      ];
    }),
  );
}
