import type { Edition } from "../edition/edition";
import type { Finding, FindingGroup, Severity } from "../model/finding";
import { message } from "../text/message";
import type { Rule } from "./rule";

const ORDER: Readonly<Record<Severity, number>> = { blocking: 0, explain: 1, note: 2 };

/**
 * One cause, one group. Breaches of a rule that is mended for all cells at once (it has a sentence for several) are one group;
 * findings that blame the same cell are one group under the severest, which comes first among the edition's rules.
 */
export function group(edition: Edition, findings: readonly Finding[]): readonly FindingGroup[] {
  const rules = new Map(edition.rules.map((rule) => [rule.id, rule]));
  const buckets = new Map<string, Finding[]>();
  for (const finding of findings) {
    const root = rules.get(finding.ruleId)?.messageForMany === undefined ? finding.cells[0] : finding.ruleId;
    const key = root ?? finding.id;
    buckets.set(key, [...(buckets.get(key) ?? []), finding]);
  }
  return [...buckets.values()]
    .map((bucket) => toGroup(edition, rules, bucket))
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

function toGroup(edition: Edition, rules: ReadonlyMap<string, Rule>, bucket: readonly Finding[]): FindingGroup {
  const sorted = [...bucket].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const [head] = sorted;
  if (!head) throw new Error("A group needs a finding: group() makes none without.");
  const many = rules.get(head.ruleId)?.messageForMany;
  const touched = new Set(sorted.flatMap((finding) => finding.cells.map((cell) => cell.split(".")[0])));
  return {
    id: many === undefined ? head.id : head.ruleId,
    code: head.code,
    severity: head.severity,
    message: many !== undefined && sorted.length > 1 ? message(many).format({ count: sorted.length }) : head.message,
    findings: sorted,
    appendices: edition.appendices.map((appendix) => appendix.key).filter((key) => touched.has(key)),
    basis: head.basis,
    edits: sorted.flatMap((finding) => finding.fixes[0]?.edits ?? []),
  };
}
