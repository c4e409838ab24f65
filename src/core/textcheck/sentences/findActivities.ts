import type { Mention } from "../cues/findMentions";
import { isForOthers } from "./forOthers";
import { isPlanned, isReset, type Clause } from "./plannedOnly";
import type { Sentence } from "./said";
import type { TextCues } from "../../edition/textCues";

/** Words that say an activity of a topic took place. */
export interface Activity {
  readonly topic: number;
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
}

/** In the title of a document: `Kế hoạch số 15/KH-UBND về tổ chức lễ phát động …`. */
const CITED =
  /(?:^|[^\p{L}])(?:kế hoạch|công văn|quyết định|hướng dẫn|văn bản|chỉ thị|thông báo|chương trình|thông tư|nghị quyết)(?!\p{L})[^;]{0,100}[^\p{L}](?:về việc|về|v\/v)(?: \p{L}+){0,3} ?$/u;
/** `hội thi, cắm trại chưa tổ chức.`: nothing else is denied. */
const ENDS_DENIED = /^ ?(?:được )?(?:tổ chức|thực hiện|triển khai|phát sinh|diễn ra)?(?: được)? ?[.;)\]]? ?$/u;

/** N02: the activities that a report tells of, in order; not those it denies, plans, wishes for, or only has as a heading. */
export function findActivities(
  sentences: readonly Sentence[],
  plain: string,
  cues: TextCues,
  year: number,
): readonly Activity[] {
  return sentences.flatMap((sentence) => {
    const { passage, mentions } = sentence;
    if (passage.voice !== "full" || passage.isHeading) return [];
    return mentions.flatMap((mention): readonly Activity[] => {
      const { role, from, to } = mention;
      if (role.kind !== "claim" || from < passage.from || cues.topics[role.topic]?.claim === undefined) return [];
      const clause = clauseAround(mention, sentence, plain);
      if (!role.isDeed && !isDone(mention, sentence, clause)) return [];
      return isDenied(mention, sentence, clause, plain) ||
        isPlanned(mention, sentence, clause, plain) ||
        isForOthers(mention, sentence, clause, plain) ||
        isOfOtherYear(plain.slice(clause.from, from), year) ||
        CITED.test(plain.slice(clause.from, from))
        ? []
        : [{ topic: role.topic, sentence, from, to }];
    });
  });
}

/** `Năm 2024, …` where the clause opens; `… năm 2024` right before, but not the date of a document. */
function isOfOtherYear(before: string, year: number): boolean {
  const opening = /^[^\p{L}]*năm (\d{4})(?!\d)/u.exec(before)?.[1];
  const [, month, year4] = /(?:^|[^\p{L}])(tháng \d{1,2} )?năm (\d{4})[^,;\d]{0,40}$/u.exec(before) ?? [];
  const last = month === undefined ? year4 : undefined;
  return [opening, last].some((told) => told !== undefined && Number(told) !== year);
}

function clauseAround({ from, to }: Mention, { passage }: Sentence, plain: string): Clause {
  const start = plain.lastIndexOf(";", from);
  const end = plain.indexOf(";", to);
  return {
    from: start < passage.from ? passage.from : start,
    to: end < 0 || end > passage.to ? passage.to : end,
  };
}

/** A word of doing or a quantity above zero beside it. */
function isDone(mention: Mention, { mentions, numbers }: Sentence, clause: Clause): boolean {
  return (
    mentions.some(
      ({ role, from, to }) =>
        (role.kind === "doing" || (role.kind === "claim" && role.isDeed)) &&
        from >= clause.from &&
        to <= clause.to &&
        (to <= mention.from || from >= mention.to),
    ) || numbers.some(({ number, from, to }) => number.value > 0 && from >= clause.from && to <= clause.to)
  );
}

function isDenied(mention: Mention, { mentions, numbers }: Sentence, clause: Clause, plain: string): boolean {
  return mentions.some(({ role, from, to }) => {
    if (role.kind !== "negations" || from < clause.from || to > clause.to) return false;
    // `không tổ chức` and `tổ chức hội thi` share a word.
    if (from < mention.from) return to < mention.to && !isReset(mentions, Math.min(to, mention.from), mention.from + 1);
    if (from < mention.to) return false;
    const between = plain.slice(mention.to, from);
    if (numbers.some((number) => number.from >= mention.to && number.to <= from)) return false;
    return !between.includes(",") || ENDS_DENIED.test(plain.slice(to, clause.to));
  });
}
