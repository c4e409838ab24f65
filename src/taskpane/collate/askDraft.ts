import type { Ask } from "../../core/consolidation/ledger/ledger";
import type { Edition } from "../../core/edition/edition";
import { deadlineFor, levelsOn, periodRange } from "../../core/edition/period";
import type { Level } from "../../core/model/level";
import type { IsoDate, ReportContext } from "../../core/model/reportContext";
import { formatShortDate, parseDate } from "../../core/text/viDate";

/** What is to be received, as typed. */
export interface AskDraft {
  readonly editionId: string;
  readonly periodId: string;
  readonly year: string;
  readonly level: Level;
  /** Null = the official one, which follows level and year. */
  readonly deadline: string | null;
  readonly day: string;
}

export interface AskProblems {
  readonly year?: "badYear";
  readonly deadline?: "badDate";
  readonly day?: "badDate";
}

const BELOW: Readonly<Record<Level, readonly Level[]>> = { tinh: ["huyen", "xa"], huyen: ["xa"], xa: [] };

/** Whether a level receives reports of that form for that period: a province always, a district as long as there are any. */
export function receives(edition: Edition, { level, periodId, year }: ReportContext): boolean {
  return level === "tinh" || (level === "huyen" && levelsAt(edition, periodId, year).includes("huyen"));
}

/** The levels that send, the nearest first. @param above null where it is not known who receives */
export function senders(edition: Edition, periodId: string, year: string, above: Level | null): readonly Level[] {
  const there = /^20\d\d$/.test(year) ? levelsAt(edition, periodId, Number(year)) : edition.levels.map(({ id }) => id);
  return BELOW[above ?? "tinh"].filter((level) => there.includes(level));
}

/** What stood before, else what the office's own report says, else the first form on offer. */
export function askDraftOf(
  editions: readonly Edition[],
  before: { readonly ask: Ask; readonly received: IsoDate | null } | null,
  own: ReportContext | null,
  today: IsoDate,
): AskDraft {
  const edition = editions.find(({ id }) => id === (before?.ask.editionId ?? own?.editionId)) ?? editions[0];
  const year = String(before?.ask.year ?? own?.year ?? today.slice(0, 4));
  const periodId = before?.ask.periodId ?? own?.periodId ?? edition?.periods[0]?.id ?? "";
  const level = edition === undefined ? "xa" : (senders(edition, periodId, year, own?.level ?? null)[0] ?? "xa");
  return {
    editionId: edition?.id ?? "",
    periodId,
    year,
    level: before?.ask.level ?? level,
    deadline: deadlineOf(before?.ask.deadline ?? null),
    day: formatShortDate(today),
  };
}

/** The deadline that stands in the form unless the officer says otherwise; empty where none holds for every unit. */
export function deadlineShown(edition: Edition | undefined, draft: AskDraft): string {
  if (draft.deadline !== null) return draft.deadline;
  if (edition === undefined || !/^20\d\d$/.test(draft.year)) return "";
  const found = deadlineFor(edition, draft.level, draft.periodId, Number(draft.year));
  return found === null ? "" : formatShortDate(found);
}

/** What is asked for, or what stands in the way. */
export function askOf(
  edition: Edition | undefined,
  draft: AskDraft,
): { readonly ask: Ask; readonly received: IsoDate | null } | { readonly problems: AskProblems } {
  const deadline = deadlineShown(edition, draft);
  const isBad = (text: string): boolean => text.trim() !== "" && parseDate(text) === null;
  const problems: AskProblems = {
    ...(/^20\d\d$/.test(draft.year) ? {} : { year: "badYear" }),
    ...(isBad(deadline) ? { deadline: "badDate" } : {}),
    ...(isBad(draft.day) ? { day: "badDate" } : {}),
  };
  if (Object.keys(problems).length > 0) return { problems };
  const { editionId, periodId, level } = draft;
  return {
    ask: { editionId, periodId, year: Number(draft.year), level, deadline: parseDate(deadline) },
    received: parseDate(draft.day),
  };
}

function levelsAt(edition: Edition, periodId: string, year: number): readonly Level[] {
  const isKnown = edition.periods.some(({ id }) => id === periodId);
  if (!isKnown) return edition.levels.map(({ id }) => id);
  return levelsOn(edition, periodRange(edition, periodId, year).to).map(({ id }) => id);
}

function deadlineOf(date: IsoDate | null): string | null {
  return date === null ? null : formatShortDate(date);
}
