import type { CellKey } from "../../model/cellKey";
import { placedAt } from "../../model/cellPattern";
import type { QuickFix } from "../../model/finding";
import { formatNumber } from "../../text/viNumber";
import { judged, type Breach, type Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";

type Share = RuleOf<"share">["params"]["shares"][number];

/** Behind it binary fractions are noise. */
const NOISE = 1e-9;

/**
 * A percentage against what it is of. Placeholders: `$label`, `$value`, `$part`, `$whole`, `$wholeLabel`, `$expected`, `$how` (`differs` |
 * `impossible`: no whole number gives it, the nearest is `$part` | `no-whole`: it is of zero | `fraction`: typed as `92,5%`, Excel holds 0,925, and no figure tells the part). The fix
 * writes what two figures give, or the percentage for its fraction.
 */
export function share({ params }: RuleOf<"share">, scope: Scope): Judgement {
  return judged(
    params.shares.flatMap((each) => scope.expand(each.rate).flatMap((rate) => judgeOne(rate, each, scope))),
  );
}

function judgeOne(rate: CellKey, { part, whole }: Share, scope: Scope): readonly Breach[] {
  const [value, base] = [scope.read(rate), scope.read(placedAt(whole, rate))];
  if (value.kind !== "number" || base.kind !== "number") return [];
  const partKey = part === undefined ? null : placedAt(part, rate);
  const known = partKey === null ? null : scope.read(partKey);
  if (known !== null && known.kind !== "number") return [];
  const label = scope.label(rate);
  const cells = [rate, placedAt(whole, rate), ...(partKey === null ? [] : [partKey])];
  const wholeLabel = scope.label(placedAt(whole, rate));
  const told = { label, value: value.value, whole: base.value, wholeLabel };
  if (base.value === 0) {
    if (value.value === 0) return [];
    return [{ cells, placeholders: { ...told, part: 0, expected: 0, how: "no-whole" }, fixes: [] }];
  }
  if (known === null && value.value > 0 && value.value <= 1) {
    const expected = Math.round(value.value * 1e4) / 100;
    const part = Math.round((expected * base.value) / 100);
    const fixes = value.isFormula ? [] : [writing(rate, value.shown, expected)];
    return [{ cells, placeholders: { ...told, part, expected, how: "fraction" }, fixes }];
  }
  const counted = known?.value ?? Math.round((value.value * base.value) / 100);
  const exact = (counted / base.value) * 100;
  if (Math.abs(exact - value.value) < lastPlace(value.value) - NOISE) return [];
  const expected = Math.round(exact * 100) / 100;
  const how = known === null ? "impossible" : "differs";
  const fixes = known === null || value.isFormula ? [] : [writing(rate, value.shown, expected)];
  const difference = `${value.value > expected ? "+" : "-"}${formatNumber(Math.round(Math.abs(value.value - expected) * 100) / 100)}`;
  return [{ cells, placeholders: { ...told, part: counted, expected, how }, fixes, difference }];
}

/** One of its last decimal place: percentages are rounded or cut. */
function lastPlace(value: number): number {
  return 1 / 10 ** (formatNumber(value).split(",")[1]?.length ?? 0);
}

function writing(cell: CellKey, before: string, value: number): QuickFix {
  return { title: `Ghi ${formatNumber(value)}`, edits: [{ cell, before, value }] };
}
