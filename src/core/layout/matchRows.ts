import type { Appendix } from "../edition/edition";
import { shortened } from "./headersOf";
import { likeness, wordsOf } from "./likeness";
import { isHiddenRow, type SheetGrid } from "./sheetGrid";
import { textAt } from "./textAt";

/** Rows between header and figures: a line of column numbers, of units, blank lines. */
const GAP = 3;
/** Blank lines that are bridged where figures follow. */
const MOST_BLANK = 6;
/** From here on two labels are one. */
const SAME = 0.9;
/** A row that speaks for all others under one header. */
const WHOLE = /^(?:tổng|cộng|toàn (?:xã|phường|tỉnh)|(?:đã )?thực hiện|kết quả|cấp (?:xã|tỉnh))/iu;
/** What counts stand in, as forms print it under their headers. */
const UNIT =
  /^\(?(?:đơn vị(?: tính)?|đvt|trẻ(?: em)?|em|người|đồng|vnđ|triệu đồng|nghìn đồng|ngàn đồng|hoạt động|điểm|công trình|cuộc|lượt|suất|hộ|%|[a-zđ])\)?$/iu;
const LONGEST_FIGURE = 40;

/** Where the rows of a form stand on a sheet. */
export interface RowMatch {
  /** Row key → row. */
  readonly rows: ReadonlyMap<string, number>;
  /** False where another row of the sheet could be meant just as well. */
  readonly isSure: boolean;
  /** Rows of figures that were passed over. */
  readonly passed: readonly number[];
}

/** Null when a labelled row cannot be told from the others. @param cols columns of the figures @param headerEnd last row of the header */
export function matchRows(
  appendix: Appendix,
  sheet: SheetGrid,
  cols: readonly number[],
  headerEnd: number,
  bottom: number,
): RowMatch | null {
  const labelled = appendix.rows.filter(({ label }) => label !== "");
  if (labelled.length > 0) return labelledRows(labelled, sheet, cols, headerEnd, bottom);
  const { row, ...rest } = figureRow(sheet, cols, headerEnd + 1, bottom);
  const [only] = appendix.rows;
  return { rows: new Map(only === undefined ? [] : [[only.key, row]]), ...rest };
}

function labelledRows(
  labelled: Appendix["rows"],
  sheet: SheetGrid,
  cols: readonly number[],
  headerEnd: number,
  bottom: number,
): RowMatch | null {
  const rows = new Map<string, number>();
  const hidden = new Map<string, number>();
  const first = Math.min(...cols);
  let isSure = true;
  for (let row = headerEnd + 1; row < Math.min(bottom, headerEnd + 1 + labelled.length + GAP * 2); row += 1) {
    const taken = isHiddenRow(sheet, row) ? hidden : rows;
    for (let col = 0; col < first; col += 1) {
      const text = textAt(sheet, row, col);
      const isLike = ({ label }: { readonly label: string }): boolean =>
        likeness(wordsOf(label), wordsOf(text)) > SAME ||
        likeness(wordsOf(shortened(label)), wordsOf(shortened(text))) > SAME;
      const alike = text === "" ? [] : labelled.filter(isLike);
      if (alike.length === 0) continue;
      // Labels that come again, such as `Nữ`, are taken in the form's order.
      const named = alike.find(({ key }) => !taken.has(key));
      if (named !== undefined) taken.set(named.key, row);
      else if (taken === rows && hasFigures(sheet, row, cols)) isSure = false;
      break;
    }
  }
  const passed: number[] = [];
  for (const [key, row] of hidden) {
    if (!hasFigures(sheet, row, cols)) continue;
    if (rows.has(key)) passed.push(row);
    else rows.set(key, row);
  }
  return rows.size === 0 ? null : { rows, isSure, passed };
}

/** The one row of figures under a header; the row right under it when all are blank. */
function figureRow(
  sheet: SheetGrid,
  cols: readonly number[],
  from: number,
  bottom: number,
): Omit<RowMatch, "rows"> & { readonly row: number } {
  const found: number[] = [];
  const hidden: number[] = [];
  let blank = from;
  let blanks = 0;
  for (let row = from; row < bottom && blanks <= MOST_BLANK; row += 1) {
    const texts = cols.map((col) => textAt(sheet, row, col));
    const filled = texts.filter((text) => text !== "");
    if (isHiddenRow(sheet, row)) {
      if (hasFigures(sheet, row, cols)) hidden.push(row);
    } else if (filled.length === 0) {
      if (found.length > 0) break;
      blanks += 1;
    } else if (isNumbering(texts) || filled.every((text) => UNIT.test(text))) {
      if (found.length > 0) break;
      blank = row + 1;
    } else if (hasFigures(sheet, row, cols)) found.push(row);
    else {
      // Words in most of the cells right under the header are what an officer typed for figures; else another text begins.
      if (found.length === 0 && row < from + GAP && filled.length * 2 >= cols.length) found.push(row);
      break;
    }
  }
  const [only] = found;
  if (only === undefined) {
    const [first = blank, ...passed] = hidden;
    return { row: first, isSure: passed.length === 0, passed };
  }
  if (found.length === 1) return { row: only, isSure: true, passed: hidden };
  const first = Math.min(...cols);
  const isWhole = (row: number): boolean =>
    Array.from({ length: first }, (_, col) => textAt(sheet, row, col)).some((text) => WHOLE.test(text));
  const whole = found.filter(isWhole);
  const row = whole[0] ?? only;
  return { row, isSure: whole.length === 1, passed: [...found.filter((each) => each !== row), ...hidden] };
}

/** Whether a row holds what may be figures: something with a digit, and nothing long. */
function hasFigures(sheet: SheetGrid, row: number, cols: readonly number[]): boolean {
  const texts = cols.map((col) => textAt(sheet, row, col)).filter((text) => text !== "");
  return texts.some((text) => /\d/.test(text)) && texts.every((text) => text.length <= LONGEST_FIGURE);
}

/** `(1)`, `(2)`, … or `A`, `1`, `2` under the headers. Bare numbers count only where they run on without a gap. */
function isNumbering(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => /^\(?(\d{1,2})(?:\s*=.*)?\)?$/.exec(text)?.[1]);
  if (numbers.length < 3 || numbers.some((number) => number === undefined)) return false;
  return numbers.every((number, index) => index === 0 || Number(number) === Number(numbers[index - 1]) + 1);
}
