import type { Mention } from "../cues/findMentions";
import type { Sentence } from "./said";
import type { Clause } from "./plannedOnly";

const REACH = 40;
const OBJECT_REACH = 16;
/** Those who do it, not those for whom it is done. */
const DOERS_BEFORE = /(?:^|[^\p{L}])(?:do|bởi|từ|cùng|với|nhờ) (?:các |những )?$/u;
const FOR = /(?:^|[^\p{L}])(?:cho|đối với|của)(?: [\d.]+)? $/u;
const PLACE_BEFORE = /(?:^|[^\p{L}])(?:tại|trên|ở|trong|dọc|qua|bên|gần|theo)(?!\p{L})/u;

/** Whether a deed is done for other people or to other things, and no child is named with them. */
export function isForOthers(mention: Mention, { mentions }: Sentence, clause: Clause, plain: string): boolean {
  const within = mentions.filter(({ from, to }) => from >= clause.from && to <= clause.to);
  const behind = within.filter(({ from }) => from >= mention.to);
  if (behind.some(({ role }) => role.kind === "children")) return false;
  const isRecipient = behind.some(({ role, from }) => {
    const between = plain.slice(mention.to, from);
    if (role.kind === "adults") return isFor(between);
    return role.kind === "elsewhere" && between.length <= OBJECT_REACH && !PLACE_BEFORE.test(between);
  });
  return isRecipient || isReceivedByAdults(mention, within, plain);
}

/** Right behind, or behind `cho` after other things done for them. */
function isFor(between: string): boolean {
  return between.length <= REACH && !DOERS_BEFORE.test(between) && (!/,(?!\d)/.test(between) || FOR.test(between));
}

/** `02 giáo viên được cấp học bổng`. */
function isReceivedByAdults(mention: Mention, within: readonly Mention[], plain: string): boolean {
  const isPassive = /(?:^|[^\p{L}])được $/u.test(plain.slice(Math.max(0, mention.from - 6), mention.from));
  if (!isPassive && !plain.startsWith("được ", mention.from)) return false;
  const people = within.filter(({ role, to }) => /^(?:adults|children)$/.test(role.kind) && to <= mention.from);
  const last = people.at(-1);
  return last?.role.kind === "adults" && !plain.slice(last.to, mention.from).includes(",");
}

/** A body of grown-ups in a sentence that names no child: its contests and meetings are its own. */
export function isOfAdultBody({ mentions, passage }: Sentence): boolean {
  const own = mentions.filter(({ from }) => from >= passage.from);
  return own.some(({ role }) => role.kind === "adultBodies") && own.every(({ role }) => role.kind !== "children");
}
