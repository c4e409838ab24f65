import type { Edition } from "../../core/edition/edition";
import { deadlineFor, periodRange, reportingLevel } from "../../core/edition/period";
import type { Level } from "../../core/model/level";
import type { ReportContext } from "../../core/model/reportContext";
import { parseFigure } from "../../core/text/parseFigure";
import { formatShortDate, parseDate } from "../../core/text/viDate";
import { formatNumber } from "../../core/text/viNumber";

/** The form's fields as typed. */
export interface ParticularsDraft {
  readonly unitName: string;
  readonly level: Level;
  readonly superior: string;
  readonly periodId: string;
  readonly year: string;
  readonly cutOff: string;
  readonly reportDate: string;
  readonly children: string;
  /** Null = the official one, which follows level and year. */
  readonly deadline: string | null;
  readonly theme: string | null;
  readonly signerTitle: string;
  readonly signerName: string;
}

export type Problem = "needed" | "badDate" | "badYear" | "badNumber";
export type Problems = Readonly<Partial<Record<keyof ParticularsDraft, Problem>>>;

/** The form to begin with: this report's particulars, else the last report's lasting ones; dates are never carried over. */
export function draftOf(
  edition: Edition,
  given: ReportContext | null,
  remembered: ReportContext | null,
  thisYear: number,
): ParticularsDraft {
  const lasting = given ?? remembered;
  const year = given?.year ?? thisYear;
  return {
    unitName: lasting?.unitName ?? "",
    level: lasting === null ? (edition.levels[0]?.id ?? "xa") : reportingLevel(edition, lasting.level),
    superior: lasting?.superior ?? "",
    periodId: given?.periodId ?? edition.periods[0]?.id ?? "",
    year: String(year),
    cutOff: dated(given?.dataCutOff),
    reportDate: dated(given?.reportDate),
    children: typeof given?.childrenInUnit === "number" ? formatNumber(given.childrenInUnit) : "",
    deadline: given?.deadline ? dated(given.deadline) : null,
    theme: given?.theme ?? null,
    signerTitle: lasting?.signerTitle ?? edition.signerTitles[0] ?? "",
    signerName: lasting?.signerName ?? "",
  };
}

/** What the edition says for the fields left to it. */
export interface Suggested {
  /** It stands in the form unless the officer says otherwise; empty where the superior office sets it. */
  readonly deadline: string;
  readonly theme: string;
  /** Null without a year. */
  readonly periodEnd: string | null;
}

export function suggestedBy(edition: Edition, draft: ParticularsDraft): Suggested {
  if (!/^20\d\d$/.test(draft.year)) return { deadline: "", theme: "", periodEnd: null };
  const year = Number(draft.year);
  return {
    deadline: dated(deadlineFor(edition, draft.level, draft.periodId, year)),
    theme: edition.themes.find((theme) => theme.year === year)?.text ?? "",
    periodEnd: periodRange(edition, draft.periodId, year).to,
  };
}

/** The particulars, or what stands in their way. */
export function contextOf(
  edition: Edition,
  draft: ParticularsDraft,
): { readonly context: ReportContext } | { readonly problems: Problems } {
  const suggested = suggestedBy(edition, draft);
  const deadline = draft.deadline ?? suggested.deadline;
  const date = (text: string): Problem | null => (text.trim() === "" || parseDate(text) !== null ? null : "badDate");
  const children = childrenOf(draft.children);
  const found: Record<string, Problem | null> = {
    unitName: draft.unitName.trim() === "" ? "needed" : null,
    superior: draft.superior.trim() === "" ? "needed" : null,
    year: suggested.periodEnd === null ? "badYear" : null,
    cutOff: draft.cutOff.trim() === "" ? "needed" : date(draft.cutOff),
    reportDate: date(draft.reportDate),
    deadline: date(deadline),
    children: children === undefined ? "badNumber" : null,
  };
  const problems = Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== null)) as Problems;
  if (Object.keys(problems).length > 0) return { problems };
  return {
    context: {
      editionId: edition.id,
      unitName: draft.unitName.trim(),
      level: draft.level,
      superior: draft.superior.trim(),
      periodId: draft.periodId,
      year: Number(draft.year),
      reportDate: parseDate(draft.reportDate),
      dataCutOff: parseDate(draft.cutOff),
      deadline: parseDate(deadline),
      childrenInUnit: children ?? null,
      theme: (draft.theme ?? suggested.theme).trim() || null,
      signerTitle: draft.signerTitle,
      signerName: draft.signerName.trim(),
    },
  };
}

function dated(date: string | null | undefined): string {
  return date ? formatShortDate(date) : "";
}

/** Null = not given; undefined = not readable. */
function childrenOf(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const parsed = parseFigure(text, "children");
  return parsed.kind === "value" ? parsed.value : undefined;
}
