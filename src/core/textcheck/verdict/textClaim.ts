import type { CellKey } from "../../model/cellKey";

/**
 * What a comparison of text and tables says of one place of the text.
 * `note`: in order, but better written otherwise.
 */
export type ClaimOutcome = "agrees" | "contradicts" | "claimed-but-zero" | "not-in-tables" | "note";

/** One number, or one activity said to have taken place, held against the tables. */
export interface TextClaim {
  /** UTF-16 offsets in the text as given. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** Null for an activity told without a number. */
  readonly value: number | null;
  /** The cells it speaks of; several for a total. Empty for `not-in-tables`. */
  readonly cells: readonly CellKey[];
  readonly outcome: ClaimOutcome;
  /** What the tables say; null for a blank and where nothing is expected. */
  readonly expected: number | null;
  /** Catalogue code of the finding; null where there is none. */
  readonly code: "N01" | "N02" | "N03" | "B03" | null;
  /** One sentence for the officer. */
  readonly message: string;
}
