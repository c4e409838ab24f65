import { cellInfo } from "../../edition/cellInfo";
import type { CellKey } from "../../model/cellKey";
import { isForColumns, isForRows } from "../../model/cellPattern";
import type { QuickFix } from "../../model/finding";
import { formatNumber } from "../../text/viNumber";
import { judged, type Breach, type Judgement } from "../judgement";
import type { RuleOf } from "../../edition/rule";
import type { Scope } from "../scope";

/**
 * Parts against their total. Placeholders: `$total`, `$sum`, `$terms` (`3 + 4`), `$difference` (above zero), `$how` (`more` | `less`: the
 * sum than the total), `$totalLabel`, `$partLabel` (of the first part). A part that is more than the whole by itself is blamed,
 * else the total. The fix writes the sum where the two must be equal and the total is no formula.
 */
export function sum(rule: RuleOf<"sum">, scope: Scope): Judgement {
  const { total, parts } = rule.params;
  return judged(
    linesOf([total, ...parts], scope).flatMap((inLine) => {
      const [whole, ...own] = [total, ...parts].map(inLine);
      const known = own.filter((part) => part !== undefined);
      // A line without one of them has nothing to add up, and rates down a column never do.
      if (whole === undefined || known.length < parts.length) return [];
      if (isForColumns(total) && cellInfo(scope.edition, whole)?.column.type === "rate") return [];
      return judgeOne(rule, scope, whole, known);
    }),
  );
}

/** Behind it binary fractions are noise. */
const PRECISION = 1e6;

/** For each row or column that the patterns stand for: which figure of it a pattern means. Once, where none stands for several. */
function linesOf(patterns: readonly string[], scope: Scope): readonly ((pattern: string) => CellKey | undefined)[] {
  const isMany = (pattern: string): boolean => isForRows(pattern) || isForColumns(pattern);
  const first = patterns.find(isMany);
  if (first === undefined) return [(pattern) => pattern];
  const lineOf = (key: CellKey): string => {
    const at = key.lastIndexOf(".");
    return isForRows(first) ? key.slice(0, at) : key.slice(at);
  };
  const byLine = new Map(
    patterns.map((pattern) => [pattern, new Map(scope.expand(pattern).map((key) => [lineOf(key), key]))] as const),
  );
  const inLine = (line: string) => (pattern: string) => (isMany(pattern) ? byLine.get(pattern)?.get(line) : pattern);
  return scope.expand(first).map((key) => inLine(lineOf(key)));
}

function judgeOne(
  { params: { relation }, tolerance }: RuleOf<"sum">,
  scope: Scope,
  total: CellKey,
  parts: readonly CellKey[],
): readonly Breach[] {
  const whole = valueOf(scope, total);
  const values = parts.flatMap((part) => valueOf(scope, part) ?? []);
  const [first] = parts;
  if (whole === null || first === undefined || values.length < parts.length) return [];
  const added = values.reduce((a, b) => a + b, 0);
  const excess = Math.round((added - whole) * PRECISION) / PRECISION;
  const fails =
    { equals: Math.abs(excess), "at-most": excess, "at-least": -excess }[relation] >
    tolerance + rounding([whole, ...values]);
  if (!fails) return [];
  const tooLarge = relation === "at-least" ? undefined : parts.find((_part, index) => (values[index] ?? 0) > whole);
  const placeholders = {
    total: whole,
    sum: Math.round(added * PRECISION) / PRECISION,
    terms: values.map(formatNumber).join(" + "),
    difference: Math.abs(excess),
    how: excess > 0 ? "more" : "less",
    totalLabel: scope.label(total),
    partLabel: scope.label(first),
  };
  const cells = [...new Set([tooLarge ?? total, total, ...parts])];
  const fixes = relation === "equals" ? writing(scope, total, placeholders.sum) : [];
  return [{ cells, placeholders, fixes, difference: `${excess > 0 ? "+" : "-"}${formatNumber(Math.abs(excess))}` }];
}

/** What rounded figures may be off: half of the last decimal place of each. None among whole numbers. */
function rounding(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return 0;
  const halves = values.map((value) => 0.5 / 10 ** Math.max(1, formatNumber(value).split(",")[1]?.length ?? 0));
  return halves.reduce((a, b) => a + b, 0) + 1 / PRECISION;
}

function valueOf(scope: Scope, key: CellKey): number | null {
  const reading = scope.read(key);
  return reading.kind === "number" ? reading.value : null;
}

function writing(scope: Scope, total: CellKey, value: number): readonly QuickFix[] {
  const reading = scope.read(total);
  if (reading.kind !== "number" || scope.isFormula(total)) return [];
  return [{ title: `Ghi ${formatNumber(value)}`, edits: [{ cell: total, before: reading.shown, value }] }];
}
