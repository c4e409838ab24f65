import type { Appendix } from "./edition";

/** A cell of a form's header; rows and columns count from the header's own corner. */
export interface HeaderPlace {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
  readonly text: string;
}

/** Rows that the headers take, without the line of column numbers. */
export function headerDepth({ groups }: Pick<Appendix, "groups">): 2 | 3 {
  return groups.some(({ over }) => over !== undefined) ? 3 : 2;
}

/** The headers over the columns left of the figures: of the labels, of the units, of the codes. */
export function leftHeaders({ rows, corner, unitHeader, codeHeader }: Appendix): readonly string[] {
  const isLabelled = rows.some(({ label }) => label !== "");
  return [...(isLabelled ? [corner] : []), ...[unitHeader, codeHeader].flatMap((header) => header ?? [])];
}

/** What a row says left of its figures. */
export function leftTexts(
  appendix: Appendix,
  { label, unit = "", code = "" }: Appendix["rows"][number],
): readonly string[] {
  const isLabelled = appendix.rows.some((row) => row.label !== "");
  return [
    ...(isLabelled ? [label] : []),
    ...(appendix.unitHeader === undefined ? [] : [unit]),
    ...(appendix.codeHeader === undefined ? [] : [code]),
  ];
}

/** All headers of a form from the left, those that reach over several rows or columns once. */
export function headerCells(appendix: Appendix): readonly HeaderPlace[] {
  const depth = headerDepth(appendix);
  const left = leftHeaders(appendix);
  let col = left.length;
  const groups = appendix.groups.flatMap(({ label, over, columns }) => {
    const start = col;
    col += columns.length;
    const top = over === undefined ? 0 : 1;
    const row = label === "" ? top : depth - 1;
    return [
      ...(over === undefined ? [] : [{ row: 0, col: start, rows: 1, cols: columns.length, text: over }]),
      ...(label === "" ? [] : [{ row: top, col: start, rows: depth - 1 - top, cols: columns.length, text: label }]),
      ...columns.map((column, at) => ({ row, col: start + at, rows: depth - row, cols: 1, text: column.label })),
    ];
  });
  return [...left.map((text, at) => ({ row: 0, col: at, rows: depth, cols: 1, text })), ...joined(groups, depth)];
}

/** Groups under one header, side by side, have it once. */
function joined(cells: readonly HeaderPlace[], depth: number): readonly HeaderPlace[] {
  if (depth < 3) return cells;
  const isOver = ({ row, rows }: HeaderPlace): boolean => row === 0 && rows === 1;
  const overs = cells.filter(isOver);
  const wide: HeaderPlace[] = [];
  for (const cell of overs) {
    const last = wide.at(-1);
    if (last?.text !== cell.text || last.col + last.cols !== cell.col) wide.push(cell);
    else wide[wide.length - 1] = { ...last, cols: last.cols + cell.cols };
  }
  return [...wide, ...cells.filter((cell) => !isOver(cell))];
}

/** The line of column numbers under the headers; null where the form has none. */
export function numberLine({ leftNumbers, groups }: Appendix): readonly string[] | null {
  if (leftNumbers === undefined) return null;
  return [...leftNumbers, ...groups.flatMap(({ columns }) => columns.map(({ number = "" }) => number))];
}

/** A line of the heading with its dots filled in, as far as the particulars are known. */
export function filledLine(
  { text, filled }: NonNullable<Appendix["heading"]>[number][number],
  { unitName, year }: { readonly unitName: string; readonly year: number },
): string {
  if (filled === undefined || (filled.includes("{unit}") && unitName.trim() === "")) return text;
  return filled.replace("{unit}", unitName.trim()).replace("{year}", String(year));
}
