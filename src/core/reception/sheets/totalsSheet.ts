import type { Ledger } from "../../consolidation/ledger/ledger";
import type { LedgerLine } from "../../consolidation/exports/ledgerLines";
import { decimalText } from "../../consolidation/sums/decimal";
import { NOT_ADDED_REASONS } from "../../consolidation/sums/figureRole";
import { sentFigure } from "../../consolidation/sums/sentFigure";
import { cellLabel } from "../../edition/cellInfo";
import type { EditionForm } from "../../edition/edition";
import { reportTitle } from "../../edition/period";
import type { Area } from "../../layout/sheetPlan";
import type { PlannedContent, PlannedSheet } from "../plannedSheet";
import type { FigureColumn } from "./figureColumns";
import { LOOKS, padded } from "./looks";
import { rateContent, sumContent, unitRateContent } from "./totalsFormulas";
import { TOTALS_COLS, TOTALS_HEADERS, TOTALS_ROWS, type TotalsGrid } from "./totalsGrid";
import type { TotalsNotes } from "./totalsNotes";

const { header, sums, first } = TOTALS_ROWS;
const FIGURES = TOTALS_COLS.figures;
const WIDTHS = { fixed: [5, 28, 6, 26], figure: 14, file: 34 } as const;
/** Points of a line of the header. */
const LINE = 15;
const NOT_ADDED = "không cộng";

/** One row a unit, with the sums over it that Excel works out from column `Tính`. */
export function totalsSheet(edition: EditionForm, ledger: Ledger, grid: TotalsGrid, notes: TotalsNotes): PlannedSheet {
  const { columns, lines, cols } = grid;
  const row = (...cells: readonly PlannedContent[]): readonly PlannedContent[] => padded(cols, ...cells);
  const headers = ([0, 1, 2] as const).map((line) => columns.map(({ words }) => words[line]));
  const rows = lines.map((line, index) => unitRow(edition, line, first + index, grid));
  const notAdded = notAddedLines(edition, columns);
  const merges = mergesOf(columns, cols);
  return {
    kind: "tong-hop",
    name: "Tổng hợp",
    rows: [
      row(`TỔNG HỢP SỐ LIỆU ${reportTitle(edition, ledger.ask).toUpperCase()} THEO ĐƠN VỊ`),
      row(notes.over),
      row(notes.missing),
      row(),
      row(...TOTALS_HEADERS, ...(headers[0] ?? []), "Tệp"),
      row(...TOTALS_HEADERS.map(() => null), ...(headers[1] ?? [])),
      row(...TOTALS_HEADERS.map(() => null), ...(headers[2] ?? [])),
      row(
        null,
        notes.sums.name,
        notes.sums.counts,
        notes.sums.state,
        ...columns.map((column, index) => sumOf(grid, column, FIGURES + index)),
      ),
      ...rows,
      ...notAdded.map((text) => row(text)),
    ],
    merges,
    styles: stylesOf(grid, rows),
    columnWidths: [...WIDTHS.fixed, ...columns.map(() => WIDTHS.figure), WIDTHS.file],
    rowHeights: heightsOf(columns, merges),
    choices: lines.length === 0 ? [] : [{ area: area(first, TOTALS_COLS.counts, lines.length, 1), values: [0, 1] }],
    charts: [],
    frozen: { rows: first, cols: 2 },
    titleRows: { from: header, to: header + 2 },
    paper: "A3",
  };
}

function sumOf(grid: TotalsGrid, column: FigureColumn, col: number): PlannedContent {
  if (column.kind === "rate") return rateContent(grid, column.total);
  return column.total.kind === "sum" ? sumContent(grid, col, column.total) : NOT_ADDED;
}

/** What a unit sent, as it stands in its file: a blank stays blank, words stay words. */
function unitRow(edition: EditionForm, line: LedgerLine, row: number, grid: TotalsGrid): readonly PlannedContent[] {
  const { number, name, counting, state, current, file } = line;
  const report = current?.report.editionId === edition.id ? current.report : null;
  const sent = grid.columns.map((column) =>
    report === null || column.kind === "rate" ? null : sentFigure(edition, [column.key, column.info], report.figures),
  );
  const numbers = new Map(
    sent.flatMap((each, index) =>
      each?.kind === "number" ? [[grid.columns[index]?.key ?? "", each.value] as const] : [],
    ),
  );
  const figures = grid.columns.map((column, index): PlannedContent => {
    if (column.kind === "rate") return report === null ? null : unitRateContent(grid, row, column.total, numbers);
    const figure = sent[index];
    if (figure?.kind === "words") return figure.shown;
    // Excel shows fifteen digits: more are added as they were sent.
    return figure?.kind === "number" ? Number(decimalText(figure.value)) : null;
  });
  return [number, name, counting === "no" ? 0 : 1, state, ...figures, file];
}

