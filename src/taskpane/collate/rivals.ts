import type { Decision } from "../../core/consolidation/ledger/decision";
import type { LedgerRow, TakenFile, VersionStanding } from "../../core/consolidation/ledger/ledger";
import type { ReturnedReport } from "../../core/consolidation/returns/return";
import { signatureOf } from "../../core/consolidation/returns/differences";
import type { UnitId } from "../../core/consolidation/units/unit";
import type { IsoDate } from "../../core/model/reportContext";
import { formatShortDate } from "../../core/text/viDate";
import type { CollateSession, CollateSnapshot } from "../../session/collate/collateSnapshot";

/** One of several returns of a unit. */
export interface Rival {
  readonly path: string;
  readonly digest: string;
  readonly received: IsoDate | null;
  readonly report: ReturnedReport;
}

const RIVALS: readonly VersionStanding[] = ["rival", "counts", "passed-over", "old"];

/** The returns with figures of their own, one of each. */
export function rivalsOf(
  { versions }: LedgerRow,
  collate: CollateSession,
  { collation }: CollateSnapshot,
): readonly Rival[] {
  const seen = new Set<string>();
  return versions.flatMap(({ path, digest, standing }) => {
    const report = digest === null ? null : (collate.fileOf(digest)?.report ?? null);
    if (digest === null || report === null || !RIVALS.includes(standing)) return [];
    const signature = signatureOf(report);
    if (seen.has(signature)) return [];
    seen.add(signature);
    return [{ path, digest, received: collation?.receipts[digest] ?? null, report }];
  });
}

/** This one counts over the others. */
export function choiceOf(unit: UnitId, digest: string, rivals: readonly Rival[]): Decision {
  const chosen = rivals.find((rival) => rival.digest === digest);
  return {
    kind: "choose",
    unit,
    digest,
    over: rivals.filter((rival) => rival !== chosen).map((rival) => rival.digest),
    received: chosen?.received ?? null,
    reportDate: chosen?.report.reportDate ?? null,
  };
}

/** Day of receipt, else the report's own; empty where neither is known. */
export function dayText({ received, report }: Pick<Rival, "received"> & Pick<TakenFile, "report">): string {
  const day = received ?? report.reportDate;
  return day === null ? "" : formatShortDate(day);
}
