import type { Edition } from "../edition/edition";
import { cellLabel } from "../edition/cellInfo";
import type { Rule, RuleOf } from "../edition/rule";
import type { RuleProblem } from "./ruleProblem";
import { cellsOfPattern } from "./sumLines";

/** Ratios and pairings that clash with each other or say the same. */
export function lintPairs(edition: Edition): readonly RuleProblem[] {
  const ratios = ofKind(edition.rules, "ratio");
  const pairings = ofKind(edition.rules, "pairing");
  return [
    ...ratios.filter(({ params: { min, max } }) => min > max).map((rule) => empty(edition, rule)),
    ...pairsOf(ratios).flatMap(([a, b]) => clash(edition, a, b)),
    ...pairsOf(pairings).flatMap(([a, b]) =>
      a.params.if === b.params.if && a.params.then === b.params.then ? [twice(edition, a, b, a.params.then)] : [],
    ),
  ];
}

function ofKind<K extends Rule["kind"]>(rules: readonly Rule[], kind: K): readonly RuleOf<K>[] {
  return rules.filter((rule): rule is RuleOf<K> => rule.kind === kind);
}

function pairsOf<T>(rules: readonly T[]): readonly (readonly [T, T])[] {
  return rules.flatMap((a, index) => rules.slice(index + 1).map((b) => [a, b] as const));
}

function empty(edition: Edition, { id, params }: RuleOf<"ratio">): RuleProblem {
  return {
    kind: "contradiction",
    severity: "error",
    rules: [id],
    cells: cellsOfPattern(edition, params.numerator).slice(0, 1),
    message: `Quy tắc ${id} cần tỷ lệ từ ${params.min} đến ${params.max}: không số nào thỏa. Đổi lại hai mức.`,
  };
}

function clash(edition: Edition, a: RuleOf<"ratio">, b: RuleOf<"ratio">): readonly RuleProblem[] {
  if (a.params.numerator !== b.params.numerator || a.params.denominator !== b.params.denominator) return [];
  const [cell] = cellsOfPattern(edition, a.params.numerator);
  if (a.params.max < b.params.min || b.params.max < a.params.min) {
    return [
      {
        kind: "contradiction",
        severity: "error",
        rules: [a.id, b.id],
        cells: cell === undefined ? [] : [cell],
        message: `Quy tắc ${a.id} và ${b.id} cần hai khoảng tỷ lệ không giao nhau${cell === undefined ? "" : ` cho “${cellLabel(edition, cell)}”`}: số nào cũng bị báo. Bỏ một quy tắc.`,
      },
    ];
  }
  const [wide, narrow] = a.params.min <= b.params.min && a.params.max >= b.params.max ? [a, b] : [b, a];
  const contains = wide.params.min <= narrow.params.min && wide.params.max >= narrow.params.max;
  return contains ? [twice(edition, wide, narrow, a.params.numerator)] : [];
}

/** @param rule the one that the other makes superfluous */
function twice(edition: Edition, rule: Rule, other: Rule, pattern: string): RuleProblem {
  const [cell] = cellsOfPattern(edition, pattern);
  return {
    kind: "redundant",
    severity: "warning",
    rules: [rule.id, other.id],
    cells: cell === undefined ? [] : [cell],
    message: `Quy tắc ${rule.id} không nói gì thêm so với ${other.id}. Giữ một quy tắc là đủ.`,
  };
}
