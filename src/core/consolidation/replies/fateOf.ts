import type { EditionForm } from "../../edition/edition";
import type { CellKey } from "../../model/cellKey";
import type { Justification } from "../../model/justification";
import { contentOf } from "../returns/differences";
import type { ReturnedReport } from "../returns/return";
import { answerIdOf } from "./answerIdOf";
import { isOfValues } from "./carriedReasons";
import type { Reply, ReplyItem } from "./reply";

/**
 * `changed`, `explained`: asked and answered, by another figure or by a reason · `unchanged`: asked and unchanged · `to-see`: about the
 * report as a whole, which changed somewhere.
 */
export type ItemFate = "changed" | "explained" | "unchanged" | "to-see";

export interface AnsweredItem {
  readonly item: ReplyItem;
  readonly fate: ItemFate;
  /** The reason given since, for the values as they are; null without one. */
  readonly answer: Justification | null;
}

export interface ReplyFate {
  /** `other-report`: of another form or period, so that nothing is answered. */
  readonly kind: "compared" | "other-report";
  /** The figures are those that were replied to. */
  readonly isSame: boolean;
  readonly items: readonly AnsweredItem[];
  /** Figures that changed though nobody asked. */
  readonly unasked: readonly CellKey[];
}

type Next = Pick<ReturnedReport, "editionId" | "periodId" | "year" | "figures" | "justifications">;

/** What became of a reply in the return that came after it. */
export function fateOf(edition: Pick<EditionForm, "appendices">, reply: Reply, next: Next): ReplyFate {
  const isOther = isOfOther(reply, next);
  const changed = isOther ? [] : changedSince(reply, next);
  const isChanged = (cell: CellKey): boolean => changed.includes(cell);
  const fate = (item: ReplyItem, answer: Justification | null): ItemFate => {
    if (item.cell !== null && [item.cell, ...item.related].some(isChanged)) return "changed";
    if (answer !== null) return "explained";
    return item.cell === null && changed.length > 0 ? "to-see" : "unchanged";
  };
  const asked = new Set(reply.items.flatMap(({ cell, related }) => [...(cell === null ? [] : [cell]), ...related]));
  return {
    kind: isOther ? "other-report" : "compared",
    isSame: !isOther && changed.length === 0,
    items: reply.items.map((item) => {
      const answer = isOther ? null : answerTo(edition, reply, item, next);
      return { item, fate: fate(item, answer), answer };
    }),
    unasked: changed.filter((cell) => !asked.has(cell)),
  };
}

/**
 * Whether a reply still speaks of the file that it lies in or is about to be put into: by the fingerprint of the figures.
 * `changed-since` has to be said before anybody acts on it.
 */
export function standingOf(
  reply: Reply,
  report: Pick<ReturnedReport, "editionId" | "periodId" | "year" | "mark">,
): "fits" | "changed-since" | "other-report" {
  if (isOfOther(reply, report)) return "other-report";
  return report.mark === reply.mark ? "fits" : "changed-since";
}

function changedSince({ figures: before }: Reply, { figures }: Pick<Next, "figures">): readonly CellKey[] {
  const now = (key: CellKey): string => contentOf(figures.get(key)?.value ?? { kind: "blank" });
  const keys = [...figures.keys(), ...Object.keys(before).filter((key) => !figures.has(key))];
  return keys.filter((key) => now(key).slice(0, LONGEST) !== (Object.hasOwn(before, key) ? before[key] : ""));
}

/** As much of a content as a reply keeps. */
const LONGEST = 2000;

/** Whether a report is of another form or period than the one replied to. */
export function isOfOther(
  reply: Pick<Reply, "editionId" | "periodId" | "year">,
  { editionId, periodId, year }: Pick<Reply, "editionId" | "periodId" | "year">,
): boolean {
  return editionId !== reply.editionId || periodId !== reply.periodId || year !== reply.year;
}

/** A reason that was not there before, given for the values as they are. */
function answerTo(
  edition: Pick<EditionForm, "appendices">,
  { reasons }: Reply,
  item: ReplyItem,
  next: Next,
): Justification | null {
  const id = answerIdOf(item);
  const given = next.justifications.find(
    (each) =>
      each.findingId === id &&
      (!Object.hasOwn(reasons, id) || reasons[id] !== each.text) &&
      isOfValues(edition, each, next.figures),
  );
  return given ?? null;
}
