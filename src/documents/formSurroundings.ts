import { AlignmentType, Paragraph, type Table } from "docx";
import { layoutTable } from "./layoutTable";
import type { AppendixTable } from "./officialDocument";
import { textRun } from "./textRun";

const POINTS = 12;

/** The lines over the table of an official form, in three columns, and what is counted. */
export function formHeading(
  lines: readonly (readonly string[])[],
  unitLine: string,
  width: number,
): (Table | Paragraph)[] {
  const side = Math.round(width / 3);
  const widths = [side, width - 2 * side, side];
  const rows = lines.map((line, row) =>
    widths.map((_width, at) => [
      new Paragraph({
        alignment: at === 1 ? AlignmentType.CENTER : AlignmentType.LEFT,
        keepNext: true,
        children: [textRun(line[at] ?? "", { points: POINTS, bold: at === 1 && row <= 1 })],
      }),
    ]),
  );
  const unit = new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { before: 60, after: 60 },
    keepNext: true,
    children: [textRun(unitLine, { points: POINTS, italics: true })],
  });
  return [layoutTable(widths, rows), unit];
}

/** The lines for date and signatures under the table. */
export function formFooter(footer: AppendixTable["footer"], width: number): (Table | Paragraph)[] {
  if (footer.length === 0) return [];
  const half = Math.round(width / 2);
  const rows = footer.map((line, at) =>
    line.map((text) => [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [textRun(text, { points: POINTS, italics: at === 0 || at === footer.length - 1 })],
      }),
    ]),
  );
  return [new Paragraph({ children: [] }), layoutTable([half, width - half], rows)];
}