/** Below the units, a line apart: which figures are not added, and why. */
function notAddedLines(edition: EditionForm, columns: readonly FigureColumn[]): readonly (string | null)[] {
  const lines = columns.flatMap((column) =>
    column.kind === "figure" && column.total.kind === "not-added"
      ? [`${column.info.appendix.label}, ${cellLabel(edition, column.key)}: ${NOT_ADDED_REASONS[column.total.reason]}`]
      : [],
  );
  return lines.length === 0 ? [] : [null, "Không cộng:", ...lines];
}

/** Headers that reach over several columns of one appendix, or of one group; fixed headers over their three rows. */
function mergesOf(columns: readonly FigureColumn[], cols: number): readonly Area[] {
  const fixed = [...TOTALS_HEADERS.map((_header, col) => col), cols - 1].map((col) => area(header, col, 3, 1));
  const runs = ([0, 1] as const).flatMap((line) => {
    const areas: { row: number; col: number; rows: number; cols: number }[] = [];
    columns.forEach(({ runs: marks }, index) => {
      const last = areas.at(-1);
      if (last !== undefined && columns[index - 1]?.runs[line] === marks[line]) last.cols += 1;
      else areas.push({ row: header + line, col: FIGURES + index, rows: 1, cols: 1 });
    });
    return areas;
  });
  return [...fixed, ...runs.filter((each) => each.cols > 1)];
}

/** Excel makes no row higher for wrapped words in merged cells. */
function heightsOf(columns: readonly FigureColumn[], merges: readonly Area[]): PlannedSheet["rowHeights"] {
  return ([0, 1, 2] as const).map((line) => {
    const lines = columns.map(({ words }, index) => {
      const col = FIGURES + index;
      const breadth =
        merges.find((each) => each.row === header + line && each.rows === 1 && each.col === col)?.cols ?? 1;
      const isInside = merges.some(
        (each) => each.row === header + line && each.rows === 1 && each.col < col && col < each.col + each.cols,
      );
      return isInside ? 1 : Math.ceil(words[line].length / (breadth * WIDTHS.figure));
    });
    return { row: header + line, points: LINE * Math.max(1, ...lines) + 3 };
  });
}

function stylesOf(grid: TotalsGrid, rows: readonly (readonly PlannedContent[])[]): PlannedSheet["styles"] {
  const { columns, lines, cols } = grid;
  const all = (row: number, count: number): Area => area(row, 0, count, cols);
  const words = rows.flatMap((row, index) =>
    row.flatMap((content, col) =>
      typeof content === "string" && col >= FIGURES && col < cols - 1
        ? [{ area: area(first + index, col, 1, 1), style: LOOKS.words }]
        : [],
    ),
  );
  return [
    { area: all(0, 1), style: LOOKS.title },
    { area: all(1, 1), style: LOOKS.strong },
    { area: all(2, 1), style: LOOKS.plain },
    { area: all(header, 3), style: LOOKS.header },
    { area: all(sums, 1), style: LOOKS.sums },
    ...(lines.length > 0 ? [{ area: all(first, lines.length), style: LOOKS.cell }] : []),
    { area: area(header, TOTALS_COLS.counts, lines.length + first - header, 1), style: { horizontal: "Center" } },
    ...columns.map(({ numberFormat }, index) => ({
      area: area(sums, FIGURES + index, lines.length + 1, 1),
      style: { numberFormat, horizontal: "Right" } as const,
    })),
    ...runsOf(lines).map(({ from, count, counting }) => ({
      area: all(first + from, count),
      style: counting === "no" ? LOOKS.notCounted : LOOKS.provisional,
    })),
    ...words,
  ];
}

/** Neighbouring lines that look alike and otherwise than what counts fully. */
function runsOf(lines: readonly LedgerLine[]) {
  const runs: { from: number; count: number; counting: LedgerLine["counting"] }[] = [];
  lines.forEach(({ counting }, index) => {
    const last = runs.at(-1);
    if (last?.counting === counting) last.count += 1;
    else runs.push({ from: index, count: 1, counting });
  });
  return runs.filter(({ counting }) => counting !== "fully");
}

function area(row: number, col: number, rows: number, cols: number): Area {
  return { row, col, rows, cols };
}
