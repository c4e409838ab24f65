import { cleanText } from "../sheet/cleanText";
import { lineKind, type LineKind } from "../words/lineKind";
import { MOST } from "../form/ownForm";
import type { Region, SheetText } from "../sheet/sheetText";

const LINES = 15;
/** `Năm báo cáo: 202…`, `Sở …………`: particulars to be written in. */
const TO_FILL =
  /:\s*[\d.…_/\s]*$|^(tỉnh|huyện|xã|phường|sở|phòng|ban|quý|tháng|kỳ|đơn vị|cơ quan|trường|họ)(?!\p{L}).*[.…_]{2,}$/iu;
const TITLE = /^(báo cáo|biểu|bảng|tổng hợp|thống kê|kết quả|danh (sách|mục)|tình hình|số liệu|kế hoạch)/iu;

/** What stands over a table. Empty where the sheet does not say. */
export interface TableTitle {
  readonly label: string;
  readonly title: string;
  /** Of `Đơn vị tính: triệu đồng`. */
  readonly unit: string;
}

/** @param titles lines that may name the table, the nearer set first: each part is taken from the first set that has it. */
export function readTitle(text: SheetText, titles: readonly Region[]): TableTitle {
  const read = titles.map((region) => readLines(text, region));
  const first = (part: keyof TableTitle) => read.find((each) => each[part] !== "")?.[part] ?? "";
  return { label: first("label"), title: first("title"), unit: first("unit") };
}

function readLines(text: SheetText, region: Region): TableTitle {
  let lines: TitleLine[] = [];
  let [label, unit] = ["", ""];
  for (let row = Math.max(region.top, region.bottom - LINES + 1); row <= region.bottom; row += 1) {
    const cells = cellsOf(text, row, region);
    const plain = cells.filter(({ words, kind }) => kind === "plain" && /\p{L}/u.test(words));
    for (const { words, kind } of cells) {
      if (kind === "unit") unit = unitIn(words);
      if (kind !== "label") continue;
      const parted = partLabel(words);
      label = parted.label;
      lines = parted.rest === "" ? [] : [{ words: parted.rest, isAside: false, isShared: false }];
    }
    const own = titlesAmong(plain, cells.length).filter(({ words }) => !TO_FILL.test(words) || TITLE.test(words));
    lines.push(...own.map((cell) => ({ ...cell, isShared: plain.length > 1 })));
  }
  // Beside a title in the middle what stands alone at the left goes on with the letterhead.
  const isBesideLetterhead = lines.some(({ isShared }) => isShared);
  const title = lines
    .filter(({ isAside, isShared }) => !isBesideLetterhead || isShared || !isAside)
    .map(({ words }) => words);
  return { label: cleanText(label, MOST.label), title: cleanText(title.join(" "), MOST.title), unit };
}

interface TitleCell {
  readonly words: string;
  readonly kind: LineKind;
  /** In the first columns alone, as an office is. */
  readonly isAside: boolean;
}

interface TitleLine extends Pick<TitleCell, "words" | "isAside"> {
  /** Whether other words stood beside it. */
  readonly isShared: boolean;
}

function cellsOf(text: SheetText, row: number, { left, right }: Region): readonly TitleCell[] {
  const cells: TitleCell[] = [];
  for (let col = left; col <= right; col += 1) {
    const words = text.text(row, col);
    const isNarrow = (text.merge(row, col)?.cols ?? 1) < 3;
    if (words !== "") cells.push({ words, kind: lineKind(words), isAside: isNarrow && col <= left + 1 });
  }
  return cells;
}

/** Of words side by side the office at the left and what stands at the right of the title are none of it. */
function titlesAmong(plain: readonly TitleCell[], beside: number): readonly TitleCell[] {
  const [first, second] = plain;
  if (first === undefined || second === undefined) return plain;
  if (beside > 2 && plain.length > 2) return plain.slice(1, -1);
  return TITLE.test(first.words) && !TITLE.test(second.words) ? [first] : [second];
}

/** `Phụ lục 1: TỔNG HỢP …` → the label and what follows it. */
function partLabel(line: string): { readonly label: string; readonly rest: string } {
  const match =
    /^((?:phụ lục|phụ biểu|biểu mẫu|mẫu biểu|biểu|mẫu|bảng)\s*(?:số)?\s*[:.]?\s*[\p{L}\d]+(?:[./-][\p{L}\d]+)*)\s*[:.–-]*\s*(.*)$/iu.exec(
      line,
    );
  const [, label = line, rest = ""] = match ?? [];
  // `Biểu số 3 - TWH`: who made the form is part of its number.
  return /^\p{Lu}{2,8}$/u.test(rest) ? { label: line, rest: "" } : { label, rest };
}

function unitIn(line: string): string {
  return cleanText(line.replace(/^[^:]*:\s*/u, "").replace(/[).\s]+$/u, ""), MOST.short);
}
