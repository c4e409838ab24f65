import { AlignmentType, LineRuleType, type IStylesOptions } from "docx";
import { twips } from "./twips";

/** Twice the 14 points of the body. */
const SIZE = 28;
const BODY = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: twips(12.7) },
  spacing: { before: 0, after: 120, line: 259, lineRule: LineRuleType.AUTO },
  widowControl: true,
} as const;
const HEADING = {
  next: "BodyText",
  run: { bold: true, size: SIZE, color: "000000" },
  paragraph: { ...BODY, keepNext: true, keepLines: true },
} as const;

/**
 * The styles of the report, so that a clerk changes all paragraphs of a kind at once in Word: `Normal` for everything
 * centred, `BodyText` for sentences, Word's own headings for the outline.
 */
export const reportStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: "Times New Roman", size: SIZE, language: { value: "vi-VN", eastAsia: "vi-VN" } },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: HEADING,
    heading2: HEADING,
  },
  paragraphStyles: [{ id: "BodyText", name: "Body Text", basedOn: "Normal", quickFormat: true, paragraph: BODY }],
};
