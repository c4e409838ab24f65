import type { FigureType } from "../form/ownForm";

type Counted = Exclude<FigureType, "text">;

/** What a text counts. `isHead`: it is the text's own subject (`Số trẻ em …`), not merely named in it (`Tặng quà cho trẻ em`). */
interface FigureWords {
  readonly type: Counted;
  /** The counted noun; empty where the type says enough. */
  readonly unit: string;
  readonly isHead: boolean;
}

interface Nouns {
  readonly type: Counted;
  readonly isUnit: boolean;
  /** What must stand before them. */
  readonly after?: string;
  /** Longer words first where one begins another. */
  readonly words: string;
}

/** Places and offices count only after `số`: as rows they are names. */
const NOUNS: readonly Nouns[] = [
  {
    type: "money",
    isUnit: false,
    words: "kinh phí|số tiền|tiền|ngân sách|triệu đồng|nghìn đồng|ngàn đồng|tỷ đồng|đồng|vnđ",
  },
  { type: "children", isUnit: false, words: "trẻ em|trẻ|các em|em|cháu|nam|nữ|bé trai|bé gái" },
  { type: "children", isUnit: true, words: "người|học sinh" },
  {
    type: "count",
    isUnit: true,
    words:
      "lượt|hộ gia đình|hộ|gia đình|điểm|công trình|buổi|lớp|cuộc|hoạt động|mô hình|câu lạc bộ|vụ|suất|phần quà|quà|văn bản|" +
      "cộng tác viên|cán bộ|diễn đàn|hội nghị|hội thảo|tin bài|tin|bài|chương trình|dự án|tờ rơi|thẻ",
  },
  {
    type: "count",
    isUnit: true,
    after: "số ",
    words: "xã|thôn|cơ sở|đoàn|nhóm|trường|đội|tổ chức|đơn vị",
  },
];
/** Words in which a noun above means something else. */
const OTHERWISE =
  /tháng hành động vì trẻ em|công tác trẻ em|quỹ bảo trợ trẻ em|bảo vệ trẻ em|(cộng|hội|hợp|tương) đồng|đồng (bào|chí|thời)|sơ sinh|người (lập|phụ trách|bảo trợ)|việt nam/giu;
const BEFORE_HEAD = /^[-–+(\s]*(?:trong đó[\s:]*|chia ra[\s:]*)?(?:tổng )?(?:số )?(?:lượng )?$/u;

/** The first counted thing that a header, a label or a unit speaks of; null where it names none. */
export function figureWords(text: string): FigureWords | null {
  const plain = text.toLowerCase().replace(OTHERWISE, (words) => "·".repeat(words.length));
  let best: { at: number; noun: Nouns; word: string } | null = null;
  for (const noun of NOUNS) {
    const match = new RegExp(`(?:^|[^\\p{L}])${noun.after ?? ""}(${noun.words})(?!\\p{L})`, "u").exec(plain);
    const [all = "", word = ""] = match ?? [];
    const at = (match?.index ?? Infinity) + all.length - word.length;
    if (match !== null && (best === null || at < best.at)) best = { at, noun, word };
  }
  if (best === null) return null;
  const isHead = BEFORE_HEAD.test(plain.slice(0, best.at));
  return { type: best.noun.type, unit: best.noun.isUnit ? best.word : "", isHead };
}
