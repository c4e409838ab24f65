export type Approximation = "about" | "above" | "below";
export type NumberUnit = "children" | "money" | "count" | "percent";

/** A number found in running text, with what its neighbourhood says of it. */
export interface NumberInText {
  /** UTF-16 offsets of digits, number words and scale (`79,4 triệu`) in the text as given; the unit stands behind. */
  readonly start: number;
  readonly end: number;
  /** The text between the two offsets. */
  readonly shown: string;
  /** `79,4 triệu` is 79400000; a percentage is 66.35. */
  readonly value: number;
  /** Null where the word behind is no unit of figures. */
  readonly unit: NumberUnit | null;
  /** The word or words behind, folded (`suất quà`, `hộ`); empty where a mark follows. */
  readonly unitWord: string;
  readonly approximation: Approximation | null;
}
