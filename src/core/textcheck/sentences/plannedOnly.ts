import type { Mention } from "../cues/findMentions";
import type { Sentence } from "./said";

/** What stands between semicolons. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

const WITHOUT_DEED: ReadonlySet<Mention["role"]["kind"]> = new Set([
  "plansBehind",
  "plans",
  "orders",
  "later",
  "purposes",
  "wishes",
]);
const CLOSE = 25;
const WISH_REACH = 70;
const OTHER_WORD = /^ (?:lưu|thông|ban|hữu|dịch|nhận|hàng)(?!\p{L})/u;
const DIRECTING = /^(?:chỉ đạo|yêu cầu|đề nghị|phân công|hướng dẫn|đôn đốc)$/;
const NOUN_BEHIND =
  /^, (?:giải trí|văn hóa|văn nghệ|nghỉ ngơi|học tập|chăm sóc|giáo dục|bảo vệ|nuôi dưỡng|phát triển|vật chất|tinh thần)(?:[,.;]| và | cho | của )/u;
const BODY_BEHIND =
  /^, (?:các |ban |ngành|đoàn thể|hội |đoàn |đơn vị|địa phương|trường|tổ chức (?:chính trị|xã hội)|mặt trận|công an|trạm|thôn|khối|phòng|cơ quan)/u;
/** Numbering and marks before a clause's first word. */
const OPENING = /^[\s;:\-–+*•\d.)]*(?:[a-zđ]\))?[\s\-–+*•]*$/u;

/** Whether an activity is only planned, ordered, wished for or cared about where a clause speaks of it. */
export function isPlanned(mention: Mention, sentence: Sentence, clause: Clause, plain: string): boolean {
  const { mentions } = sentence;
  return mentions.some((cue) => {
    const { role, from, to } = cue;
    if (!WITHOUT_DEED.has(role.kind) || from < clause.from || to > clause.to) return false;
    if (role.kind === "plansBehind" && from >= mention.to)
      return from - mention.to <= CLOSE && !plain.slice(mention.to, from).includes(",");
    // `kế hoạch tổ chức` and `tổ chức lễ phát động` share a word.
    if (from >= mention.from || to > mention.to) return false;
    const end = Math.min(to, mention.from);
    if (isReset(mentions, end, mention.from + 1)) return false;
    switch (role.kind) {
      case "plans":
        return true;
      case "orders":
        return isOrder(cue, clause, plain);
      case "later":
        return opens(cue, clause, plain) && !isCounted(mention, sentence, clause, plain);
      case "purposes":
        return !hasComma(cue, mention, mentions, plain);
      case "wishes":
        return isWish(cue, mention, sentence, clause, plain);
      default:
        return false;
    }
  });
}

function isWish(cue: Mention, mention: Mention, sentence: Sentence, clause: Clause, plain: string): boolean {
  const isNear = mention.from - cue.to <= WISH_REACH && !hasComma(cue, mention, sentence.mentions, plain);
  // `nhờ sự quan tâm của các cấp` thanks for what was done.
  const isThanked = plain.slice(0, cue.from).endsWith("sự ");
  return isNear && !isThanked && !isCounted(mention, sentence, clause, plain);
}

/** A word of ordering is an order where it opens the clause: `Giao …`, but neither `được giao` nor `Giao lưu`. */
export function isOrder(cue: Mention, clause: Clause, plain: string): boolean {
  return cue.role.kind === "orders" && opens(cue, clause, plain) && !OTHER_WORD.test(plain.slice(cue.to, cue.to + 8));
}

function opens({ from }: Mention, clause: Clause, plain: string): boolean {
  return OPENING.test(plain.slice(clause.from, from));
}

/** Behind these words a denial, a plan or a wish said before no longer holds. */
export function isReset(mentions: readonly Mention[], from: number, to: number): boolean {
  return mentions.some((mention) => mention.role.kind === "resets" && mention.from >= from && mention.from < to);
}

/** Commas within a list part nothing: `diễn đàn, tọa đàm`, `văn hóa, thể thao`, `các ngành, đoàn thể`. */
function hasComma({ from, to }: Mention, mention: Mention, mentions: readonly Mention[], plain: string): boolean {
  const isDirecting = DIRECTING.test(plain.slice(from, to));
  const isListed = (at: number): boolean =>
    mentions.some(
      ({ role, from: start, to: end }) =>
        role.kind === "claim" && ((start < at && end > at) || (start === at + 2 && !role.isDeed)),
    ) ||
    NOUN_BEHIND.test(plain.slice(at, at + 24)) ||
    (isDirecting && BODY_BEHIND.test(plain.slice(at, at + 24)));
  for (let at = plain.indexOf(",", to); at >= 0 && at < mention.from; at = plain.indexOf(",", at + 1))
    if (!isListed(at)) return true;
  return false;
}

/** A quantity right behind it, up to the next comma. */
function isCounted(mention: Mention, { numbers }: Sentence, clause: Clause, plain: string): boolean {
  return numbers.some(
    ({ number, from, to }) =>
      number.value > 0 &&
      number.unit !== "percent" &&
      from >= mention.to &&
      to <= clause.to &&
      !/,(?!\d)/.test(plain.slice(mention.to, from)),
  );
}
