import type { ReportSession } from "../reportSnapshot";
import type { CollateSession } from "./collateSnapshot";

/** From now on the workbook's own report follows what is summed at the desk. */
export function tellSums(collate: CollateSession, session: Pick<ReportSession, "collated">): void {
  let told = collate.snapshot().collation?.last ?? null;
  collate.subscribe(() => {
    const { collation } = collate.snapshot();
    if (collation === null || collation.last === told) return;
    told = collation.last;
    session.collated(collation);
  });
}
