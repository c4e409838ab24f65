import type { Appendix, Edition } from "../core/edition/edition";
import { filledLine, headerCells, leftTexts, numberLine } from "../core/edition/headerCells";
import { appendicesOf, periodRange, rowsOn, sheetTitle } from "../core/edition/period";
import type { FigureSet } from "../core/model/figureSet";
import type { ReportContext } from "../core/model/reportContext";
import { appendixLabels } from "../core/narrative/appendixLabels";
import { plainText, type BlockRole, type Inline, type ReportDocument } from "../core/narrative/reportDocument";
import type { ReportStyle } from "../core/narrative/reportStyle";
import { officeName, type OfficeName } from "../core/text/officeName";
import { formatLongDate } from "../core/text/viDate";
import { readFigure } from "../core/validation/reading";
import type { AppendixTable, DocumentRun, OfficialDocument, OfficialParagraph } from "./officialDocument";

const MOST_UPRIGHT_COLUMNS = 4;
const AUTHORITY = "TM. ỦY BAN NHÂN DÂN";
const COMMITTEE = "ỦY BAN NHÂN DÂN";
const OPEN_DATE = "ngày      tháng      năm";

/** What the report is made of besides its words. */
export interface ReportSources {
  readonly edition: Edition;
  readonly figures: FigureSet;
  readonly context: ReportContext;
  readonly style: ReportStyle;
}

/** The report as it is printed: letterhead from the particulars, the words of the draft, the appendices from the sheets. */
export function officialReport(report: ReportDocument, sources: ReportSources): OfficialDocument {
  const { edition, context } = sources;
  const said = (role: BlockRole): string =>
    report.blocks
      .filter((block) => block.role === role)
      .map(({ inlines }) => plainText(inlines))
      .join("\n");
  const unit = officeName(context.unitName);
  const date =
    context.reportDate === null ? `${OPEN_DATE} ${context.year}` : `ngày ${formatLongDate(context.reportDate)}`;
  return {
    isDraft: report.isDraft,
    superiorAgency: unit.superior ?? superiorOver(unit, officeName(context.superior)),
    agency: unit.lines.length === 0 ? ["[TÊN ĐƠN VỊ]"] : unit.lines,
    number: openNumber(unit),
    placeAndDate: `${unit.place || "          "}, ${date}`,
    title: said("title"),
    subject: said("subject"),
    salutation: said("salutation"),
    body: report.blocks.flatMap(({ role, inlines }): readonly OfficialParagraph[] =>
      role === "title" || role === "subject" || role === "salutation" || role === "recipients" || role === "annex"
        ? []
        : [{ role, runs: inlines.map(runOf) }],
    ),
    recipients: recipientsIn(said("recipients")),
    signature: {
      lines: [unit.isCommittee ? AUTHORITY : "", ...context.signerTitle.split(",").map((line) => line.trim())].filter(
        (line) => line !== "",
      ),
      name: context.signerName,
    },
    appendices: [
      ...appendicesOf(edition, context.level).map((appendix) => tableOf(appendix, sources)),
      ...report.blocks
        .filter(({ role }) => role === "annex")
        .map(({ inlines }) => listOf(plainText(inlines).split("\n"), said("subject"), context)),
    ],
  };
}

/** A committee stands alone; over another office stands the committee to which it reports, if it is one. */
function superiorOver(unit: OfficeName, recipient: OfficeName): string | null {
  return unit.isCommittee || !recipient.isCommittee ? null : recipient.lines.join(" ").replace(COMMITTEE, "UBND");
}

/** Room for the clerk, who writes the number by hand; the sign of other offices is theirs to know. */
function openNumber({ isCommittee }: OfficeName): string {
  return `${" ".repeat(8)}/BC-${isCommittee ? "UBND" : " ".repeat(8)}`;
}

function runOf(inline: Inline): DocumentRun {
  if (inline.kind === "gap") return { kind: "gap", text: inline.prompt };
  const isSure = inline.kind === "text" || (inline.verified && inline.now === null);
  return { kind: isSure ? "text" : "unverified", text: inline.text };
}

