import type { Level } from "../model/level";
import type { IsoDate } from "../model/reportContext";
import type { Appendix, EditionForm } from "./edition";

/** First and last day of a period in a year. */
export function periodRange(
  edition: EditionForm,
  periodId: string,
  year: number,
): { readonly from: IsoDate; readonly to: IsoDate } {
  const period = edition.periods.find((candidate) => candidate.id === periodId);
  if (!period)
    throw new Error(`Unknown period ${periodId}: the edition has ${edition.periods.map((p) => p.id).join(", ")}.`);
  return { from: `${year}-${period.from}`, to: `${year}-${period.to}` };
}

export interface Deadline {
  /** The report is late on this day ("trước ngày"). */
  readonly before: IsoDate;
  readonly recipient: string;
  readonly basis: string;
}

/** The official deadline of a level for a period; null where the edition states none. */
export function deadlineFor(edition: EditionForm, level: Level, periodId: string, year: number): Deadline | null {
  const { to } = periodRange(edition, periodId, year);
  const found = edition.deadlines.find(
    (deadline) => deadline.level === level && isWithin(to, deadline.from, deadline.until),
  );
  return found ? { before: `${year}-${found.before}`, recipient: found.recipient, basis: found.basis } : null;
}

/** The rows of a form for a period ending on `periodEnd`. */
export function rowsOn(appendix: Appendix, periodEnd: IsoDate): Appendix["rows"] {
  return appendix.rows.filter((row) => isWithin(periodEnd, undefined, row.until));
}

/** The levels of government that report for a period ending on `periodEnd`. */
export function levelsOn(edition: EditionForm, periodEnd: IsoDate): EditionForm["levels"] {
  return edition.levels.filter((level) => isWithin(periodEnd, undefined, level.until));
}

function isWithin(date: IsoDate, from: IsoDate | undefined, until: IsoDate | undefined): boolean {
  return (from === undefined || date >= from) && (until === undefined || date <= until);
}
