import { AlignmentType, Paragraph, type Table } from "docx";
import { centredLine } from "./centredLine";
import { layoutTable } from "./layoutTable";
import type { OfficialDocument } from "./officialDocument";
import { ruleUnder } from "./ruleUnder";
import { textBlock } from "./textBlock";
import { textRun } from "./textRun";

const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
/** The nation's name just fills the right column; the agency has the rest. */
const AGENCY_SHARE = 0.405;
const SMALL = 13;
const LARGE = 14;

/** The head of page 1, `textWidth` twips wide: agency and number at the left, nation, place and date at the right. */
export function letterhead(document: OfficialDocument, textWidth: number, mark: string | null): Table {
  const left = Math.round(textWidth * AGENCY_SHARE);
  const right = textWidth - left;
  return layoutTable(
    [left, right],
    [
      [agency(document, left), nation(right)],
      [
        [
          centredLine(`Số: ${document.number}`, left, { points: SMALL }),
          ...(mark === null
            ? []
            : [centredLine(mark, left, { points: SMALL, bold: true }, { spacing: { before: 60 } })]),
        ],
        [centredLine(document.placeAndDate, right, { points: LARGE, italics: true })],
      ],
    ],
  );
}

function agency({ superiorAgency, agency: name }: OfficialDocument, width: number): Paragraph[] {
  const widest = Math.max(...name.map((line) => textBlock(line, SMALL, width).width));
  return [
    ...(superiorAgency === null ? [] : [centredLine(superiorAgency, width, { points: SMALL })]),
    ...name.map((line) => centredLine(line, width, { points: SMALL, bold: true })),
    // A third to a half of the name.
    ruleUnder(widest * 0.4, width, 160),
  ];
}

function nation(width: number): Paragraph[] {
  return [
    // It is known to fit: an estimate might part it.
    new Paragraph({ alignment: AlignmentType.CENTER, children: [textRun(NATION, { points: SMALL, bold: true })] }),
    centredLine(MOTTO, width, { points: LARGE, bold: true }),
    ruleUnder(textBlock(MOTTO, LARGE, width).width, width, 160),
  ];
}
