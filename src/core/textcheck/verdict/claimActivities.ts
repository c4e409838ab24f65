import type { FoldedText } from "../../text/foldText";
import { findActivities, type Activity } from "../sentences/findActivities";
import { isOfAdultBody } from "../sentences/forOthers";
import type { Sentence } from "../sentences/said";
import type { Target } from "../sentences/targets";
import type { TextCues } from "../../edition/textCues";
import type { Verdict, Verdicts } from "./verdicts";

export interface ActivityClaim {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly verdict: Verdict;
}

export interface ActivityClaims {
  readonly claims: readonly ActivityClaim[];
  /** Topics whose activity the tables do not know. */
  readonly topics: ReadonlySet<number>;
}

/** N02, one for each cell at the first words that tell of it: an activity whose count is zero or blank. */
export function claimActivities(
  sentences: readonly Sentence[],
  text: string,
  folded: FoldedText,
  cues: TextCues,
  targets: readonly Target[],
  verdicts: Verdicts,
  year: number,
): ActivityClaims {
  const claims = new Map<string, ActivityClaim>();
  const topics = new Set<number>();
  for (const activity of findActivities(sentences, folded.plain, cues, year)) {
    const target = emptyTarget(activity, cues, targets);
    if (!target || (target.type === "count" && isOfAdultBody(activity.sentence))) continue;
    topics.add(activity.topic);
    const [cell = ""] = target.cells;
    if (claims.has(cell)) continue;
    const [start, end] = [folded.startOf(activity.from), folded.endOf(activity.to)];
    const shown = text.slice(start, end);
    claims.set(cell, {
      start,
      end,
      shown,
      verdict: verdicts.claimed(target, shown.normalize("NFC").replace(/\s+/g, " ")),
    });
  }
  return { claims: [...claims.values()], topics };
}

/** The cell that should count the activity, if no row that it can mean does. */
function emptyTarget({ topic, sentence, from }: Activity, cues: TextCues, targets: readonly Target[]): Target | null {
  const cell = cues.topics[topic]?.claim?.cell ?? "";
  const rows = targets.filter(
    (target) =>
      target.topic === topic && target.cells.length === 1 && cell.replace(".*.", `.${target.row}.`) === target.cells[0],
  );
  const place = sentence.mentions.filter(({ role, to }) => role.kind === "place" && to <= from).at(-1)?.role;
  const placed = place?.kind === "place" ? rows.filter(({ row }) => row === place.row) : [];
  const meant = placed.length > 0 ? placed : rows;
  if (!meant.every(({ value, isBlank }) => value === 0 || isBlank)) return null;
  return meant.find(({ isOwnRow }) => isOwnRow) ?? meant[0] ?? null;
}
