import { HeadingLevel, Paragraph, TextRun, UnderlineType, type IParagraphOptions } from "docx";
import type { DocumentRun, OfficialParagraph } from "./officialDocument";
import { textRun } from "./textRun";
import { xmlText } from "./xmlText";

/**
 * The sentences of the report. Paragraphs without words are left out; the last one stays on the page of what follows it,
 * so that a signature never stands alone.
 */
export function bodyParagraphs(body: readonly OfficialParagraph[]): Paragraph[] {
  const lines = body
    .flatMap(({ role, runs }) => linesOf(runs).map((line) => ({ role, line })))
    .filter(({ line }) => line.some(({ text }) => text.trim() !== ""));
  return lines.map(
    ({ role, line }, index) =>
      new Paragraph({
        ...LAYOUTS[role],
        ...(index === lines.length - 1 ? { keepNext: true } : {}),
        children: line.map((run) => drawn(run, role === "note")),
      }),
  );
}

const LAYOUTS: Readonly<Record<OfficialParagraph["role"], IParagraphOptions>> = {
  heading1: { heading: HeadingLevel.HEADING_1 },
  heading2: { heading: HeadingLevel.HEADING_2 },
  paragraph: { style: "BodyText" },
  note: { style: "BodyText" },
  closing: { style: "BodyText", keepLines: true },
};

/** A justified line that ends in a break is torn apart to the full width: each line is a paragraph instead. */
function linesOf(runs: readonly DocumentRun[]): DocumentRun[][] {
  const lines: DocumentRun[][] = [[]];
  for (const run of runs) {
    run.text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines;
}

function drawn({ text, kind }: DocumentRun, italics: boolean): TextRun {
  switch (kind) {
    case "text":
      return textRun(text, { italics });
    case "gap":
      return new TextRun({ text: `[${xmlText(text)}]`, italics, highlight: "yellow" });
    case "unverified":
      return new TextRun({
        text: xmlText(text),
        italics,
        highlight: "yellow",
        underline: { type: UnderlineType.DOTTEDHEAVY },
      });
  }
}
