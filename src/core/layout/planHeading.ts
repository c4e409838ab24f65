import type { Appendix, EditionForm } from "../edition/edition";
import { filledLine } from "../edition/headerCells";
import { sheetTitle } from "../edition/period";
import type { ReportContext } from "../model/reportContext";
import { BADGE_ROW, LABEL_ROW, REFERENCE_ROW, SECTION_ROW, TITLE_ROW, type PlanGrid } from "./planGrid";
import type { Area, SheetPlan } from "./sheetPlan";

/** What stands over and under a table: texts with the areas that they reach over, and how these look. */
export interface Surroundings {
  readonly texts: SheetPlan["texts"];
  readonly merges: readonly Area[];
  readonly styles: SheetPlan["styles"];
  /** Heights of the rows over the table, in points. */
  readonly heights: readonly number[];
}

const LINE = 17;
/** Letters of running text for each character of a column's width. */
const LETTERS = 1.1;

/** The lines over the table: an official heading, or label, title, badge and section. */
export function planHeading(
  edition: EditionForm,
  appendix: Appendix,
  context: ReportContext,
  grid: PlanGrid,
): Surroundings {
  return appendix.heading === undefined
    ? titled(edition, appendix, context, grid)
    : printed(appendix, appendix.heading, context, grid);
}

/** What a suggested form must say of itself wherever it is seen. */
function badgeOf({ badge }: EditionForm): string | null {
  return badge.kind === "suggested" ? badge.text : null;
}

function titled(edition: EditionForm, appendix: Appendix, context: ReportContext, { cols }: PlanGrid): Surroundings {
  const badge = badgeOf(edition);
  const line = (row: number, rows = 1): Area => ({ row, col: 0, rows, cols });
  const badged = badge === null ? [] : [BADGE_ROW];
  return {
    texts: [
      { row: LABEL_ROW, col: 0, text: appendix.label },
      { row: TITLE_ROW, col: 0, text: sheetTitle(edition, context.periodId, context.year) },
      ...(badge === null ? [] : [{ row: BADGE_ROW, col: 0, text: badge }]),
      { row: SECTION_ROW, col: 0, text: appendix.section },
    ],
    merges: [LABEL_ROW, TITLE_ROW, REFERENCE_ROW, ...badged, SECTION_ROW].map((row) => line(row)),
    styles: [
      { area: line(LABEL_ROW, 2), style: { fontSize: 14, bold: true, horizontal: "Center" } },
      { area: line(REFERENCE_ROW, 2), style: { italic: true, horizontal: "Center" } },
      { area: line(BADGE_ROW), style: { fontSize: 12 } },
      { area: line(SECTION_ROW), style: { fontSize: 14, bold: true, horizontal: "Left", wrap: true } },
    ],
    heights: [20, 24, 20, badge === null ? 10 : 20, sectionHeight(appendix)],
  };
}

/** Letters of bold text of the section's size for each character of a column's width, and its lines in points. */
const BOLD_LETTERS = 0.85;
const BOLD_LINE = 19;

function sectionHeight({ section, columnWidths }: Appendix): number {
  const width = columnWidths.reduce((sum, each) => sum + each, 0);
  return Math.max(1, Math.ceil(section.length / (width * BOLD_LETTERS))) * BOLD_LINE + 3;
}

function printed(
  { columnWidths, unitLine = "" }: Appendix,
  heading: NonNullable<Appendix["heading"]>,
  context: ReportContext,
  { cols }: PlanGrid,
): Surroundings {
  const zones = zonesOf(columnWidths);
  const lines = heading.map((line) => line.map((part) => filledLine(part, context)));
  const parts = lines.flatMap((line, row) =>
    line.map((text, at) => ({ text, at, area: { row, rows: 1, ...(zones[at] ?? { col: 0, cols }) } })),
  );
  const unit: Area = { row: SECTION_ROW, col: 0, rows: 1, cols };
  const whole: Area = { row: 0, col: 0, rows: SECTION_ROW + 1, cols };
  return {
    texts: [
      ...parts.flatMap(({ text, area: { row, col } }) => (text === "" ? [] : [{ row, col, text }])),
      ...(unitLine === "" ? [] : [{ row: SECTION_ROW, col: 0, text: unitLine }]),
    ],
    merges: [...parts.map(({ area }) => area), unit].filter((area) => area.cols > 1),
    styles: [
      { area: whole, style: { fontSize: 12, wrap: true } },
      ...parts
        .filter(({ at }) => at === 1)
        .map(({ area }) => ({ area, style: { horizontal: "Center" as const, bold: area.row <= 1 } })),
      { area: unit, style: { horizontal: "Right", italic: true } },
    ],
    heights: [...lines.map((line) => Math.max(...line.map((text, at) => heightOf(text, zones[at]?.width)))), LINE + 3],
  };
}

function heightOf(text: string, width = 1): number {
  return Math.max(1, Math.ceil(text.length / (width * LETTERS))) * LINE + 3;
}

/** Three areas side by side of about the same width. */
function zonesOf(widths: readonly number[]): readonly { col: number; cols: number; width: number }[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const edges = [1, 2].map((third) => {
    let passed = 0;
    const at = widths.findIndex((width) => (passed += width) >= (total * third) / 3);
    return Math.min(Math.max(at + 1, third), widths.length - 3 + third);
  });
  const starts = [0, ...edges, widths.length];
  return [0, 1, 2].map((at) => {
    const [col = 0, end = 0] = [starts[at], starts[at + 1]];
    return { col, cols: end - col, width: widths.slice(col, end).reduce((sum, width) => sum + width, 0) };
  });
}

/** The lines for date and signatures under the table. */
export function planFooter({ footer }: Appendix, { first, rows, cols }: PlanGrid): Omit<Surroundings, "heights"> {
  if (footer.length === 0) return { texts: [], merges: [], styles: [] };
  const half = Math.floor(cols / 2);
  const top = first + rows.length;
  const sides = [
    { col: 0, width: half },
    { col: half, width: cols - half },
  ];
  const areas = footer.flatMap((line, at) =>
    sides.map(({ col, width }, side) => ({
      text: line[side] ?? "",
      area: { row: top + at, col, rows: 1, cols: width },
    })),
  );
  return {
    texts: areas.flatMap(({ text, area: { row, col } }) => (text === "" ? [] : [{ row, col, text }])),
    merges: areas.flatMap(({ area }) => (area.cols > 1 ? [area] : [])),
    styles: [
      { area: { row: top, col: 0, rows: footer.length, cols }, style: { fontSize: 12, horizontal: "Center" } },
      ...[...new Set([0, footer.length - 1])].map((at) => ({
        area: { row: top + at, col: 0, rows: 1, cols },
        style: { italic: true },
      })),
    ],
  };
}
