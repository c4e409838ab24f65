/** What a finding tells of a child: the parts of Nghị định 56/2017/NĐ-CP, Điều 33, that occur in reports. */
export type PersonalDataKind = "name" | "age" | "illness" | "circumstance" | "address" | "school";

/** A place of a text that tells who a child is, or something private of a child who can be told. */
export interface PersonalData {
  /** UTF-16 offsets into the text as it was given: `text.slice(start, end) === found`. */
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalDataKind;
  readonly found: string;
  /** Wording that may stand in the same place; claims nothing that the text did not say. */
  readonly neutral: string;
}
