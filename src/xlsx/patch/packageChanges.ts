/** A note at a cell. Row and column zero-based. */
export interface NoteChange {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  /** Whatever note stands at the cell already stays above, whoever wrote it. */
  readonly author: string;
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
  /**
   * Texts of notes that were put before, below their author's name. They are taken away before notes are put, on whatever sheet they are:
   * the note where it holds nothing else, its end where they stand below another's words.
   */
  readonly withdrawn?: readonly string[];
  readonly cells?: readonly CellChange[];
  readonly customXml?: readonly CustomXmlChange[];
}
