import { judged, skipped, type Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";

/** Children reached are not more than the unit has. Placeholders: `$label`, `$value`, `$all`. */
export function unitChildren({ params }: RuleOf<"unit-children">, scope: Scope): Judgement {
  const all = scope.particulars?.childrenInUnit ?? null;
  if (all === null) return skipped("Chưa ghi tổng số trẻ em của đơn vị.", "particulars");
  return judged(
    params.cells
      .flatMap(scope.expand)
      .filter((key) => scope.own.has(key))
      .flatMap((key) => {
        const reading = scope.read(key);
        if (reading.kind !== "number" || reading.value <= all) return [];
        return [{ cells: [key], placeholders: { label: scope.label(key), value: reading.value, all }, fixes: [] }];
      }),
  );
}
