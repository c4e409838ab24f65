import { cellLabel } from "../edition/cellInfo";
import type { Edition } from "../edition/edition";
import type { CellKey } from "../model/cellKey";
import type { Severity } from "../model/finding";
import { feasible, type Linear } from "./feasible";
import type { RuleProblem } from "./ruleProblem";
import { sumLines, type SumLine } from "./sumLines";

/** Cells times lines; larger knots of sums are not looked into, since the time grows faster than that. */
const MOST_WORK = 12_000;
const STRICTNESS: Readonly<Record<Severity, number>> = { blocking: 2, explain: 1, note: 0 };

/**
 * Sums that force a figure to zero, and sums that others imply. Both are questions about numbers from zero upward that satisfy all
 * sums of a knot of figures; what a tolerance allows besides is not looked at.
 */
export function lintSums(edition: Edition): readonly RuleProblem[] {
  return knotsOf(sumLines(edition)).flatMap((knot) => {
    const cells = [...new Set(knot.flatMap(({ parts, total }) => [total, ...parts]))];
    if (cells.length * knot.length > MOST_WORK) return [tooLarge(knot, cells)];
    return [...forcedZeros(edition, knot, cells), ...implied(edition, knot, cells)];
  });
}

/** Lines that share figures, directly or through others. */
function knotsOf(lines: readonly SumLine[]): readonly (readonly SumLine[])[] {
  const above = new Map<CellKey, CellKey>();
  const top = (cell: CellKey): CellKey => {
    let at = cell;
    for (let next = above.get(at); next !== undefined && next !== at; next = above.get(at)) at = next;
    above.set(cell, at);
    return at;
  };
  for (const { total, parts } of lines) for (const part of parts) above.set(top(part), top(total));
  const knots = new Map<CellKey, SumLine[]>();
  for (const line of lines) {
    const knot = knots.get(top(line.total));
    if (knot === undefined) knots.set(top(line.total), [line]);
    else knot.push(line);
  }
  return [...knots.values()];
}

function tooLarge(knot: readonly SumLine[], cells: readonly CellKey[]): RuleProblem {
  const rules = [...new Set(knot.map(({ rule }) => rule.id))];
  return {
    kind: "unchecked",
    severity: "warning",
    rules,
    cells: [],
    message: `Nhóm ${cells.length} ô nối với nhau bằng ${rules.length} quy tắc cộng là quá lớn nên chưa xét được mâu thuẫn và trùng lặp.`,
  };
}

function forcedZeros(edition: Edition, knot: readonly SumLine[], cells: readonly CellKey[]): readonly RuleProblem[] {
  // What is only noted may well be broken.
  const all = knot.filter(({ rule }) => rule.severity !== "note").map((line) => constraintOf(line, cells));
  return cells.flatMap((cell, index): readonly RuleProblem[] => {
    // All sums hold for zeros, and for every multiple of what they hold for: one is as good as any figure above zero.
    const isOne: Linear = { terms: new Map([[index, 1]]), relation: "=", bound: 1 };
    if (feasible([...all, isOne], cells.length) !== false) return [];
    const rules = [
      ...new Set(knot.filter(({ total, parts }) => [total, ...parts].includes(cell)).map(({ rule }) => rule.id)),
    ];
    return [
      {
        kind: "contradiction",
        severity: "error",
        rules,
        cells: [cell],
        message: `Theo các quy tắc ${rules.join(", ")}, “${cellLabel(edition, cell)}” luôn phải bằng 0: các tổng mâu thuẫn nhau. Bỏ hoặc sửa một tổng.`,
      },
    ];
  });
}

/** A rule is redundant where every one of its lines follows from lines of other rules that are at least as strict. */
function implied(edition: Edition, knot: readonly SumLine[], cells: readonly CellKey[]): readonly RuleProblem[] {
  const gone = new Set<string>();
  const problems: RuleProblem[] = [];
  for (const id of new Set(knot.map(({ rule }) => rule.id))) {
    const own = knot.filter(({ rule }) => rule.id === id);
    const strictness = STRICTNESS[own[0]?.rule.severity ?? "note"];
    const others = knot.filter(
      ({ rule }) => rule.id !== id && !gone.has(rule.id) && STRICTNESS[rule.severity] >= strictness,
    );
    const follows = (from: readonly SumLine[]): boolean => {
      const base = from.map((line) => constraintOf(line, cells));
      return own.every((line) =>
        breaches(line, cells).every((breach) => feasible([...base, breach], cells.length) === false),
      );
    };
    if (!follows(others)) continue;
    gone.add(id);
    // Those that are not needed for it are left out one by one.
    let by = [...new Set(others.map(({ rule }) => rule.id))];
    for (const other of by) {
      const fewer = by.filter((each) => each !== other);
      if (follows(others.filter(({ rule }) => fewer.includes(rule.id)))) by = fewer;
    }
    const at = own[0]?.total ?? "";
    problems.push({
      kind: "redundant",
      severity: "warning",
      rules: [id, ...by],
      cells: [at],
      message: `Quy tắc ${id} (${cellLabel(edition, at)}) đã nằm trong các quy tắc ${by.join(", ")}: khi mọi ô đã ghi, bỏ đi cũng không lọt lỗi nào.`,
    });
  }
  return problems;
}

function constraintOf({ rule, parts, total }: SumLine, cells: readonly CellKey[]): Linear {
  const { relation } = rule.params;
  const sign = relation === "at-least" ? -1 : 1;
  return { terms: termsOf(parts, total, cells, sign), relation: relation === "equals" ? "=" : "<=", bound: 0 };
}

/** What breaks the line, by one: more than the total, less than it, or either. */
function breaches({ rule, parts, total }: SumLine, cells: readonly CellKey[]): readonly Linear[] {
  const more: Linear = { terms: termsOf(parts, total, cells, 1), relation: "=", bound: 1 };
  const less: Linear = { terms: termsOf(parts, total, cells, -1), relation: "=", bound: 1 };
  return { equals: [more, less], "at-most": [more], "at-least": [less] }[rule.params.relation];
}

function termsOf(
  parts: readonly CellKey[],
  total: CellKey,
  cells: readonly CellKey[],
  sign: 1 | -1,
): ReadonlyMap<number, number> {
  const terms = new Map<number, number>();
  const add = (cell: CellKey, value: number): void => {
    const index = cells.indexOf(cell);
    terms.set(index, (terms.get(index) ?? 0) + value);
  };
  for (const part of parts) add(part, sign);
  add(total, -sign);
  return terms;
}
