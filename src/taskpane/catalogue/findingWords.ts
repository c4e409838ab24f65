import type { FindingGroup, QuickFix } from "../../core/model/finding";
import type { Wanted } from "../../core/validation/judgement";
import type { Rule } from "../../core/edition/rule";

/** What findings say in a language. In Vietnamese that is in the rules themselves. */
export interface FindingWords {
  /** @param kind of the rule at the head of the group; null for one that the edition no longer has */
  sentence(group: FindingGroup, kind: Rule["kind"] | null): string;
  /** What the rule asks of a cell. */
  rule(title: string, kind: Rule["kind"]): string;
  fix(fix: QuickFix): string;
  basis(text: string): string;
  /** Why a rule was skipped. */
  reason(text: string, wants: Wanted | null): string;
}

export const vietnameseFindings: FindingWords = {
  sentence: (group) => group.message,
  rule: (title) => title,
  fix: ({ title }) => title,
  basis: (text) => text,
  reason: (text) => text,
};
