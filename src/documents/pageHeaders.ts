import { AlignmentType, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { textRun } from "./textRun";

const POINTS = 13;

/**
 * The headers of a section whose text is `textWidth` twips wide: the page number in the middle from page 2 on, and
 * `mark` at the left of every page, but for a first page that bears it in its letterhead (`markOnFirst` false).
 */
export function pageHeaders(
  textWidth: number,
  mark: string | null,
  markOnFirst: boolean,
): { readonly default: Header; readonly first: Header } {
  return {
    default: new Header({ children: [mark === null ? numberAlone() : numberBeside(mark, textWidth)] }),
    first: new Header({
      children: [new Paragraph({ children: mark !== null && markOnFirst ? [boldMark(mark)] : [] })],
    }),
  };
}

function numberAlone(): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [pageNumber()] });
}

function numberBeside(mark: string, textWidth: number): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.CENTER, position: Math.round(textWidth / 2) }],
    children: [boldMark(mark), new TextRun({ children: [new Tab()] }), pageNumber()],
  });
}

function pageNumber(): TextRun {
  return new TextRun({ children: [PageNumber.CURRENT], size: POINTS * 2 });
}

function boldMark(mark: string): TextRun {
  return textRun(mark, { points: POINTS, bold: true });
}
