import type { FigureType } from "../form/ownForm";

type Counted = Extract<FigureType, "count" | "children" | "money">;

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
  /** Things count only after `số`, most also alone: elsewhere they are names (`Lớp mầm`, `Hộ ông A`, `Xã`). */
  readonly isThing: false | "alone" | "after-number";
  /** Longer words first where one begins another. */
  readonly words: string;
}

const NOUNS: readonly Nouns[] = [
  {
    type: "money",
    isUnit: false,
    isThing: false,
    words:
      "kinh phí|số tiền|thành tiền|tiền|ngân sách|triệu đồng|nghìn đồng|ngàn đồng|tỷ đồng|đồng|vnđ|" +
      "phụ cấp|tiền lương|lương|học phí|lệ phí|viện phí|chi phí|phí|doanh thu|dư nợ|tổng vốn|vốn|mức đầu tư|giá trị|trị giá|thuế",
  },
  { type: "children", isUnit: false, isThing: false, words: "trẻ em|trẻ|các em|em|cháu|nam|nữ|bé trai|bé gái" },
  { type: "children", isUnit: true, isThing: false, words: "người|học sinh" },
  {
    type: "children",
    isUnit: false,
    isThing: "after-number",
    words:
      "lao động|hội viên|đoàn viên|đảng viên|công nhân|giáo viên|sinh viên|học viên|thanh niên|phụ nữ|nhân khẩu|nhân lực|công chức|" +
      "viên chức|bệnh nhân|đối tượng|nông dân|cử tri|người dân|dân",
  },
  {
    type: "count",
    isUnit: true,
    isThing: "alone",
    words:
      "lượt|hộ gia đình|hộ|gia đình|điểm|công trình|buổi|lớp|cuộc|hoạt động|mô hình|câu lạc bộ|vụ|suất|phần quà|quà|văn bản|" +
      "cộng tác viên|cán bộ|diễn đàn|hội nghị|hội thảo|tin bài|tin|bài|chương trình|dự án|tờ rơi|thẻ",
  },
  {
    type: "count",
    isUnit: true,
    isThing: "after-number",
    words: "xã|thôn|cơ sở|đoàn|nhóm|trường|đội|tổ chức|đơn vị",
  },
];
/** Words in which a noun above means something else. */
const OTHERWISE =
  /tháng hành động vì trẻ em|công tác trẻ em|quỹ bảo trợ trẻ em|bảo vệ trẻ em|(cộng|hội|hợp|tương) đồng|đồng (bào|chí|thời|bộ|phục|ruộng)|sơ sinh|người (lập|phụ trách|bảo trợ|đứng đầu|liên hệ)|(việt|miền|phía|hướng) nam|(nghĩa|chức|dịch|nhiệm|nghiệp|công|phục|học|thời|mùa) vụ|hộ (khẩu|tịch|chiếu|lý|sinh|đê|vệ)|(bảo|ủng|giám|phù|hỗ) hộ|(thông|lòng|niềm|uy) tin|tin (học|tưởng|cậy)|(quan|đặc|ưu|nhược|trọng|thời|địa|khuyết|tâm|kinh|cao) điểm|điểm (nghẽn|nóng|tựa)|bài (học|thuốc|bản)|lớp (trưởng|phủ)|tầng lớp|nhóm (trưởng|nợ)|tổ chức (thực|cán|bộ)|cuộc (sống|đời)|tiền (sử|đề|án|sự|thân|bối)|vốn (dĩ|từ)|phí (tổn|phạm)|quà (vặt)/giu;
const BEFORE_HEAD = /^[-–+(\s]*(?:(?:trong đó|chia ra|trđ|tr\.?\s?đó)[\s:]*)?(?:tổng )?(?:số )?(?:lượng )?$/u;
const AFTER_NUMBER = /(?:^|[^\p{L}])(?:số|lượng)\s$/u;

/** `Số` before these is no `số` of a thing. */
const NO_THING =
  /^(?:lượng|liệu|cùng|đầu|cuối|trong|phải|đã|đang|còn|chưa|được|bị|có|thực|kế|phát|tăng|giảm|mới|tồn|dư|thu|chi|nộp|thừa|thiếu|kỳ|năm|tháng|quý|hiện|ước|chuyển|nợ|lũy|luỹ|dự|quyết|giao|trẻ|nam|nữ|tiền|vốn|kinh)(?!\p{L})/iu;

/** The first word of what `Số …` counts, whatever that is: `Số khẩu` → `khẩu`; empty for `Số đã nộp` and other words. */
export function thingIn(text: string): string {
  const thing = /^(?:tổng )?số (.+)$/iu.exec(text)?.[1] ?? "";
  return NO_THING.test(thing) ? "" : (thing.split(/\s/u)[0]?.toLowerCase() ?? "");
}

/** The first counted thing that a header, a label or a unit speaks of; null where it names none. */
export function figureWords(text: string): FigureWords | null {
  const plain = text.toLowerCase().replace(OTHERWISE, (words) => "·".repeat(words.length));
  let best: { at: number; noun: Nouns; word: string } | null = null;
  for (const noun of NOUNS) {
    for (const match of plain.matchAll(new RegExp(`(^|[^\\p{L}])(?:${noun.words})(?!\\p{L})`, "gu"))) {
      const [all, before = ""] = match;
      const word = all.slice(before.length);
      const at = match.index + before.length;
      if (noun.isThing !== false && !isCountedAt(plain, at, word, noun.isThing === "alone")) continue;
      if (best === null || at < best.at) best = { at, noun, word };
      break;
    }
  }
  if (best === null) return null;
  const isHead = BEFORE_HEAD.test(plain.slice(0, best.at));
  return { type: best.noun.type, unit: best.noun.isUnit ? best.word : "", isHead };
}

/** After `số`, where it may be so alone, or as the turn that a thing is counted by (`Lượt trẻ em`). */
function isCountedAt(plain: string, at: number, word: string, mayBeAlone: boolean): boolean {
  if (AFTER_NUMBER.test(plain.slice(0, at))) return true;
  return mayBeAlone && (plain.replace(/^[-–+(\s]+|[)\s:]+$/gu, "") === word || (at === 0 && word === "lượt"));
}
