import type { Mention } from "../cues/findMentions";
import type { Sentence } from "./said";

/** What stands between semicolons. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

const CLOSE = 25;
const WISH_REACH = 70;
/** Numbering and marks before a clause's first word. */
const OPENING = /^[\s;:\-–+*•\d.)]*(?:[a-zđ]\))?[\s\-–+*•]*$/u;

/** Whether an activity is only planned, ordered, wished for or cared about where a clause speaks of it. */
export function isPlanned(mention: Mention, sentence: Sentence, clause: Clause, plain: string): boolean {
  const { mentions } = sentence;
  return mentions.some((cue) => {
    const { role, from, to } = cue;
    if (from < clause.from || to > clause.to) return false;
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
      case "purposes":
        return !plain.slice(end, mention.from).includes(",");
      case "wishes":
        return (
          mention.from - end <= WISH_REACH &&
          !hasComma(end, mention, mentions, plain) &&
          !isCounted(mention, sentence, clause, plain)
        );
      default:
        return false;
    }
  });
}

/** A word of ordering is an order where it opens the clause: `Giao …`, but not `được giao`. */
export function isOrder({ role, from }: Mention, clause: Clause, plain: string): boolean {
  return role.kind === "orders" && OPENING.test(plain.slice(clause.from, from));
}

/** Behind these words a denial, a plan or a wish said before no longer holds. */
export function isReset(mentions: readonly Mention[], from: number, to: number): boolean {
  return mentions.some((mention) => mention.role.kind === "resets" && mention.from >= from && mention.from < to);
}

/** Commas between activities of one list part nothing: `diễn đàn, tọa đàm`. */
function hasComma(from: number, mention: Mention, mentions: readonly Mention[], plain: string): boolean {
  const isListed = (at: number): boolean =>
    mentions.some(({ role, to }) => role.kind === "claim" && to === at) &&
    mentions.some((next) => next.role.kind === "claim" && next.from === at + 2);
  for (let at = plain.indexOf(",", from); at >= 0 && at < mention.from; at = plain.indexOf(",", at + 1))
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
