import { officialCells, type OfficialCell } from "../../core/reception/officialCells";
import type { CollateSession, CollateSnapshot } from "../../session/collate/collateSnapshot";
import type { ReportProps } from "../components/ready";

/** What the receiving office's screens are given, beside the workbook's own report. */
export interface CollateProps extends ReportProps {
  readonly collate: CollateSession;
  readonly state: CollateSnapshot;
}

/** Once files were read. */
export type ReceivedState = CollateSnapshot & { readonly received: NonNullable<CollateSnapshot["received"]> };

/** The cells of the workbook's own report that must be sums of what was received. */
export function officialCellsOf({
  state,
  snapshot,
}: Pick<CollateProps, "state" | "snapshot">): readonly OfficialCell[] {
  const { edition, context, figures } = snapshot;
  const ask = state.collation?.ask;
  if (edition === null || context === null || ask === undefined || state.received === null) return [];
  return officialCells({ edition, context, figures }, ask, state.received.totals);
}
