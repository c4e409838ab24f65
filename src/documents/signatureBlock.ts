import { AlignmentType, Paragraph, TextRun, type Table } from "docx";
import { centredLine } from "./centredLine";
import { layoutTable } from "./layoutTable";
import type { OfficialDocument } from "./officialDocument";
import { textRun } from "./textRun";

const LARGE = 14;
const LIST = 11;
/** Height of a signature and a stamp. */
const SIGNING_ROOM = 1300;
const NO_NAME = "[Họ và tên người ký]";

/** Recipients at the left, signature at the right, on one page. */
export function signatureBlock({ recipients, signature }: OfficialDocument, textWidth: number): Table {
  const left = Math.round(textWidth * 0.5);
  const right = textWidth - left;
  return layoutTable([left, right], [[recipientList(recipients), signed(signature, right)]]);
}

function recipientList(recipients: readonly string[]): Paragraph[] {
  return [
    new Paragraph({
      spacing: { before: 60 },
      children: [textRun("Nơi nhận:", { points: 12, bold: true, italics: true })],
    }),
    ...recipients.map((recipient, index) => {
      const end = index === recipients.length - 1 ? "." : ";";
      return new Paragraph({
        // A second line starts under the first letter, clear of the signature.
        indent: { left: 120, hanging: 120, right: 120 },
        children: [textRun(`- ${recipient}${end}`, { points: LIST })],
      });
    }),
  ];
}

function signed({ lines, name }: OfficialDocument["signature"], width: number): Paragraph[] {
  const look = { points: LARGE, bold: true };
  const spacing = { spacing: { before: SIGNING_ROOM } };
  return [
    ...lines.map((line) => centredLine(line, width, look)),
    name.trim() === "" ? missingName(spacing) : centredLine(name, width, look, spacing),
  ];
}

function missingName(layout: { readonly spacing: { readonly before: number } }): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...layout,
    children: [new TextRun({ text: NO_NAME, bold: true, size: LARGE * 2, highlight: "yellow" })],
  });
}
