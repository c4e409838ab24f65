/** A note at a cell. Row and column zero-based. */
export interface NoteChange {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  /** A note of this author at this cell gives way to the new one; one of another author stays above it. */
  readonly author: string;
  readonly text: string;
}

/** Takes away notes that hold nothing but an author's name and this text, wherever on the sheet they stand. */
export interface NoteWithdrawal {
  readonly sheet: string;
  readonly text: string;
}

/** What a cell holds from now on, instead of its formula too; its look stays. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly value: number | string | null;
}

/** The one part of a namespace: added, or in the place of all that the file has. */
export interface CustomXmlChange {
  readonly namespace: string;
  /** The whole document; null takes away what is there. */
  readonly xml: string | null;
}

export interface PackageChanges {
  readonly notes?: readonly NoteChange[];
  /** Done before notes are put; a cell that gets a new one keeps its own until then. */
  readonly withdrawn?: readonly NoteWithdrawal[];
  readonly cells?: readonly CellChange[];
  readonly customXml?: readonly CustomXmlChange[];
}
