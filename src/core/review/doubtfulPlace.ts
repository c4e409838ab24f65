/** Something of a text that should be looked at, with its place: UTF-16 offsets in the text as given. */
export interface DoubtfulPlace {
  readonly code: "C02" | "C03" | "C04";
  readonly start: number;
  readonly end: number;
  /** A sentence for the officer. */
  readonly message: string;
}
