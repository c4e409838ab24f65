import type { CollatedSums } from "../model/collatedUnits";
import type { ReportContext } from "../model/reportContext";
import type { Collation, LastSum } from "./collation";

/** The same sums are the same object: whoever judges figures by them sees that nothing has changed. */
const once = new WeakMap<LastSum, CollatedSums>();

/** What was summed for an office's own report: the last such sum; null where nothing was received for it. */
export function collatedFor(
  collations: readonly Collation[],
  { editionId, periodId, year, level }: Pick<ReportContext, "editionId" | "periodId" | "year" | "level">,
): CollatedSums | null {
  const sums = collations.flatMap(({ ask, last }) => {
    const isOwn = ask.editionId === editionId && ask.periodId === periodId && ask.year === year && ask.level !== level;
    return isOwn && last !== null ? [{ level: ask.level, last }] : [];
  });
  const [newest] = sums.sort((a, b) => b.last.at - a.last.at);
  return newest === undefined ? null : told(newest.level, newest.last);
}

/** Null for a workbook of the first version, which does not say whose figures are in the sums. */
function told(level: CollatedSums["level"], last: LastSum): CollatedSums | null {
  const { expected, counted, units, totals } = last;
  if (units === null) return null;
  const sums = once.get(last) ?? { level, expected, counted, totals, ...units };
  once.set(last, sums);
  return sums;
}
