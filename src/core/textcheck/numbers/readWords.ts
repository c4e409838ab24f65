import { parseNumberWords } from "../../text/parseNumberWords";
import { hasUnit } from "./numberUnits";

export interface WordsNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const RUN =
  /(?:^|[^\p{L}\d])((?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ|nghìn|ngàn|triệu|tỷ|tỉ|rưỡi)(?: (?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|không|mười|mươi|trăm|linh|lẻ|nghìn|ngàn|triệu|tỷ|tỉ|rưỡi)){0,19})(?!\p{L})/gu;
/** These end a number and never begin one: `đầu tư công trình`, `hàng trăm em`. */
const CANNOT_BEGIN = /^(?:mốt|tư|lăm|nhăm|mươi|trăm|linh|lẻ|nghìn|ngàn|triệu|tỷ|tỉ|rưỡi)$/;
/** `năm` behind these is a year, `một` an article. */
const YEAR_BEFORE = /(?:trong|cả|mỗi|hằng|hàng|nhiều|từng|các|đầu|cuối|giữa|những|hết|tháng|vài|mấy|qua|một|hai|ba) $/;
const ARTICLE_BEFORE = /(?:là|mỗi|từng|như|bất cứ|bất kỳ|mọi|vì|thành|của|trên|cùng|cũng là|thêm) $/;
const ONE_IS_COUNTED = /^ ?(?:điểm|công trình|suất|phần quà|buổi|em|cháu|trẻ|học sinh)(?! ngày)/;

/** Numbers in words right before a unit of figures; `một số`, `hai bên`, `mỗi năm trẻ em` are none. */
export function readWords(plain: string): readonly WordsNumber[] {
  const found: WordsNumber[] = [];
  for (const match of plain.matchAll(RUN)) {
    const run = match[1] ?? "";
    const end = match.index + match[0].length;
    if (!hasUnit(plain, end)) continue;
    const number = longest(plain, run, end);
    if (number) found.push(number);
  }
  return found;
}

/** The longest number that ends where the run does: the words before may belong to something else. */
function longest(plain: string, run: string, end: number): WordsNumber | null {
  const words = run.split(" ");
  for (let from = 0; from < words.length; from += 1) {
    const rest = words.slice(from);
    const start = end - rest.join(" ").length;
    if (CANNOT_BEGIN.test(rest[0] ?? "") || !isCounted(plain, rest, start, end)) continue;
    const value = valueOf(rest);
    if (value !== null) return { value, start, end };
  }
  return null;
}

function isCounted(plain: string, words: readonly string[], start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - 12), start);
  if (words.length > 1) return true;
  if (words[0] === "năm") return !YEAR_BEFORE.test(before);
  return words[0] !== "một" || (!ARTICLE_BEFORE.test(before) && ONE_IS_COUNTED.test(plain.slice(end, end + 16)));
}

function valueOf(words: readonly string[]): number | null {
  const half = words.at(-1) === "rưỡi" ? SCALES[words.at(-2) ?? ""] : 0;
  if (half === undefined) return null;
  const value = parseNumberWords((half === 0 ? words : words.slice(0, -1)).join(" "));
  return typeof value === "number" ? value + half / 2 : null;
}
