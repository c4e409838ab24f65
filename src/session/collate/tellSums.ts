import type { ReportSession } from "../reportSnapshot";
import type { CollateSession } from "./collateSnapshot";

/**
 * From now on the workbook's own report follows what is summed at the desk.
 * @param later does it once the sums themselves are seen
 */
export function tellSums(
  collate: CollateSession,
  session: Pick<ReportSession, "collated">,
  later: (work: () => void) => void,
): void {
  let told = collate.snapshot().collation?.last ?? null;
  collate.subscribe(() => {
    const { collation } = collate.snapshot();
    if (collation === null || collation.last === told) return;
    told = collation.last;
    later(() => session.collated(collation));
  });
}
