import { AlignmentType, Paragraph, type ISectionOptions } from "docx";
import { appendixTable } from "./appendixTable";
import { formFooter, formHeading } from "./formSurroundings";
import { centredLine } from "./centredLine";
import type { AppendixTable } from "./officialDocument";
import { pageHeaders } from "./pageHeaders";
import { pageLayout } from "./pageLayout";
import { sectionEnd } from "./sectionEnd";
import { textRun } from "./textRun";

const POINTS = 14;

/** An appendix on pages of its own, counted from 1. */
export function appendixSection(appendix: AppendixTable, mark: string | null): ISectionOptions {
  const { properties, textWidth } = pageLayout(appendix.orientation);
  return {
    properties,
    headers: pageHeaders(textWidth, mark, true),
    children: [
      ...(appendix.heading === null
        ? headOf(appendix, textWidth)
        : formHeading(appendix.heading, appendix.unitLine, textWidth)),
      appendixTable(appendix, textWidth),
      ...formFooter(appendix.footer, textWidth),
      sectionEnd(),
    ],
  };
}

function headOf({ label, title, badge, reference, section }: AppendixTable, width: number): Paragraph[] {
  const bold = { points: POINTS, bold: true };
  const italics = { points: POINTS, italics: true };
  const spacing = { before: 0, after: 60 };
  return [
    centredLine(label, width, bold, { spacing, keepNext: true, outlineLevel: 0 }),
    centredLine(title, width, bold, { spacing, keepNext: true }),
    ...(reference.trim() === "" ? [] : [centredLine(reference, width, italics, { spacing, keepNext: true })]),
    ...(badge === null ? [] : [centredLine(badge, width, italics, { spacing, keepNext: true })]),
    ...(section.trim() === ""
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.LEFT,
            spacing: { before: 240, after: 120 },
            keepNext: true,
            children: [textRun(section, bold)],
          }),
        ]),
  ];
}
