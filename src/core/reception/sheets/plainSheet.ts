import type { PlannedContent, PlannedSheet } from "../plannedSheet";
import { LOOKS, padded } from "./looks";

export interface PlainColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly numberFormat?: string;
  /** Whether long words go on in another line. */
  readonly isWrapped?: boolean;
}

/** Rows: headers, the first line. */
const [HEADERS, FIRST] = [2, 3];
/** Points. */
const LINE = 15;

/** A title, a line of headers that comes again on each page, lines. */
export function plainSheet(
  { kind, name, title }: Pick<PlannedSheet, "kind" | "name"> & { readonly title: string },
  columns: readonly PlainColumn[],
  lines: readonly (readonly PlannedContent[])[],
): PlannedSheet {
  const cols = columns.length;
  const body =
    lines.length === 0 ? [] : [{ area: { row: FIRST, col: 0, rows: lines.length, cols }, style: LOOKS.cell }];
  return {
    kind,
    name,
    rows: [padded(cols, title), padded(cols), columns.map(({ header }) => header), ...lines],
    merges: [],
    styles: [
      { area: { row: 0, col: 0, rows: 1, cols }, style: LOOKS.title },
      { area: { row: HEADERS, col: 0, rows: 1, cols }, style: LOOKS.header },
      ...body,
      ...body.flatMap(({ area }) =>
        columns.flatMap(({ numberFormat, isWrapped }, col) => [
          ...(numberFormat === undefined
            ? []
            : [{ area: { ...area, col, cols: 1 }, style: { numberFormat, horizontal: "Right" } as const }]),
          ...(isWrapped === true ? [{ area: { ...area, col, cols: 1 }, style: { wrap: true } }] : []),
        ]),
      ),
    ],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: lines.flatMap((line, index) => {
      const most = Math.max(1, ...columns.map((column, col) => linesOf(column, line[col] ?? null)));
      return most === 1 ? [] : [{ row: FIRST + index, points: LINE * most }];
    }),
    choices: [],
    charts: [],
    frozen: { rows: FIRST, cols: 1 },
    titleRows: { from: HEADERS, to: HEADERS },
    paper: "A4",
  };
}

function linesOf({ width, isWrapped }: PlainColumn, content: PlannedContent): number {
  return isWrapped === true && typeof content === "string" ? Math.ceil(content.length / width) : 1;
}
