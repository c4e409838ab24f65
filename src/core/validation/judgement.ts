import type { CellKey } from "../model/cellKey";
import type { QuickFix } from "../model/finding";

/** One breach of a rule, before it is dressed as a finding. The first cell is the one blamed; none where the report as a whole is. */
export interface Breach {
  readonly cells: readonly CellKey[];
  readonly placeholders: Readonly<Record<string, string | number>>;
  readonly fixes: readonly QuickFix[];
  /** Difference in words for the value table; absent where none makes sense. */
  readonly difference?: string;
}

/** What the officer may give so that a skipped rule can be judged. */
export type Wanted = "particulars" | "prior" | "units";

/** What a kind says of a rule. `skipped` carries the reason in the officer's words. */
export type Judgement =
  | { readonly kind: "judged"; readonly breaches: readonly Breach[] }
  | { readonly kind: "skipped"; readonly reason: string; readonly wants: Wanted };

export function judged(breaches: readonly Breach[]): Judgement {
  return { kind: "judged", breaches };
}
export function skipped(reason: string, wants: Wanted): Judgement {
  return { kind: "skipped", reason, wants };
}
