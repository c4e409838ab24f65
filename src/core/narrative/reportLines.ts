import { plainText, type BlockRole, type ReportDocument } from "./reportDocument";

/** Characters that a cell holds, with room for the sign that keeps a text a text. */
const LONGEST_CELL = 32_000;

/** A row of the sheet that holds the report. */
export interface ReportLine {
  readonly role: BlockRole;
  readonly text: string;
}

/** The report as rows of a sheet, a paragraph a row; a draft says first that it is one. */
export function reportLines({ blocks, isDraft }: ReportDocument): readonly ReportLine[] {
  return [
    ...(isDraft ? [{ role: "title", text: "DỰ THẢO" } as const] : []),
    ...blocks.flatMap(({ role, inlines }) => {
      const text = plainText(inlines);
      // A list may be longer than the tallest row.
      const paragraphs = role === "annex" ? text.split("\n") : [text];
      return paragraphs.flatMap(pieces).map((piece) => ({ role, text: piece }));
    }),
  ];
}

/** A text in rows that Excel takes, cut between words. */
function pieces(text: string): readonly string[] {
  if (text.length <= LONGEST_CELL) return [text];
  const space = text.lastIndexOf(" ", LONGEST_CELL);
  const cut = space > 0 ? space : LONGEST_CELL;
  return [text.slice(0, cut), ...pieces(text.slice(cut).trimStart())];
}
