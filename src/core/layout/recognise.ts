import type { Appendix } from "../edition/edition";
import { wordsOf, likeness } from "./likeness";
import type { FoundForm, SheetGrid } from "./sheetGrid";
import type { Area } from "./sheetPlan";

/** From here on a form is bound without asking. Below, and above nothing at all, the officer is asked. */
export const CERTAIN = 0.8;
const POSSIBLE = 0.55;
/** Each column must be alike by itself: a good average must not carry one wrong column. */
const WEAKEST = 0.6;
/** How far the lowest header may differ from the column's own label: the group's words must not make up for a swapped one. */
const LEEWAY = 0.2;
const TALLEST_HEADER = 4;
const WIDEST = 60;
const LONGEST = 2000;
/** Rows between header and figures: a line of column numbers, blank lines. */
const GAP = 3;

/**
 * Looks for an appendix by its official wording: headers in one row or several, merged or not, columns and rows added around it,
 * labels in other case, spacing or normal form. @returns the best place, or null. It is certain from CERTAIN on.
 */
export function recognise(editionId: string, appendix: Appendix, sheet: SheetGrid): FoundForm | null {
  const { used } = sheet;
  if (used === null) return null;
  const wanted = appendix.groups.flatMap((group) =>
    group.columns.map((column) => ({
      key: column.key,
      words: wordsOf(`${shortened(group.label)} ${column.label}`),
      leaf: wordsOf(column.label),
    })),
  );
  let best: FoundForm | null = null;
  const bottom = Math.min(used.row + used.rows, used.row + LONGEST);
  for (let last = used.row; last < bottom; last += 1) {
    for (let height = 1; height <= Math.min(TALLEST_HEADER, last - used.row + 1); height += 1) {
      const header = headerTexts(sheet, used, last - height + 1, last);
      const match = matchColumns(wanted, header);
      if (match === null || match.certainty < POSSIBLE || match.certainty <= (best?.certainty ?? 0)) continue;
      const rows = matchRows(appendix, sheet, match.columns, last, bottom);
      if (rows === null) continue;
      best = foundForm(editionId, appendix, sheet, match, rows, last - height + 1);
    }
  }
  return best;
}

/** What stands in brackets explains the group; offices leave it out. */
function shortened(label: string): string {
  return label.replace(/\([^)]*\)/g, "");
}

interface Header {
  readonly col: number;
  readonly words: readonly string[];
  /** The words of the lowest header cell alone; null where one cell says it all. */
  readonly leaf: readonly string[] | null;
}

/** For each column all header texts above it, those of merged cells and of groups left open to the right included. */
function headerTexts(sheet: SheetGrid, used: Area, from: number, to: number): readonly Header[] {
  const headers: Header[] = [];
  const last = Math.min(used.col + used.cols, used.col + WIDEST);
  for (let col = used.col; col < last; col += 1) {
    const texts: string[] = [];
    for (let row = from; row <= to; row += 1) {
      const text = headerText(sheet, row, col, row < to ? used.col : col);
      if (text !== "" && !texts.includes(text)) texts.push(text);
    }
    const words = wordsOf(texts.map(shortened).join(" "));
    if (words.length > 0)
      headers.push({ col, words, leaf: texts.length === 1 ? null : wordsOf(texts[texts.length - 1] ?? "") });
  }
  return headers;
}

/** Text of a header cell; a blank one takes that of its merge, else, not in the lowest row, of its left neighbour. */
function headerText(sheet: SheetGrid, row: number, col: number, leftmost: number): string {
  const own = textAt(sheet, row, col);
  if (own !== "") return own;
  const merge = sheet.merges.find((area) => inside(area, row, col));
  if (merge !== undefined) return textAt(sheet, merge.row, merge.col);
  for (let left = col - 1; left >= leftmost; left -= 1) {
    const text = textAt(sheet, row, left);
    if (text !== "") return sheet.merges.some((area) => inside(area, row, left)) ? "" : text;
  }
  return "";
}

interface Match {
  readonly columns: ReadonlyMap<string, number>;
  readonly certainty: number;
}

