import { reportTitle } from "../../core/edition/period";
import type { CollateSnapshot } from "../../session/collate/collateSnapshot";
import type { ReportSnapshot } from "../../session/reportSnapshot";

/** How the report shown is called, and whose it is; null before it has particulars. */
export function reportNames(snapshot: ReportSnapshot): { readonly title: string; readonly unit: string } | null {
  if (snapshot.status !== "ready" || snapshot.context === null || snapshot.edition === null) return null;
  return { title: reportTitle(snapshot.edition, snapshot.context), unit: snapshot.context.unitName };
}

/** What is received, where the workbook has no report of its own; null before the officer said so. */
export function receivedTitle({ collation, edition }: CollateSnapshot): string | null {
  return collation === null || edition === null ? null : `Tổng hợp ${reportTitle(edition, collation.ask)}`;
}
