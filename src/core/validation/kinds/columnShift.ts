import { judged, type Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";
import { contradictions, shiftedBack } from "../shift";

/**
 * A row whose figures stand one column beside their own. Placeholders: `$label`, `$shown` of the first contradicting cell,
 * `$how` (`left` | `right`: where the figures must go; `unknown`). One breach a row; the fix moves every figure.
 */
export function columnShift({ params: { moneyLike } }: RuleOf<"column-shift">, scope: Scope): Judgement {
  return judged(
    scope.rows.flatMap((row) => {
      const [first, ...rest] = contradictions(scope, row, moneyLike);
      if (first === undefined) return [];
      const reading = scope.read(first);
      const back = shiftedBack(scope, row, moneyLike);
      const placeholders = {
        label: scope.label(first),
        shown: reading.kind === "absent" ? "" : reading.shown,
        how: back?.direction ?? "unknown",
      };
      const title =
        back?.direction === "left" ? "Chuyển cả hàng sang trái một cột" : "Chuyển cả hàng sang phải một cột";
      const fixes = back === null ? [] : [{ title, edits: back.edits }];
      const others = row.filter((key) => key !== first && !rest.includes(key) && scope.read(key).kind !== "blank");
      return [{ cells: [first, ...rest, ...(back === null ? [] : others)], placeholders, fixes }];
    }),
  );
}
