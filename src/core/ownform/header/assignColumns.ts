import type { Block } from "../blocks/block";
import { columnRole } from "../words/columnRole";
import { isTotalWord } from "../words/rowWords";
import type { HeaderCell } from "./headerPaths";
import { rowNumber } from "../words/rowNumber";
import type { SheetText } from "../sheet/sheetText";

/** What each column of a block is for. */
export interface AssignedColumns {
  /** Columns of running numbers (`STT`); null without one. */
  readonly numberCol: number | null;
  readonly labelCol: number | null;
  /** The label's own column and those that its header leaves open at its right: indented labels. */
  readonly labelCols: readonly number[];
  /** Second part of the labels (`Thôn 1` | `Nam`); null where they stand in one column. */
  readonly innerCol: number | null;
  readonly unitCol: number | null;
  /** Columns of figures and of notes. */
  readonly others: readonly number[];
}

type Paths = ReadonlyMap<number, readonly HeaderCell[]>;
const LABEL =
  /^(nội dung|chỉ tiêu|các chỉ tiêu|tên|đơn vị(?! tính)|danh mục|hạng mục|diễn giải|nhóm|đối tượng|địa bàn|thôn|xã|tiêu chí|cấp|họ|loại|hoạt động)/iu;

export function assignColumns(text: SheetText, block: Block, paths: Paths): AssignedColumns {
  const all = [...paths.keys()];
  const numberCol = all.find((col) => roleOf(paths, col) === "number") ?? numbersByContent(text, block, all);
  const candidates = all.filter((col) => col !== numberCol && !isUnit(paths, col));
  const pair = labelPair(text, block, paths, candidates);
  const labelCol = pair?.[0] ?? labelColumn(text, block, paths, candidates, numberCol);
  const innerCol = pair?.[1] ?? null;
  const labelCols =
    labelCol === null ? [] : [labelCol, ...(pair === null ? openAtRight(text, block, paths, labelCol) : [])];
  const unitCol = all.find((col) => col !== labelCol && roleOf(paths, col) === "unit") ?? null;
  const taken = [numberCol, unitCol, innerCol, ...labelCols];
  const others = all.filter((col) => !taken.includes(col) && (paths.get(col)?.length ?? 0) > 0);
  return { numberCol, labelCol, labelCols, innerCol, unitCol, others };
}

function roleOf(paths: Paths, col: number): ReturnType<typeof columnRole> {
  return columnRole((paths.get(col) ?? []).map(({ text }) => text));
}

/** Two columns side by side, each with its header, of which the first says once what the second parts: `Thôn 1` over `Nam`, `Nữ`. */
function labelPair(
  text: SheetText,
  block: Block,
  paths: Paths,
  candidates: readonly number[],
): readonly [number, number] | null {
  const [outer, inner] = candidates;
  if (outer === undefined || inner === undefined || inner !== outer + 1) return null;
  const [header, own] = [paths.get(outer)?.at(-1), paths.get(inner)?.at(-1)];
  if (header === undefined || own === undefined || header.at === own.at) return null;
  let [parted, alone] = [0, 0];
  for (let row = block.bodyTop; row <= block.region.bottom; row += 1) {
    const [whole, part] = [text.text(row, outer), text.text(row, inner)];
    if (whole === "" && isWords(part)) parted += 1;
    else if (isWords(whole) && !isWords(part) && !isTotalWord(whole)) alone += 1;
  }
  return parted > 0 && alone === 0 && isWords(text.text(block.bodyTop, outer)) ? [outer, inner] : null;
}

function isWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

/** `Đơn vị tính` is never a label; a bare `Đơn vị` may head a list of offices. */
function isUnit(paths: Paths, col: number): boolean {
  return /^(đơn vị tính|đvt|đ\.v\.t|đv tính)/iu.test(paths.get(col)?.at(-1)?.text ?? "");
}

/** A first column without header that holds nothing but numbers of rows, beside one with words. */
function numbersByContent(text: SheetText, block: Block, [first, second]: readonly number[]): number | null {
  if (first === undefined || second === undefined) return null;
  let [numbers, others] = [0, 0];
  for (let row = block.bodyTop; row <= block.region.bottom; row += 1) {
    const own = text.text(row, first);
    if (own === "") continue;
    if (rowNumber(own) !== null) numbers += 1;
    else others += 1;
  }
  return numbers >= 2 && others <= numbers && wordsIn(text, block, second) > 0 ? first : null;
}

/** The leftmost column that holds about as many words as any. */
function labelColumn(
  text: SheetText,
  block: Block,
  paths: Paths,
  candidates: readonly number[],
  numberCol: number | null,
): number | null {
  const counted = candidates.map((col) => ({ col, words: wordsIn(text, block, col) }));
  const most = Math.max(0, ...counted.map(({ words }) => words));
  if (most > 0) return counted.find(({ words }) => words * 2 >= most)?.col ?? null;
  const [first] = candidates;
  if (first === undefined) return null;
  return numberCol !== null || LABEL.test(paths.get(first)?.at(-1)?.text ?? "") ? first : null;
}

function wordsIn(text: SheetText, { bodyTop, region }: Block, col: number): number {
  let count = 0;
  for (let row = bodyTop; row <= region.bottom; row += 1)
    if (/\p{L}{2}/u.test(text.text(row, col)) && !text.isFigure(row, col)) count += 1;
  return count;
}

function openAtRight(text: SheetText, block: Block, paths: Paths, labelCol: number): readonly number[] {
  const label = paths.get(labelCol) ?? [];
  const cols: number[] = [];
  for (let col = labelCol + 1; col <= block.region.right; col += 1) {
    const path = paths.get(col) ?? [];
    const isOpen = path.length === 0 || path.at(-1)?.at === label.at(-1)?.at;
    if (!isOpen || wordsIn(text, block, col) === 0) break;
    cols.push(col);
  }
  return cols;
}
