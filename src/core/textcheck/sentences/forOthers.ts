import type { Mention } from "../cues/findMentions";
import type { Sentence } from "./said";
import type { Clause } from "./plannedOnly";

const REACH = 40;
const OBJECT_REACH = 16;
/** Those who do it, not those for whom it is done. */
const DOERS_BEFORE = /(?:^|[^\p{L}])(?:do|bởi|từ|cùng|với|nhờ) (?:các |những )?$/u;
const FOR = /(?:^|[^\p{L}])(?:cho|đối với|của)(?: [\d.]+)? $/u;
const SUBJECT = /^ ?(?:\p{L}+ ){0,3}(?:về|chuyên đề|tìm hiểu|với chủ đề)(?!\p{L})/u;
const CHILDRENS = /trẻ|thiếu nhi|học sinh|nhi đồng|đuối nước|xâm hại|bạo lực|học đường|măng non|búp măng|mầm non/u;
const PLACE_BEFORE = /(?:^|[^\p{L}])(?:tại|trên|ở|trong|dọc|qua|bên|gần|theo)(?!\p{L})/u;

/** Whether a deed is done for other people or to other things, and no child is named with them. */
export function isForOthers(mention: Mention, { mentions }: Sentence, clause: Clause, plain: string): boolean {
  const within = mentions.filter(({ from, to }) => from >= clause.from && to <= clause.to);
  const end = endOfList(mention, within);
  const behind = within.filter(({ from }) => from >= mention.to);
  if (behind.some(({ role }) => role.kind === "children")) return false;
  const isRecipient = behind.some(({ role, from }) => {
    const between = plain.slice(end, Math.max(end, from));
    if (role.kind === "adults") return isFor(between);
    return role.kind === "elsewhere" && between.length <= OBJECT_REACH && !PLACE_BEFORE.test(between);
  });
  return isRecipient || isOfOtherTopic(within, plain.slice(end, clause.to)) || isOfAdults(mention, within, plain);
}

/** `cải tạo, nâng cấp 02 tuyến kênh`: what follows the last of a list is done to all. */
function endOfList({ to }: Mention, mentions: readonly Mention[]): number {
  const next = mentions.find(({ role, from }) => role.kind === "claim" && from >= to && from <= to + 2);
  return next === undefined ? to : endOfList(next, mentions);
}

/** `tọa đàm về chuyển đổi số`, where the clause names no child. */
function isOfOtherTopic(within: readonly Mention[], behind: string): boolean {
  return SUBJECT.test(behind) && !CHILDRENS.test(behind) && within.every(({ role }) => role.kind !== "children");
}

/** Right behind, or behind `cho` after other things done for them. */
function isFor(between: string): boolean {
  return between.length <= REACH && !DOERS_BEFORE.test(between) && (!/,(?!\d)/.test(between) || FOR.test(between));
}

/** `02 giáo viên được cấp học bổng`, `khách đến tham quan`. */
function isOfAdults(mention: Mention, within: readonly Mention[], plain: string): boolean {
  const listed = within.find(({ role, to }) => role.kind === "claim" && to + 2 === mention.from);
  if (listed !== undefined && plain.startsWith(", ", listed.to)) return isOfAdults(listed, within, plain);
  const people = within.filter(({ role, to }) => /^(?:adults|children)$/.test(role.kind) && to <= mention.from);
  const last = people.at(-1);
  if (last?.role.kind !== "adults") return false;
  const between = plain.slice(last.to, mention.from);
  const isPassive = between.endsWith("được ") || plain.startsWith("được ", mention.from);
  return !between.includes(",") && (isPassive || /^ (?:đến |đi |tham gia )$/.test(between));
}

/** A body of grown-ups in a sentence that names no child: its contests and meetings are its own. */
export function isOfAdultBody({ mentions, passage }: Sentence): boolean {
  const own = mentions.filter(({ from }) => from >= passage.from);
  return own.some(({ role }) => role.kind === "adultBodies") && own.every(({ role }) => role.kind !== "children");
}
