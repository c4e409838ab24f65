import { judged, skipped, type Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";
import { noPrior } from "./change";

/** All figures are last year's. Placeholder: `$count` of those above zero. */
export function staleCopy({ params }: RuleOf<"stale-copy">, scope: Scope): Judgement {
  if (scope.prior === null) return skipped(noPrior, "prior");
  const own = [...scope.own];
  const isEqual = own.every((key) => {
    const [now, before] = [scope.read(key), scope.readPrior(key)];
    return now.kind === "number" && before.kind === "number" && now.value === before.value;
  });
  const filled = own.filter((key) => {
    const now = scope.read(key);
    return now.kind === "number" && now.value > 0;
  });
  if (!isEqual || filled.length < params.atLeast) return judged([]);
  return judged([{ cells: filled, placeholders: { count: filled.length }, fixes: [] }]);
}
