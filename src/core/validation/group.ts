import type { Edition } from "../edition/edition";
import type { Finding, FindingGroup, Severity } from "../model/finding";
import { message } from "../text/message";
import type { AnsweredBy } from "../model/justification";
import type { Rule } from "../edition/rule";

const ORDER: Readonly<Record<Severity, number>> = { blocking: 0, explain: 1, note: 2 };
/**
 * Which rule says most of a cause. A shifted or foreign row breaks nearly every other rule that reads it, a wrong unit of money most of those
 * about its cell; a rule further down only says that something there is odd.
 */
const SPECIFICITY: readonly Rule["kind"][] = [
  "column-shift",
  "foreign-row",
  "personal-data",
  "whole-number",
  "unit-slip",
  "clean-number",
  "stale-copy",
  "sum",
  "units-sum",
  "range",
  "share",
  "pairing",
  "ratio",
  "unit-children",
  "some-activity",
  "change",
];

/**
 * One cause, one group: a finding belongs to the most specific one that blames the same cell, or its whole row. Breaches of a
 * rule that is mended for all cells at once (it has a sentence for several) are one group.
 */
export function group(
  edition: Edition,
  findings: readonly Finding[],
  answer: (finding: Finding) => AnsweredBy | null = () => null,
): readonly FindingGroup[] {
  const broken = new Set(findings.map(({ ruleId }) => ruleId));
  const rules = new Map(edition.rules.filter(({ id }) => broken.has(id)).map((rule) => [rule.id, rule]));
  const rank = ({ ruleId }: Finding): number => {
    const found = SPECIFICITY.indexOf(rules.get(ruleId)?.kind ?? "required");
    return found < 0 ? SPECIFICITY.length : found;
  };
  const ranked = [...findings].sort((a, b) => rank(a) - rank(b));
  const heads: Finding[] = [];
  const buckets = new Map<string, Finding[]>();
  for (const finding of ranked) {
    const cause = heads.find((head) => causes(rules.get(head.ruleId), head, finding));
    if (cause === undefined) heads.push(finding);
    const key = keyOf(rules, cause ?? finding);
    buckets.set(key, [...(buckets.get(key) ?? []), finding]);
  }
  return [...buckets.values()]
    .map((bucket) => toGroup(edition, rules, bucket, answer))
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** Whether `finding` is a consequence of what `head` blames. */
function causes(rule: Rule | undefined, head: Finding, finding: Finding): boolean {
  const [blamed] = finding.cells;
  if (blamed === undefined) return false;
  if (rule?.kind === "stale-copy") return finding.ruleId !== head.ruleId && finding.code === head.code;
  const isRow = rule?.kind === "column-shift" || rule?.kind === "foreign-row";
  return isRow ? sharesRow(head, finding) : head.cells[0] === blamed;
}

function sharesRow(head: Finding, finding: Finding): boolean {
  const rows = new Set(head.cells.map(rowOf));
  return finding.cells.some((cell) => rows.has(rowOf(cell)));
}

function rowOf(cell: string): string {
  return cell.slice(0, cell.lastIndexOf("."));
}

function keyOf(rules: ReadonlyMap<string, Rule>, head: Finding): string {
  return rules.get(head.ruleId)?.messageForMany === undefined ? head.id : head.ruleId;
}

function toGroup(
  edition: Edition,
  rules: ReadonlyMap<string, Rule>,
  bucket: readonly Finding[],
  answer: (finding: Finding) => AnsweredBy | null,
): FindingGroup {
  const [head] = bucket;
  if (!head) throw new Error("A group needs a finding: group() makes none without.");
  const many = rules.get(head.ruleId)?.messageForMany;
  const alike = bucket.filter(({ ruleId }) => ruleId === head.ruleId);
  const touched = new Set(bucket.flatMap((finding) => finding.cells.map((cell) => cell.split(".")[0])));
  const severest = [...bucket].sort((a, b) => ORDER[a.severity] - ORDER[b.severity])[0] ?? head;
  return {
    id: many === undefined ? head.id : head.ruleId,
    code: head.code,
    severity: severest.severity,
    message: many !== undefined && alike.length > 1 ? message(many).format({ count: alike.length }) : head.message,
    findings: bucket,
    appendices: edition.appendices.map((appendix) => appendix.key).filter((key) => touched.has(key)),
    basis: head.basis,
    justification: severest.severity === "explain" ? answer(head) : null,
    fixes: head.fixes,
    edits: many === undefined ? onlyFix(head) : alike.flatMap(onlyFix),
  };
}

function onlyFix({ fixes }: Finding): Finding["fixes"][number]["edits"] {
  return fixes.length === 1 ? (fixes[0]?.edits ?? []) : [];
}
