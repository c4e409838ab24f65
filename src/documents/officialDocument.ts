/**
 * A run of report text. A `gap` carries its prompt without brackets; an `unverified` text is a figure on which a blocking
 * finding stands. Both are drawn with a visible mark and never left out.
 */
export interface DocumentRun {
  readonly text: string;
  readonly kind: "text" | "gap" | "unverified";
}

export interface OfficialParagraph {
  readonly role: "heading1" | "heading2" | "paragraph" | "note" | "closing";
  /** A line break in a text starts a new paragraph of the same role. */
  readonly runs: readonly DocumentRun[];
}

/** One appendix: a table on pages of its own. */
export interface AppendixTable {
  readonly label: string;
  readonly title: string;
  /** What the form says of itself where it is no official one; null for an official form. */
  readonly badge: string | null;
  /** `(Kèm theo Báo cáo số …)`; blank leaves the line out. */
  readonly reference: string;
  /** The line over the table; blank leaves it out. */
  readonly section: string;
  /** Left, middle and right of each line over the table as the official form prints them, in the place of all of the above; null where it has none. */
  readonly heading: readonly (readonly string[])[] | null;
  /** What is counted, right over the table; blank leaves the line out. */
  readonly unitLine: string;
  /** Left and right of each line under the table. */
  readonly footer: readonly (readonly [string, string])[];
  readonly orientation: "landscape" | "portrait";
  /** Relative widths, one a column. */
  readonly columnWidths: readonly number[];
  /** Rows of the header from top to bottom; a cell reaching down from a row above is not repeated. */
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly (readonly BodyCell[])[];
}

export interface HeaderCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface BodyCell {
  readonly text: string;
  readonly align: "left" | "right" | "center";
  /** 1 where absent. */
  readonly colSpan?: number;
  readonly bold?: boolean;
}

/**
 * A report with everything that its printed form needs, in the words that are to stand on paper. Texts are untrusted:
 * what draws them escapes and cleans them. Layout: Nghị định 30/2020/NĐ-CP, Phụ lục I and III.
 */
export interface OfficialDocument {
  /** Marks every page `DỰ THẢO`. */
  readonly isDraft: boolean;
  /** e.g. `UBND PHƯỜNG MẪU` over one of its offices; null where none stands over the agency, as over a people's committee. */
  readonly superiorAgency: string | null;
  /** The agency's name line by line: `ỦY BAN NHÂN DÂN`, `XÃ MẪU`. */
  readonly agency: readonly string[];
  /** e.g. `05/BC-UBND`, with room where the clerk writes by hand. */
  readonly number: string;
  /** e.g. `Mẫu, ngày 05 tháng 7 năm 2023`. */
  readonly placeAndDate: string;
  readonly title: string;
  readonly subject: string;
  /** e.g. `Kính gửi: Ủy ban nhân dân huyện Mẫu.`; blank leaves the line out. */
  readonly salutation: string;
  readonly body: readonly OfficialParagraph[];
  /** Without `-` and `;`. The last one is where it is filed: `Lưu: VT`. */
  readonly recipients: readonly string[];
  /** Authority and office from top to bottom, and the name without title; a blank name is drawn as a gap. */
  readonly signature: { readonly lines: readonly string[]; readonly name: string };
  readonly appendices: readonly AppendixTable[];
}