/** The lines under `Nơi nhận:` without their signs. */
function recipientsIn(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) =>
      line
        .replace(/^\s*[-–]\s*/, "")
        .replace(/[;.]\s*$/, "")
        .trim(),
    )
    .filter((line) => line !== "" && !/^nơi nhận:?$/i.test(line));
}

function tableOf(appendix: Appendix, { edition, figures, context, style }: ReportSources): AppendixTable {
  const rows = rowsOn(appendix, periodRange(edition, context.periodId, context.year).to);
  const labelCols = rows.some(({ label }) => label !== "") ? 1 : 0;
  const columns = appendix.groups.flatMap((group) => group.columns);
  const isUpright = appendix.orientation === "portrait" || appendix.columnWidths.length <= MOST_UPRIGHT_COLUMNS;
  return {
    label: appendixLabels(appendix.label, style),
    title: sheetTitle(edition, context.periodId, context.year),
    badge: edition.badge.kind === "suggested" ? edition.badge.text : null,
    reference: referenceOf(context),
    section: appendix.section,
    orientation: isUpright ? "portrait" : "landscape",
    columnWidths: appendix.columnWidths,
    heading: appendix.heading?.map((line) => line.map((part) => filledLine(part, context))) ?? null,
    unitLine: appendix.unitLine ?? "",
    footer: appendix.footer,
    header: headerOf(appendix),
    rows: rows.map((row) => {
      if (row.columns?.length === 0 && appendix.codeHeader === undefined)
        return [{ text: row.label, align: "left", colSpan: appendix.columnWidths.length, bold: true } as const];
      return [
        ...leftTexts(appendix, row).map((text, col) => ({ text, align: col < labelCols ? "left" : "center" }) as const),
        ...columns.map((column) => {
          const reading = readFigure(edition, figures, `${appendix.key}.${row.key}.${column.key}`);
          const isFigure = reading.kind === "number" || reading.kind === "unreadable";
          return { text: isFigure ? reading.shown : "", align: "right" as const };
        }),
      ];
    }),
  };
}

/** A list behind the report: its title, then a line a row. */
function listOf([title = "", ...lines]: readonly string[], subject: string, context: ReportContext): AppendixTable {
  return {
    label: title,
    title: subject,
    badge: null,
    reference: referenceOf(context),
    section: "",
    orientation: "portrait",
    columnWidths: [1, 7],
    heading: null,
    unitLine: "",
    footer: [],
    header: [["STT", "Đơn vị"].map((text) => ({ text, colSpan: 1, rowSpan: 1 }))],
    rows: lines
      .filter((line) => line.trim() !== "")
      .map((line) => {
        const [, number = "", name = line] = /^(\d+)\.\s+(.*)$/.exec(line) ?? [];
        return [
          { text: number, align: "center" },
          { text: name, align: "left" },
        ];
      }),
  };
}

function referenceOf({ unitName, year }: ReportContext): string {
  const unit = officeName(unitName);
  return `(Kèm theo Báo cáo số      ${openNumber(unit).trim()} ${OPEN_DATE} ${year} của ${unit.full})`;
}

/** The rows of headers from the top; a row in which no header begins is left out. The line of column numbers is the last. */
function headerOf(appendix: Appendix): AppendixTable["header"] {
  const cells = headerCells(appendix);
  const begun = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const numbers = numberLine(appendix);
  return [
    ...begun.map((at) =>
      cells
        .filter(({ row }) => row === at)
        .sort((a, b) => a.col - b.col)
        .map(({ text, row, rows, cols }) => ({
          text,
          colSpan: cols,
          rowSpan: begun.filter((each) => each >= row && each < row + rows).length,
        })),
    ),
    ...(numbers === null ? [] : [numbers.map((text) => ({ text, colSpan: 1, rowSpan: 1 }))]),
  ];
}
