import type { AnsweredBy } from "./justification";
import type { CellKey } from "./cellKey";

/** blocking = lỗi phải sửa · explain = cần giải trình · note = lưu ý. */
export type Severity = "blocking" | "explain" | "note";

/** One line of a finding's value table. `shown` is the value as the officer reads it, e.g. `4.930.000đ` or `(trống)`. */
export interface FindingValue {
  readonly cell: CellKey;
  readonly label: string;
  readonly shown: string;
}

/** A safe change of figures. `before` is what the cell showed when the fix was made: it is written only while that still holds. */
export interface FixEdit {
  readonly cell: CellKey;
  readonly before: string;
  /** Null = the cell is emptied. */
  readonly value: number | null;
  /** Put there in place of the value that it comes to; in English names, with the leading `=`. */
  readonly formula?: string;
}

export interface QuickFix {
  /** Button text, e.g. `Ghi 4.930.000`. */
  readonly title: string;
  readonly edits: readonly FixEdit[];
}

/** One broken rule at one place. The first cell is the one most likely wrong. */
export interface Finding {
  /** `<rule id>@<first cell>`: stable while the cause stays. */
  readonly id: string;
  readonly ruleId: string;
  /** Catalogue code the officer sees, e.g. `A05`. */
  readonly code: string;
  readonly severity: Severity;
  readonly cells: readonly CellKey[];
  readonly message: string;
  /** What the sentence was made of. */
  readonly placeholders: Readonly<Record<string, string | number>>;
  readonly values: readonly FindingValue[];
  /** Difference in words, e.g. `+3.430.000`; null where none makes sense. */
  readonly difference: string | null;
  readonly basis: string;
  readonly fixes: readonly QuickFix[];
}

/** Findings with one cause, shown as one card: the head finding is the most specific. */
export interface FindingGroup {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for the whole group. */
  readonly message: string;
  readonly findings: readonly Finding[];
  /** Distinct appendix keys touched, in form order. */
  readonly appendices: readonly string[];
  readonly basis: string;
  /** The officer's reason, where one was given; only for groups that need no more than that. */
  readonly justification: AnsweredBy | null;
  /** What mends the head finding; several where the officer must choose. */
  readonly fixes: readonly QuickFix[];
  /** All safe edits of the group, for `Sửa tất cả`; empty where there is none or a choice. */
  readonly edits: readonly FixEdit[];
}
