import type { Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";

/**
 * Where one figure is above zero, its partner must be too. Placeholders: `$ifValue`, `$thenValue` (0 when blank),
 * `$then` (`blank` or `zero`), `$ifLabel`, `$thenLabel`. The partner is blamed. No fix: its figure is unknown.
 */
export function pairing(rule: RuleOf<"pairing">, scope: Scope): Judgement {
  const partners = scope.expand(rule.params.then);
  const breaches = scope.expand(rule.params.if).flatMap((ifKey, index) => {
    const thenKey = partners[index];
    if (thenKey === undefined) return [];
    const given = scope.read(ifKey);
    const partner = scope.read(thenKey);
    if (given.kind !== "number" || given.value === 0) return [];
    const isBlank = partner.kind === "blank";
    const fails = isBlank ? rule.missing === "blank-then-fails" : partner.kind === "number" && partner.value === 0;
    if (!fails) return [];
    const placeholders = {
      ifValue: given.value,
      thenValue: 0,
      then: isBlank ? "blank" : "zero",
      ifLabel: scope.label(ifKey),
      thenLabel: scope.label(thenKey),
    };
    return [{ cells: [thenKey, ifKey] as const, placeholders, fixes: [] }];
  });
  return { kind: "judged", breaches };
}
