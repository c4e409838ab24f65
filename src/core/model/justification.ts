import type { CellKey } from "./cellKey";

/** Why a figure is right although a rule finds it odd. Bound to the values it was given for. */
export interface Justification {
  /** `<rule id>@<cell>` of the finding that it answers. */
  readonly findingId: string;
  readonly text: string;
  /** Values of the finding's cells when it was given; null = blank or no number. */
  readonly values: Readonly<Record<CellKey, number | null>>;
  /** The sentence that it answered: all there is for a finding about the report as a whole. */
  readonly message: string;
}

/** A justification beside its finding today. Lapsed = a value has changed since; the old text stays for the officer to see. */
export interface AnsweredBy {
  readonly text: string;
  readonly isValid: boolean;
}

export const LONGEST_JUSTIFICATION = 2000;