/** The best way to lay the wanted columns, in their order, over the headers. */
function matchColumns(
  wanted: readonly { readonly key: string; readonly words: readonly string[]; readonly leaf: readonly string[] }[],
  headers: readonly Header[],
): Match | null {
  if (headers.length < wanted.length) return null;
  // best[i][j]: the first i wanted columns laid over the first j headers.
  const best = Array.from({ length: wanted.length + 1 }, () => Array<number>(headers.length + 1).fill(-Infinity));
  best[0]?.fill(0);
  const score = wanted.map(({ words, leaf }) =>
    headers.map((header) =>
      Math.min(likeness(words, header.words), header.leaf === null ? 1 : likeness(leaf, header.leaf) + LEEWAY),
    ),
  );
  const value = (i: number, j: number): number => best[i]?.[j] ?? -Infinity;
  for (let i = 1; i <= wanted.length; i += 1) {
    for (let j = i; j <= headers.length; j += 1) {
      const taken = value(i - 1, j - 1) + (score[i - 1]?.[j - 1] ?? 0);
      const row = best[i];
      if (row) row[j] = Math.max(value(i, j - 1), taken);
    }
  }
  const columns = new Map<string, number>();
  let weakest = 1;
  for (let i = wanted.length, j = headers.length; i > 0 && j > 0;) {
    if (value(i, j) === value(i, j - 1)) j -= 1;
    else {
      const [column, header] = [wanted[i - 1], headers[j - 1]];
      if (column === undefined || header === undefined) return null;
      columns.set(column.key, header.col);
      weakest = Math.min(weakest, score[i - 1]?.[j - 1] ?? 0);
      i -= 1;
      j -= 1;
    }
  }
  if (columns.size < wanted.length || weakest < WEAKEST) return null;
  return { columns, certainty: value(wanted.length, headers.length) / wanted.length };
}

/** Row key → row; null when a labelled row cannot be told from the others. */
function matchRows(
  appendix: Appendix,
  sheet: SheetGrid,
  columns: ReadonlyMap<string, number>,
  headerEnd: number,
  bottom: number,
): ReadonlyMap<string, number> | null {
  const rows = new Map<string, number>();
  const cols = [...columns.values()].sort((a, b) => a - b);
  const first = Math.min(...cols);
  const labelled = appendix.rows.filter(({ label }) => label !== "");
  if (labelled.length === 0) {
    const row = firstFigureRow(sheet, cols, headerEnd + 1, bottom);
    const [only] = appendix.rows;
    if (only !== undefined) rows.set(only.key, row);
    return rows;
  }
  for (let row = headerEnd + 1; row < Math.min(bottom, headerEnd + 1 + labelled.length + GAP * 2); row += 1) {
    for (let col = 0; col < first; col += 1) {
      const words = wordsOf(textAt(sheet, row, col));
      const named = labelled.find(({ label }) => likeness(wordsOf(label), words) > 0.9);
      if (named !== undefined && !rows.has(named.key)) rows.set(named.key, row);
    }
  }
  return rows.size === 0 ? null : rows;
}

/** The first row under the header that is no line of column numbers; the row right under it when all are blank. */
function firstFigureRow(sheet: SheetGrid, cols: readonly number[], from: number, bottom: number): number {
  let blank = from;
  for (let row = from; row < Math.min(bottom, from + GAP); row += 1) {
    const texts = cols.map((col) => textAt(sheet, row, col));
    if (isNumbering(texts)) blank = row + 1;
    else if (texts.some((text) => text !== "")) return row;
  }
  return blank;
}

/** `(1)`, `(2)`, … or `A`, `1`, `2` under the headers. Bare numbers count only where they run on without a gap. */
function isNumbering(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => /^\(?(\d{1,2})(?:\s*=.*)?\)?$/.exec(text)?.[1]);
  if (numbers.length < 3 || numbers.some((number) => number === undefined)) return false;
  return numbers.every((number, index) => index === 0 || Number(number) === Number(numbers[index - 1]) + 1);
}

function foundForm(
  editionId: string,
  appendix: Appendix,
  sheet: SheetGrid,
  { columns, certainty }: Match,
  rows: ReadonlyMap<string, number>,
  top: number,
): FoundForm {
  const cells = new Map<string, { readonly row: number; readonly col: number }>();
  for (const [rowKey, row] of rows)
    for (const [column, col] of columns) cells.set(`${appendix.key}.${rowKey}.${column}`, { row, col });
  const cols = [...columns.values()];
  const [left, right, end] = [Math.min(...cols), Math.max(...cols), Math.max(...rows.values())];
  const area = { row: top, col: left, rows: end - top + 1, cols: right - left + 1 };
  return { editionId, appendixKey: appendix.key, sheet, by: "wording", certainty, area, cells };
}

function textAt(sheet: SheetGrid, row: number, col: number): string {
  return String(sheet.cell(row, col)?.value ?? "").trim();
}

function inside({ row, col, rows, cols }: Area, atRow: number, atCol: number): boolean {
  return atRow >= row && atRow < row + rows && atCol >= col && atCol < col + cols;
}
