import type { CellKey } from "../model/cellKey";

/** A number of the report that comes from the sheets. */
export interface NumberInline {
  readonly kind: "number";
  /** Which number of the report it is, e.g. `I.2-a/0/xa/points`: stable over re-drafts. */
  readonly id: string;
  /** As it stands in the report. */
  readonly text: string;
  /** Cells it comes from: several for a derived number, none for a number of units. */
  readonly cells: readonly CellKey[];
  /** e.g. `4.930.000 + 2.500.000`; null for a figure taken as it stands. */
  readonly derivation: string | null;
  /** False while a blocking finding stands on one of its cells. */
  readonly verified: boolean;
  /** What the sheets say today, where it is something else; empty where they no longer say it. Null: the same. */
  readonly now: string | null;
  /** It counts units whose reports were received. */
  readonly units?: true | undefined;
}

/** A run of report text. A number knows its cells; a gap is shown with its prompt until the officer fills it. */
export type Inline =
  /** `own`: the officer's words in a gap. */
  | { readonly kind: "text"; readonly text: string; readonly own?: true }
  | NumberInline
  /** `cell` null: for the officer's own words. Else a figure that the sheet lacks. */
  | {
      readonly kind: "gap";
      readonly prompt: string;
      readonly cell: CellKey | null;
      /** True words that settle it in one step, where the officer has nothing else to say. */
      readonly settled?: string | undefined;
    };

export type BlockRole =
  | "title"
  | "subject"
  | "salutation"
  | "heading1"
  | "heading2"
  | "paragraph"
  | "note"
  | "closing"
  | "recipients"
  | "annex";

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

/** The words as they leave: gaps in brackets. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === "gap" ? `[${inline.prompt}]` : inline.text)).join("");
}
