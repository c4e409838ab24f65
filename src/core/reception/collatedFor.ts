import type { CollatedUnits } from "../model/collatedUnits";
import type { ReportContext } from "../model/reportContext";
import type { Collation } from "./collation";

/** What was summed for an office's own report: the last such sum; null where nothing was received for it. */
export function collatedFor(
  collations: readonly Collation[],
  { editionId, periodId, year, level }: Pick<ReportContext, "editionId" | "periodId" | "year" | "level">,
): CollatedUnits | null {
  const sums = collations.flatMap(({ ask, last }) => {
    const isOwn = ask.editionId === editionId && ask.periodId === periodId && ask.year === year && ask.level !== level;
    return isOwn && last !== null && last.units !== null ? [{ ...last, level: ask.level, units: last.units }] : [];
  });
  const [newest] = sums.sort((a, b) => b.at - a.at);
  if (newest === undefined) return null;
  const { expected, counted, units } = newest;
  return { level: newest.level, expected, counted, ...units };
}
