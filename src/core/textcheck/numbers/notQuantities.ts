import { hasUnit } from "./numberUnits";

interface Pattern {
  /** The first group is what stands before and is left alone. */
  readonly at: RegExp;
  /** A unit of figures behind it makes the number a quantity after all: `lớp 30 em`. */
  readonly unlessUnit?: boolean;
}

/** Not inside a number: behind neither a digit nor the mark that groups it. */
const START = "(^|[^\\p{L}\\d.,]|[^\\d][.,])";
const pattern = (source: string, unlessUnit = false): Pattern => ({ at: new RegExp(START + source, "gu"), unlessUnit });
const YEAR = "(?:19|20)\\d\\d";
const DAY_MONTH = "\\d{1,2} ?[/.-] ?\\d{1,2}(?: ?[/.-] ?(?:\\d{4}|\\d{2}))?(?![\\d.]*\\d)";
const DIVISIONS =
  "thôn|làng|ấp|bản|xóm|tổ|tổ dân phố|khu phố|khu|đội|cụm|phường|quận|đường|quốc lộ|tỉnh lộ|công ty|sư đoàn|trung đoàn|" +
  "lữ đoàn|tiểu đoàn|binh đoàn|quân đoàn|lớp|khối|khóa|kỳ|học kỳ|đợt|lần|vòng|giải|hạng|loại|cấp|cấp độ|mức|quý|tuần|" +
  "thứ|thứ bảy|km|số nhà|chi đội|liên đội|buôn|bon|tiểu khu|trạm|vùng|nhóm tuổi|nghị quyết";

/**
 * Numbers in a folded text that count nothing: dates, times, ages, durations, numbers of documents, articles, appendices,
 * headings and lists, telephones, names of places and classes, ordinals.
 */
const PATTERNS: readonly Pattern[] = [
  pattern(`(?:ngày|mùng|sáng|chiều|tối|hôm)(?: mùng)? ?${DAY_MONTH}`),
  pattern(`(?:ngày|mùng) ?\\d{1,2}(?: ?tháng ?\\d{1,2})?(?: ?năm ?\\d{4})?(?![.,/]?\\d)`, true),
  pattern(`\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}(?!\\d)`),
  pattern(`(?:0?[1-9]|[12]\\d|3[01])[/-](?:0?[1-9]|1[0-2])(?![\\d/]|[.,]\\d)`, true),
  pattern(`\\d{1,2}/${YEAR}(?!\\d)`),
  pattern(
    `tháng ?\\d{1,2}(?:(?:, ?| và | đến | - |-)(?:tháng )?\\d{1,2}(?!\\d))*(?: ?[/-] ?\\d{4}| năm \\d{4})?`,
    true,
  ),
  pattern(
    `(?:năm|năm học|giai đoạn|nhiệm kỳ|niên khóa|hè|tết|từ|đến|so với|cuối|đầu) ${YEAR}(?: ?[-–] ?${YEAR})?(?![.,]?\\d)`,
    true,
  ),
  pattern(`${YEAR} ?[-–] ?${YEAR}(?!\\d)`),
  pattern(`${YEAR}(?!\\d|[.,]\\d)`, true),
  pattern(`\\d{1,3}(?: ?(?:-|–|đến|đến dưới|tới|và) ?(?:dưới |đủ )?\\d{1,3})? ?tuổi(?!\\p{L})`),
  pattern(`tuổi (?:từ |dưới |đến |là )?\\d{1,3}(?: ?(?:-|–|đến|đến dưới) ?\\d{1,3})?(?![.,]?\\d)`),
  pattern(`\\d{1,2} ?(?:giờ|h|g)(?: ?\\d{1,2}(?: ?phút)?)?(?![\\p{L}\\d])`),
  pattern(`\\d{1,2}:\\d{2}(?!\\d)`),
  pattern(`\\d+ ?(?:tháng|năm|ngày|tuần|quý|phút|giây|tiếng)(?!\\p{L})`),
  // 05/BC-UBND, 28/2019/TT-BLĐTBXH
  pattern(`\\d+(?:/\\d{4})?/\\p{L}[\\p{L}\\d]*(?: ?-[ \\n]?[\\p{L}\\d]+)*`),
  pattern(`(?:số|số:|số điện thoại|công văn|kế hoạch số|văn bản) ?\\d[\\d.]{0,15}(?!\\d)`, true),
  pattern(
    `(?:điều|khoản|điểm|mục|chương|phần|phụ lục|biểu|mẫu|bảng|trang|tờ|stt|tập|câu|nội dung|bài)(?: số)? \\d{1,3}(?:\\.\\d{1,2})*(?:(?:, | và | - |-|đến )0?\\d(?![\\d.]))*(?![.,]?\\d)`,
    true,
  ),
  pattern(
    `(?:${DIVISIONS})(?: số| thứ)? ?\\d{1,4}(?:/\\d{1,2})?(?:(?:, | và )\\d{1,2}(?![.\\d]))*[a-h]?\\d?(?![\\p{L}\\d]|[.,]\\d)`,
    true,
  ),
  pattern(`(?:1800|1900)[ .]?\\d{4}(?!\\d)`),
  pattern(`\\+?(?:84|0)\\d{2,3}[ .]?\\d{3}[ .]?\\d{3,4}(?!\\d)`),
  pattern(`111(?![\\d.,]*\\d)`, true),
  // List numbering: at the head of a line, or after a mark inside it.
  {
    at: /(^|\n)[ \-+*•]{0,4}\d{1,2}(?:(?:\.\d{1,2}){1,4}[.)]?(?= (?!triệu|tỷ|tỉ |nghìn|ngàn|phần trăm)[^\d%])|[.)](?= ?[^\d ])|\/ )/gu,
  },
  { at: /([;:.,] )\d{1,2}[.)](?= \p{L})/gu },
];

/** Letters on a digit: Covid-19, A4, m2, 5A, C10; but not the sign of `10x250.000`. */
const ATTACHED = /\p{L}[-–]?\d+/gu;

/** For each character of a folded text: 1 where a digit does not count anything. */
export function notQuantities(plain: string): Uint8Array {
  const mask = new Uint8Array(plain.length);
  for (const { at, unlessUnit } of PATTERNS) {
    for (const match of plain.matchAll(at)) {
      const end = match.index + match[0].length;
      if (unlessUnit !== true || !hasUnit(plain, end)) mask.fill(1, match.index + (match[1] ?? "").length, end);
    }
  }
  for (const { index, 0: attached } of plain.matchAll(ATTACHED)) {
    const isTimes = /^x\d/.test(attached) && /\d ?$/.test(plain.slice(Math.max(0, index - 2), index));
    if (!isTimes) mask.fill(1, index, index + attached.length);
  }
  return mask;
}
