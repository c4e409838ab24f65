import { cellInfo } from "../../edition/cellInfo";
import type { CellKey } from "../../model/cellKey";
import type { QuickFix } from "../../model/finding";
import { formatNumber } from "../../text/viNumber";
import { judged, type Breach, type Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";

/**
 * Money written in thousands or millions. Placeholders: `$shown`, `$label`, `$value`, `$prior` (0 without one),
 * `$how` (`small` | `times` | `part`: so many times, or that part of, the last period's).
 */
export function unitSlip(rule: RuleOf<"unit-slip">, scope: Scope): Judgement {
  return judged(
    scope.cells.flatMap((key) => {
      const reading = scope.read(key);
      if (cellInfo(scope.edition, key)?.column.type !== "money" || reading.kind !== "number" || reading.value === 0)
        return [];
      return breachOf(rule, scope, key, reading.value, reading.shown, reading.isFormula);
    }),
  );
}

function breachOf(
  { params: { below, factor } }: RuleOf<"unit-slip">,
  scope: Scope,
  key: CellKey,
  value: number,
  shown: string,
  isFormula: boolean,
): readonly Breach[] {
  const before = scope.readPrior(key);
  const prior = before.kind === "number" ? before.value : 0;
  const write = (wanted: number): QuickFix => ({
    title: `Ghi ${formatNumber(wanted)}`,
    edits: [{ cell: key, before: shown, value: wanted }],
  });
  const how =
    value < below
      ? "small"
      : prior > 0 && value === prior * factor
        ? "times"
        : prior > 0 && value * factor === prior
          ? "part"
          : null;
  if (how === null) return [];
  const wanted =
    how === "small" ? [value * 1000, value * 1_000_000] : how === "times" ? [value / factor] : [value * factor];
  const fixes = isFormula ? [] : wanted.map(write);
  return [{ cells: [key], placeholders: { shown, value, prior, how, label: scope.label(key) }, fixes }];
}
