import type { FigureType } from "./ownForm";

interface Noun {
  readonly type: Exclude<FigureType, "text">;
  readonly unit: string;
  readonly words: string;
}

/** What is counted, by its noun. Longer words first where one begins another. */
const NOUNS: readonly Noun[] = [
  {
    type: "money",
    unit: "",
    words: "kinh phí|số tiền|tiền|ngân sách|triệu đồng|nghìn đồng|ngàn đồng|tỷ đồng|đồng|vnđ",
  },
  { type: "count", unit: "lượt", words: "lượt" },
  { type: "children", unit: "", words: "trẻ em|trẻ|các em|em|cháu|nam|nữ|bé trai|bé gái" },
  { type: "children", unit: "người", words: "người" },
  { type: "children", unit: "học sinh", words: "học sinh" },
  { type: "count", unit: "hộ", words: "hộ gia đình|hộ|gia đình" },
  ...[
    "điểm",
    "công trình",
    "buổi",
    "lớp",
    "cuộc",
    "hoạt động",
    "mô hình",
    "câu lạc bộ",
    "xã",
    "thôn",
    "cơ sở",
    "vụ",
  ].map(ofCount),
  ...["suất", "phần quà", "quà", "văn bản", "đoàn", "nhóm", "trường", "đội", "cộng tác viên", "cán bộ", "tổ chức"].map(
    ofCount,
  ),
  ...[
    "diễn đàn",
    "hội nghị",
    "hội thảo",
    "tin bài",
    "tin",
    "bài",
    "chương trình",
    "dự án",
    "đơn vị",
    "tờ rơi",
    "thẻ",
  ].map(ofCount),
];
/** Words in which a noun above means something else. */
const OTHERWISE =
  /tháng hành động vì trẻ em|công tác trẻ em|quỹ bảo trợ trẻ em|bảo vệ trẻ em|(cộng|hội|hợp|tương) đồng|đồng (bào|chí|thời)|nhà trường|sơ sinh|người (lập|phụ trách|bảo trợ)|việt nam|tập (huấn )?trung/giu;

/** The first counted thing that a header, a label or a unit speaks of; null where it names none. */
export function figureWords(text: string): { readonly type: Noun["type"]; readonly unit: string } | null {
  const plain = text.toLowerCase().replace(OTHERWISE, (words) => "·".repeat(words.length));
  let best: { at: number; noun: Noun; word: string } | null = null;
  for (const noun of NOUNS) {
    const match = new RegExp(`(?<!\\p{L})(?:${noun.words})(?!\\p{L})`, "u").exec(plain);
    if (match !== null && (best === null || match.index < best.at)) best = { at: match.index, noun, word: match[0] };
  }
  if (best === null) return null;
  return { type: best.noun.type, unit: best.noun.unit === "" ? "" : best.word };
}

function ofCount(word: string): Noun {
  return { type: "count", unit: word, words: word };
}
