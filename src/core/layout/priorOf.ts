import type { Edition } from "../edition/edition";
import type { ReportContext } from "../model/reportContext";
import type { PriorReport } from "../model/priorReport";
import { readFigure } from "../validation/reading";
import { figuresOfForms, findForms } from "./findForms";
import type { FoundForm, SheetGrid } from "./sheetGrid";
import { titlePeriod } from "./titles/titlePeriod";
import { titleYear } from "./titles/titleYear";

/** The figures of found tables, for comparison with a later report. What is no number there is left out. */
export function priorOf(
  edition: Edition,
  forms: readonly FoundForm[],
  about: Pick<PriorReport, "source" | "unitName" | "year">,
): PriorReport {
  const figures = figuresOfForms(forms);
  const values = [...figures.keys()].flatMap((key) => {
    const reading = readFigure(edition, figures, key);
    return reading.kind === "number" ? [[key, reading.value] as const] : [];
  });
  return { ...about, values: Object.fromEntries(values) };
}

/**
 * An earlier report of the same form on other sheets of the book: of the year before where its title says so, else of the
 * latest before, else of a year that it does not say. Null where there is none. @param sheets without those of this report.
 */
export function priorInBook(
  edition: Edition,
  sheets: readonly SheetGrid[],
  { periodId, year }: Pick<ReportContext, "periodId" | "year">,
): PriorReport | null {
  const byYear = new Map<number | null, SheetGrid[]>();
  for (const sheet of sheets) {
    const period = titlePeriod(edition, [sheet]);
    if (period !== null && period !== periodId) continue;
    const its = titleYear([sheet]);
    if (its === null || its < year) byYear.set(its, [...(byYear.get(its) ?? []), sheet]);
  }
  const reports = [...byYear].flatMap(([its, group]) => {
    const { forms } = findForms([edition], group);
    if (forms.length === 0) return [];
    const source = [...new Set(forms.map(({ sheet }) => sheet.name))].join(", ");
    return [priorOf(edition, forms, { source, unitName: null, year: its })];
  });
  return reports.sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0] ?? null;
}
