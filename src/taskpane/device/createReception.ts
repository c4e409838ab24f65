import { collationPart } from "../../core/reception/collation";
import type { Edition } from "../../core/edition/edition";
import { createCollateDesk } from "../../session/collate/createCollateDesk";
import type { CollateSession } from "../../session/collate/collateSnapshot";
import { createStore } from "../../session/createStore";
import type { ReportSession, ReportSnapshot } from "../../session/reportSnapshot";
import type { SheetsPort, WorkbookPort } from "../../session/workbookPort";
import { tellSums } from "../../session/collate/tellSums";
import { createReplyWriter } from "./createReplyWriter";
import { createReturnReader } from "./createReturnReader";

/** The desk for received files beside a workbook's own report. @param editions forms on offer before the workbook was read */
export function createReception(
  session: ReportSession,
  port: WorkbookPort & SheetsPort,
  editions: readonly Edition[],
): CollateSession {
  const ready = (): Extract<ReportSnapshot, { status: "ready" }> | null => {
    const snapshot = session.snapshot();
    return snapshot.status === "ready" ? snapshot : null;
  };
  const collate = createCollateDesk({
    port,
    store: createStore(port, collationPart),
    reader: createReturnReader(() => ready()?.ownForms ?? []),
    writer: createReplyWriter(),
    editions: () => ready()?.editions ?? editions,
    now: () => Date.now(),
  });
  let seen: number | null = null;
  // Whenever the workbook was read anew, column `Tính` may have been changed.
  session.subscribe(() => {
    const readAt = ready()?.readAt ?? null;
    if (readAt === seen) return;
    seen = readAt;
    void collate.lookAtSheet();
  });
  tellSums(collate, session, (work) => void setTimeout(work));
  return collate;
}
