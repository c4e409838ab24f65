import type { Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";

/** Where something of `ifAny` took place, not everything of `thenSome` may be zero. Placeholders: `$ifValue`. */
export function someActivity(rule: RuleOf<"some-activity">, scope: Scope): Judgement {
  const evidence = rule.params.ifAny.flatMap(scope.expand).find((key) => {
    const reading = scope.read(key);
    return reading.kind === "number" && reading.value > 0;
  });
  const [first, ...rest] = rule.params.thenSome.flatMap(scope.expand);
  if (evidence === undefined || first === undefined) return { kind: "judged", breaches: [] };
  const allZero = [first, ...rest].every((key) => {
    const reading = scope.read(key);
    if (reading.kind === "blank") return rule.missing === "blank-then-fails";
    return reading.kind === "number" && reading.value === 0;
  });
  if (!allZero) return { kind: "judged", breaches: [] };
  const reading = scope.read(evidence);
  const ifValue = reading.kind === "number" ? reading.value : 0;
  return { kind: "judged", breaches: [{ cells: [first, ...rest, evidence], placeholders: { ifValue }, fixes: [] }] };
}
