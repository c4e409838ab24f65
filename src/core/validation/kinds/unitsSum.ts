import { cellInfo } from "../../edition/cellInfo";
import type { RuleOf } from "../../edition/rule";
import type { CellKey } from "../../model/cellKey";
import type { CollatedSums } from "../../model/collatedUnits";
import type { QuickFix } from "../../model/finding";
import { formatNumber } from "../../text/viNumber";
import { judged, skipped, type Breach, type Judgement } from "../judgement";
import type { Reading } from "../reading";
import type { Scope } from "../scope";

export const noUnits = "Chưa nhận báo cáo của các đơn vị để cộng.";

/**
 * The appendix of a receiving office beside the sums of its units. A row that is theirs alone (`Cấp xã`) is their sum; one that holds what
 * the office did itself besides is no less. Rates are never summed. Placeholders: `$label`, `$shown`, `$sum`, `$over` (`13/20`: units
 * counted, of those expected), `$provisional` (units), `$how` (`blank` | `differs`). The fix writes the sum over no formula.
 */
export function unitsSum({ params }: RuleOf<"units-sum">, scope: Scope): Judgement {
  const isOwn = params.rows === "with-own";
  const cells = (isOwn ? [...scope.own] : scope.unitsOnly).filter((key) => typeOf(scope, key) !== "rate");
  const { units } = scope;
  if (units === null) return isOwn || cells.length === 0 ? judged([]) : skipped(noUnits, "units");
  return judged(
    cells.flatMap((key) => {
      const sum = units.totals[key] ?? null;
      return sum === null ? [] : breachesOf(scope, units, key, sum, isOwn);
    }),
  );
}

function typeOf(scope: Scope, key: CellKey): string | undefined {
  return cellInfo(scope.edition, key)?.column.type;
}

function breachesOf(
  scope: Scope,
  { counted, expected, provisional }: CollatedSums,
  key: CellKey,
  sum: number,
  isOwn: boolean,
): readonly Breach[] {
  const reading = scope.read(key);
  // What is no number is told by the rules for that, and a blank of the office's own by the one for blanks.
  const isJudged = reading.kind === "number" || (reading.kind === "blank" && !isOwn);
  if (!isJudged || holds(reading, sum, isOwn)) return [];
  const placeholders = {
    label: scope.label(key),
    shown: reading.shown,
    sum,
    over: expected === null ? `${counted}` : `${counted}/${expected}`,
    provisional: provisional.length,
    how: reading.kind === "blank" ? "blank" : "differs",
  };
  const fixes = isOwn || scope.isFormula(key) ? [] : [writing(key, reading.shown, sum)];
  const off = reading.kind === "number" ? { difference: difference(reading.value - sum) } : {};
  return [{ cells: [key], placeholders, fixes, ...off }];
}

function holds(reading: Reading, sum: number, isOwn: boolean): boolean {
  if (reading.kind !== "number") return false;
  return isOwn ? reading.value >= sum : reading.value === sum;
}

function writing(cell: CellKey, before: string, value: number): QuickFix {
  return { title: `Ghi ${formatNumber(value)}`, edits: [{ cell, before, value }] };
}

/** Beyond fifteen digits there is only what binary fractions leave. */
function difference(value: number): string {
  return `${value > 0 ? "+" : ""}${formatNumber(Number(value.toPrecision(15)))}`;
}
