import type { ReportSession, ReportSnapshot } from "../../session/reportSnapshot";

/** The snapshot once the workbook was asked for the first time. */
export type Ready = Extract<ReportSnapshot, { status: "ready" }>;

/** What every screen is given. */
export interface ScreenProps {
  readonly session: ReportSession;
  readonly snapshot: Ready;
}
