import type { Appendix, Edition } from "../core/edition/edition";
import { appendicesOf, periodRange, rowsOn, sheetTitle } from "../core/edition/period";
import type { FigureSet } from "../core/model/figureSet";
import type { ReportContext } from "../core/model/reportContext";
import { appendixLabels } from "../core/narrative/appendixLabels";
import { plainText, type BlockRole, type Inline, type ReportDocument } from "../core/narrative/reportDocument";
import type { ReportStyle } from "../core/narrative/reportStyle";
import { officeName, type OfficeName } from "../core/text/officeName";
import { formatLongDate } from "../core/text/viDate";
import { readFigure } from "../core/validation/reading";
import type { AppendixTable, DocumentRun, HeaderCell, OfficialDocument, OfficialParagraph } from "./officialDocument";

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
      role === "title" || role === "subject" || role === "salutation" || role === "recipients"
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
    appendices: appendicesOf(edition, context.level).map((appendix) => tableOf(appendix, sources)),
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
  const isLabelled = rows.some(({ label }) => label !== "");
  const columns = appendix.groups.flatMap((group) => group.columns);
  const isUpright = appendix.orientation === "portrait" || appendix.columnWidths.length <= MOST_UPRIGHT_COLUMNS;
  const unit = officeName(context.unitName);
  return {
    label: appendixLabels(appendix.label, style),
    title: sheetTitle(edition, context.periodId, context.year),
    badge: edition.badge.kind === "suggested" ? edition.badge.text : null,
    reference: `(Kèm theo Báo cáo số      ${openNumber(unit).trim()} ${OPEN_DATE} ${context.year} của ${unit.full})`,
    section: appendix.section,
    orientation: isUpright ? "portrait" : "landscape",
    columnWidths: appendix.columnWidths,
    header: headerOf(appendix, isLabelled),
    rows: rows.map((row) => {
      if (row.columns?.length === 0)
        return [{ text: row.label, align: "left", colSpan: appendix.columnWidths.length, bold: true } as const];
      return [
        ...(isLabelled ? [{ text: row.label, align: "left" as const }] : []),
        ...(appendix.unitHeader === undefined ? [] : [{ text: row.unit ?? "", align: "center" as const }]),
        ...columns.map((column) => {
          const reading = readFigure(edition, figures, `${appendix.key}.${row.key}.${column.key}`);
          const isFigure = reading.kind === "number" || reading.kind === "unreadable";
          return { text: isFigure ? reading.shown : "", align: "right" as const };
        }),
      ];
    }),
  };
}

/** One row of headers where no column has a group over it, else two. */
function headerOf({ groups, corner, unitHeader }: Appendix, isLabelled: boolean): AppendixTable["header"] {
  const isGrouped = groups.some(({ label }) => label !== "");
  const whole = (text: string): HeaderCell => ({ text, colSpan: 1, rowSpan: isGrouped ? 2 : 1 });
  const top = [
    ...(isLabelled ? [whole(corner)] : []),
    ...(unitHeader === undefined ? [] : [whole(unitHeader)]),
    ...groups.flatMap(({ label, columns }) =>
      label === ""
        ? columns.map((column) => whole(column.label))
        : [{ text: label, colSpan: columns.length, rowSpan: 1 }],
    ),
  ];
  const grouped = groups.filter(({ label }) => label !== "").flatMap(({ columns }) => columns);
  return isGrouped ? [top, grouped.map(({ label }) => ({ text: label, colSpan: 1, rowSpan: 1 }))] : [top];
}
