import { Document, Packer, type ISectionOptions, type Paragraph } from "docx";
import { appendixSection } from "./appendixSection";
import { bodyParagraphs } from "./bodyParagraphs";
import { centredLine } from "./centredLine";
import { letterhead } from "./letterhead";
import type { OfficialDocument } from "./officialDocument";
import { pageHeaders } from "./pageHeaders";
import { pageLayout } from "./pageLayout";
import { reportStyles } from "./reportStyles";
import { ruleUnder } from "./ruleUnder";
import { sectionEnd } from "./sectionEnd";
import { signatureBlock } from "./signatureBlock";
import { textBlock } from "./textBlock";
import { xmlText } from "./xmlText";

const DRAFT_MARK = "DỰ THẢO";
const POINTS = 14;

/**
 * The report as a .docx file, laid out by Nghị định 30/2020/NĐ-CP. The same document gives the same parts; only the
 * dates in the file's properties and in its archive differ. Gaps and unverified figures are marked whether or not the
 * document is a draft.
 */
export async function reportDocx(document: OfficialDocument): Promise<Uint8Array> {
  const mark = document.isDraft ? DRAFT_MARK : null;
  const author = xmlText(document.agency.join(" "));
  const file = new Document({
    title: xmlText(`${document.title}: ${document.subject}`),
    creator: author,
    lastModifiedBy: author,
    styles: reportStyles,
    sections: [reportSection(document, mark), ...document.appendices.map((each) => appendixSection(each, mark))],
  });
  return Packer.pack(file, "uint8array");
}

function reportSection(document: OfficialDocument, mark: string | null): ISectionOptions {
  const { properties, textWidth } = pageLayout("portrait");
  return {
    properties,
    // The first page bears the mark under the number, where offices put it.
    headers: pageHeaders(textWidth, mark, false),
    children: [
      letterhead(document, textWidth, mark),
      ...titleOf(document, textWidth),
      ...bodyParagraphs(document.body),
      signatureBlock(document, textWidth),
      sectionEnd(),
    ],
  };
}

function titleOf({ title, subject, salutation }: OfficialDocument, width: number): Paragraph[] {
  const look = { points: POINTS, bold: true };
  return [
    centredLine(title, width, look, { spacing: { before: 320 } }),
    centredLine(subject, width, look),
    ruleUnder(textBlock(subject, POINTS, width).width * 0.4, width, 240),
    ...(salutation.trim() === ""
      ? []
      : [centredLine(salutation, width, { points: POINTS }, { spacing: { after: 240 } })]),
  ];
}
