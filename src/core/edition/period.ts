import type { Level } from "../model/level";
import type { IsoDate, ReportContext } from "../model/reportContext";
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

/** The day on which a level's report for a period is late ("trước ngày"); null where none holds for every unit. */
export function deadlineFor(edition: EditionForm, level: Level, periodId: string, year: number): IsoDate | null {
  const { to } = periodRange(edition, periodId, year);
  const found = edition.deadlines.find((each) => each.level === level && isWithin(to, each.from, each.until));
  return found === undefined ? null : `${year + found.yearsLater}-${found.before}`;
}

/** The period's name and what comes after it, inside a sentence: `6 tháng đầu năm 2026`, `6 tháng cuối năm 2026`. */
export function periodNames(
  edition: EditionForm,
  periodId: string,
  year: number,
): { readonly name: string; readonly next: string; readonly before: string } {
  const period = edition.periods.find(({ id }) => id === periodId);
  const written = (text: string, of: number): string =>
    text.replace("{year}", String(of)).replace("{nextYear}", String(of + 1));
  const { name = "", next = "" } = period ?? {};
  return { name: written(name, year), next: written(next, year), before: written(name, year - 1) };
}

/** A report in a few words: `Tháng hành động vì trẻ em 2026`, `Công tác trẻ em 6 tháng năm 2026`. */
export function reportTitle(
  edition: EditionForm,
  { periodId, year }: Pick<ReportContext, "periodId" | "year">,
): string {
  const when = edition.periods.length > 1 ? periodNames(edition, periodId, year).name : String(year);
  return `${edition.title} ${when}`;
}

/** The title over an appendix. */
export function sheetTitle(edition: EditionForm, periodId: string, year: number): string {
  const { name } = periodNames(edition, periodId, year);
  return edition.sheetTitle.replace("{year}", String(year)).replace("{PERIOD}", name.toUpperCase());
}

/** The level that reports on the form: the one asked for where it does, else the form's first. */
export function reportingLevel({ levels }: Pick<EditionForm, "levels">, wanted: Level = "xa"): Level {
  return levels.some(({ id }) => id === wanted) ? wanted : (levels[0]?.id ?? wanted);
}

/** The appendices that a level sends: those with a row for it. */
export function appendicesOf(edition: EditionForm, level: Level): EditionForm["appendices"] {
  return edition.appendices.filter(({ rows }) =>
    rows.some((row) => row.reportedBy.includes(level) || row.allowedFor.includes(level)),
  );
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
