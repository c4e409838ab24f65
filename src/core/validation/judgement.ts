import type { CellKey } from "../model/cellKey";
import type { QuickFix } from "../model/finding";

/** One breach of a rule, before it is dressed as a finding. The first cell is the one blamed. */
export interface Breach {
  readonly cells: readonly [CellKey, ...CellKey[]];
  readonly placeholders: Readonly<Record<string, string | number>>;
  readonly fixes: readonly QuickFix[];
}

/** What a kind says of a rule. `skipped` carries the reason in the officer's words. */
export type Judgement =
  | { readonly kind: "judged"; readonly breaches: readonly Breach[] }
  | { readonly kind: "skipped"; readonly reason: string };
