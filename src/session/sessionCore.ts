import type { Edition } from "../core/edition/edition";
import type { ReportContext } from "../core/model/reportContext";
import type { ReportId } from "../core/model/reportId";
import type { ReportProperties } from "../core/model/reportProperties";
import type { ReportDocument } from "../core/narrative/reportDocument";
import type { Assembled } from "./assemble";
import type { DraftDesk } from "./createDraftDesk";
import type { ReadySnapshot } from "./snapshotStore";
import type { WorkbookPort, WorkbookReading } from "./workbookPort";

/** What the session's actions share. */
export interface SessionCore {
  readonly port: WorkbookPort;
  /** All editions on offer, the office's own forms included. */
  editions(): readonly Edition[];
  readonly desk: DraftDesk;
  current(): ReadySnapshot;
  publish(changes: Partial<ReadySnapshot>): void;
  /** Runs an action of the officer: marks the pane busy, turns refusals into `trouble`. */
  act(work: () => Promise<void>): Promise<void>;
  /** Reads the workbook and shows it, with `changes` in the same snapshot. Readings under way are overtaken. */
  reread(changes?: Partial<ReadySnapshot>): Promise<Assembled>;
  /** Ends an action that was done: `changes` are shown, with a new reading where Excel gives one. */
  conclude(changes?: Partial<ReadySnapshot>): Promise<void>;
  /** Reads the workbook and shows nothing. */
  read(): Promise<WorkbookReading>;
  /** What travels with the workbook of the report that is shown; null before there are particulars. */
  properties(): ReportProperties | null;
  /** Ids of all reports that stand on sheets or have particulars. */
  taken(): readonly ReportId[];
  /** The report to make for these particulars: one whose sheets are gone where it was for the same period, else a new one. */
  reportFor(context: ReportContext): ReportId;
  /**
   * Writes particulars to the workbook and remembers them for the next report. @param id of the report; the one that is shown,
   * where it is absent.
   */
  save(context: ReportContext, id?: ReportId): Promise<void>;
  /** Changes what travels with the report that is shown besides its particulars. @param change given what the workbook holds by now. */
  amend(change: (own: ReportProperties) => Partial<ReportProperties>): Promise<void>;
  /** The report to show from now on; null: the one that is shown. */
  show(id: ReportId | null): void;
  /** The last report's particulars. */
  remembered(): ReportContext | null;
  /** The draft of today, before the officer's words. */
  drafted(): ReportDocument | null;
}
