import type { Appendix, Edition } from "../core/edition/edition";
import { periodRange, rowsOn } from "../core/edition/period";
import type { FigureSet } from "../core/model/figureSet";
import type { ReportContext } from "../core/model/reportContext";
import { appendixLabels } from "../core/narrative/appendixLabels";
import { plainText, type BlockRole, type Inline, type ReportDocument } from "../core/narrative/reportDocument";
import type { ReportStyle } from "../core/narrative/reportStyle";
import { fullUnitName } from "../core/text/fullUnitName";
import { placeOfUnit } from "../core/text/placeOfUnit";
import { formatLongDate } from "../core/text/viDate";
import { readFigure } from "../core/validation/reading";
import type { AppendixTable, DocumentRun, HeaderCell, OfficialDocument, OfficialParagraph } from "./officialDocument";

const AUTHORITY = "TM. ỦY BAN NHÂN DÂN";
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
  const unit = fullUnitName(context.unitName);
  const superior = fullUnitName(context.superior);
  const date =
    context.reportDate === null ? `${OPEN_DATE} ${context.year}` : `ngày ${formatLongDate(context.reportDate)}`;
  return {
    isDraft: report.isDraft,
    // The recipient stands over the unit only where it is the authority above it, not one of its offices.
    superiorAgency: superior.startsWith("Ủy ban nhân dân")
      ? superior.replace("Ủy ban nhân dân", "UBND").toUpperCase()
      : null,
    agency: unit === "" ? "[TÊN ĐƠN VỊ]" : unit.toUpperCase(),
    number: null,
    placeAndDate: `${placeOfUnit(context.unitName) || "          "}, ${date}`,
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
      lines: [AUTHORITY, ...context.signerTitle.split(",").map((line) => line.trim())].filter((line) => line !== ""),
      name: context.signerName,
    },
    appendices: edition.appendices.map((appendix) => tableOf(appendix, sources)),
  };
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
  const corner: readonly HeaderCell[] = isLabelled ? [{ text: "", colSpan: 1, rowSpan: 2 }] : [];
  const unit = fullUnitName(context.unitName);
  return {
    label: appendixLabels(appendix.label, style),
    title: edition.sheetTitle.replace("{year}", String(context.year)),
    reference: `(Kèm theo Báo cáo số      /BC-UBND ${OPEN_DATE} ${context.year} của ${unit})`,
    section: appendix.section,
    columnWidths: appendix.columnWidths,
    header: [
      [
        ...corner,
        ...appendix.groups.map(({ label, columns: own }) => ({ text: label, colSpan: own.length, rowSpan: 1 })),
      ],
      columns.map(({ label }) => ({ text: label, colSpan: 1, rowSpan: 1 })),
    ],
    rows: rows.map((row) => [
      ...(isLabelled ? [{ text: row.label, align: "left" as const }] : []),
      ...columns.map((column) => {
        const reading = readFigure(edition, figures, `${appendix.key}.${row.key}.${column.key}`);
        const isFigure = reading.kind === "number" || reading.kind === "unreadable";
        return { text: isFigure ? reading.shown : "", align: "right" as const };
      }),
    ]),
  };
}
