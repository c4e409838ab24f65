import { appendixCells, cellLabel } from "../edition/cellInfo";
import type { Edition } from "../edition/edition";
import { cellsNamed } from "../edition/parseEdition";
import type { CellKey } from "../model/cellKey";
import type { Rule } from "../edition/rule";
import type { RuleProblem } from "./ruleProblem";
import { cellsOfPattern, sumLines } from "./sumLines";

/** Rules that can never fail, sums that go round in a circle, and figures that no rule of their own reads. */
export function lintCells(edition: Edition): readonly RuleProblem[] {
  return [...edition.rules.flatMap((rule) => unreachable(edition, rule)), ...circles(edition), ...unread(edition)];
}

function unreachable(edition: Edition, rule: Rule): readonly RuleProblem[] {
  const named = cellsNamed(rule);
  const why = whyNever(edition, rule, named);
  if (why === null) return [];
  const cells = named.flatMap((pattern) => cellsOfPattern(edition, pattern)).slice(0, 1);
  return [
    {
      kind: "unreachable",
      severity: "warning",
      rules: [rule.id],
      cells,
      message: `Quy tắc ${rule.id} không bao giờ báo lỗi: ${why}. Sửa hoặc bỏ quy tắc.`,
    },
  ];
}

function whyNever(edition: Edition, rule: Rule, named: readonly string[]): string | null {
  const nobody = named.find((pattern) => cellsOfPattern(edition, pattern).length === 0);
  if (nobody !== undefined) return `không có ô nào là ${nobody}`;
  if (rule.kind === "pairing" && rule.params.if === rule.params.then) return "một ô được so với chính nó";
  if (rule.kind === "ratio" && rule.params.numerator === rule.params.denominator) return "một ô được chia cho chính nó";
  if (rule.kind === "sum" && rule.params.parts.includes(rule.params.total))
    return "tổng nằm trong các phần của chính nó";
  if (rule.kind === "some-activity" && rule.params.ifAny.some((cell) => rule.params.thenSome.includes(cell)))
    return "một ô vừa là điều kiện vừa là kết quả";
  return null;
}

/** Totals that are, through others, parts of themselves. */
function circles(edition: Edition): readonly RuleProblem[] {
  const parts = new Map<CellKey, Set<CellKey>>();
  const rules = new Map<CellKey, string>();
  const add = (total: CellKey, of: readonly CellKey[]): void => {
    parts.set(total, new Set([...(parts.get(total) ?? []), ...of]));
  };
  for (const appendix of edition.appendices)
    for (const [key, { totalOf }] of appendixCells(appendix)) if (totalOf.length > 0) add(key, totalOf);
  for (const { rule, total, parts: of } of sumLines(edition)) {
    if (rule.params.relation !== "equals" || of.includes(total)) continue;
    add(total, of);
    rules.set(total, rule.id);
  }
  const inCircle = [...parts.keys()].filter((total) => reaches(parts, total, total));
  if (inCircle.length === 0) return [];
  return [
    {
      kind: "cyclic-sum",
      severity: "error",
      rules: [...new Set(inCircle.flatMap((cell) => rules.get(cell) ?? []))],
      cells: inCircle,
      message: `Các tổng cộng vòng quanh nhau: ${inCircle
        .slice(0, 4)
        .map((cell) => `“${cellLabel(edition, cell)}”`)
        .join(", ")}. Bỏ một tổng để không ô nào là phần của chính nó.`,
    },
  ];
}

function reaches(parts: ReadonlyMap<CellKey, ReadonlySet<CellKey>>, from: CellKey, to: CellKey): boolean {
  const seen = new Set<CellKey>();
  const open = [...(parts.get(from) ?? [])];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    if (cell === to) return true;
    if (seen.has(cell)) continue;
    seen.add(cell);
    open.push(...(parts.get(cell) ?? []));
  }
  return false;
}

/** Figures that only the rules for every figure look at. */
function unread(edition: Edition): readonly RuleProblem[] {
  const read = new Set(edition.rules.flatMap(cellsNamed).flatMap((pattern) => cellsOfPattern(edition, pattern)));
  return edition.appendices.flatMap((appendix): readonly RuleProblem[] => {
    const cells = [...appendixCells(appendix).keys()].filter((key) => !read.has(key));
    if (cells.length === 0) return [];
    const some = cells.slice(0, 5).map((cell) => cellLabel(edition, cell));
    const more = cells.length > some.length ? ` và ${cells.length - some.length} ô khác` : "";
    return [
      {
        kind: "unread",
        severity: "warning",
        rules: [],
        cells,
        message: `${appendix.label}: ${cells.length} ô không có quy tắc riêng nào đối chiếu (${some.join("; ")}${more}).`,
      },
    ];
  });
}
