import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { AppendixTable, BodyCell, HeaderCell } from "./officialDocument";
import { textRun } from "./textRun";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const PADDING = { top: 80, bottom: 80, left: 100, right: 100 };
const LOOK = { header: 12, body: 13, padding: PADDING, headerPadding: { ...PADDING, left: 30, right: 30 } } as const;
/** So many columns leave too little room for each word at the usual size. */
const MANY_COLUMNS = 12;
const TIGHT = { top: 40, bottom: 40, left: 30, right: 30 };
const SMALL_LOOK = { header: 7.5, body: 10, padding: TIGHT, headerPadding: { ...TIGHT, left: 15, right: 15 } } as const;
/** A row with a longer text may go on overleaf: kept whole it could be higher than a page, and be cut. */
const LONGEST_KEPT = 150;
const ALIGNMENTS = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

/** The table of an appendix over `textWidth` twips. Its header comes again on each page. */
export function appendixTable({ columnWidths, header, rows }: AppendixTable, textWidth: number): Table {
  const widths = sharesOf(columnWidths, textWidth);
  const look = columnWidths.length > MANY_COLUMNS ? SMALL_LOOK : LOOK;
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: look.padding,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      ...header.map(
        (cells, index) =>
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            // Groups in bold over plain columns, as in the official forms.
            children: cells.map((cell) => headerCell(cell, look.header, look.headerPadding, index === 0)),
          }),
      ),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: cells.every(({ text }) => text.length <= LONGEST_KEPT),
            children: cells.map((cell) => bodyCell(cell, look.body)),
          }),
      ),
    ],
  });
}

/** Whole twips that add up to the full width. */
function sharesOf(relative: readonly number[], whole: number): number[] {
  const total = relative.reduce((sum, width) => sum + width, 0);
  let passed = 0;
  let edge = 0;
  return relative.map((width) => {
    passed += width;
    const next = Math.round((whole * passed) / total);
    const share = next - edge;
    edge = next;
    return share;
  });
}

function headerCell(
  { text, colSpan, rowSpan }: HeaderCell,
  points: number,
  margins: typeof PADDING,
  bold: boolean,
): TableCell {
  return new TableCell({
    margins,
    columnSpan: colSpan,
    rowSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    // A header is not left behind at the foot of a page.
    children: linesOf(text, (line) => ({
      keepNext: true,
      alignment: AlignmentType.CENTER,
      children: [textRun(line, { points, bold })],
    })),
  });
}

function bodyCell({ text, align, colSpan = 1, bold = false }: BodyCell, points: number): TableCell {
  return new TableCell({
    columnSpan: colSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    children: linesOf(text, (line) => ({
      alignment: ALIGNMENTS[align],
      children: [textRun(line, { points, bold })],
    })),
  });
}

function linesOf(text: string, layout: (line: string) => ConstructorParameters<typeof Paragraph>[0]): Paragraph[] {
  return text.split(/\r\n|[\n\r]/).map((line) => new Paragraph(layout(line)));
}
