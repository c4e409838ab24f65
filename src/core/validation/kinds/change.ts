import { cellInfo } from "../../edition/cellInfo";
import { formatNumber } from "../../text/viNumber";
import { judged, skipped, type Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";

export const noPrior = "Chưa có số liệu cùng kỳ năm trước để so sánh.";

/** Against the same period last year. Placeholders: `$label`, `$value`, `$prior`, `$times` (one decimal), `$how` (`up` | `down`). */
export function change({ params }: RuleOf<"change">, scope: Scope): Judgement {
  if (scope.prior === null) return skipped(noPrior, "prior");
  return judged(
    [...scope.own].flatMap((key) => {
      const [now, before] = [scope.read(key), scope.readPrior(key)];
      if (now.kind !== "number" || before.kind !== "number") return [];
      const isMoney = cellInfo(scope.edition, key)?.column.type === "money";
      const [small, absolute] = isMoney ? [params.smallMoney, params.absoluteMoney] : [params.small, params.absolute];
      const [low, high] = [Math.min(now.value, before.value), Math.max(now.value, before.value)];
      const isWithin = high < small ? high - low <= absolute : high <= low * params.ratio;
      // From nothing to something says nothing of the size of a slip; a missing activity is the officer's news.
      if (isWithin || low === 0) return [];
      const placeholders = {
        label: scope.label(key),
        value: now.value,
        prior: before.value,
        times: formatNumber(Math.round((high / low) * 10) / 10),
        how: now.value > before.value ? "up" : "down",
      };
      const sign = now.value > before.value ? "+" : "-";
      return [{ cells: [key], placeholders, fixes: [], difference: sign + formatNumber(high - low) }];
    }),
  );
}
