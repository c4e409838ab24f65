import type { CollateSession } from "../../session/collate/collateSnapshot";
import type { ChosenFile } from "../../session/collate/returnReader";
import type { ReportSession, ReportSnapshot } from "../../session/reportSnapshot";
import type { TabStore } from "../device/tabStore";

/** The snapshot once the workbook was asked for the first time. */
export type Ready = Extract<ReportSnapshot, { status: "ready" }>;

/** What everything that acts on the report is given. */
export interface ReportProps {
  readonly session: ReportSession;
  readonly snapshot: Ready;
}

/** What every screen is given. */
export interface ScreenProps extends ReportProps {
  readonly tabs: TabStore;
  readonly collate: CollateSession;
  /** Files that were dropped on the pane and wait for what they are. */
  readonly waiting: readonly ChosenFile[];
  onWaitedFor(): void;
}

/** Writing and selecting wait while Excel is busy or refuses. */
export function isHeld({ busy, trouble }: Ready): boolean {
  return busy || trouble !== null;
}
