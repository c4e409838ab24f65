import type { CellKey } from "../model/cellKey";

/** A run of report text. A number knows its cells; a gap is shown with its prompt and never filled by us. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "number";
      readonly text: string;
      /** Cells it comes from, at least one; several for a derived number. */
      readonly cells: readonly CellKey[];
      /** e.g. `4.930.000 + 2.500.000`; null for a figure taken as it stands. */
      readonly derivation: string | null;
      /** False while a blocking finding stands on one of its cells. */
      readonly verified: boolean;
    }
  | { readonly kind: "gap"; readonly prompt: string; readonly cell: CellKey | null };

export type BlockRole = "title" | "subject" | "salutation" | "heading1" | "heading2" | "paragraph" | "note" | "closing";

export interface ReportBlock {
  /** Id of the sentence group in narrative.json: stable over re-drafts. */
  readonly id: string;
  readonly role: BlockRole;
  readonly inlines: readonly Inline[];
}

export interface ReportDocument {
  readonly blocks: readonly ReportBlock[];
  readonly gaps: number;
  /** True while a blocking finding stands: leaves only marked DỰ THẢO. */
  readonly isDraft: boolean;
}
