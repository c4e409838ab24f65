import { reportTitle } from "../../core/edition/period";
import type { ReportSnapshot } from "../../session/reportSnapshot";

/** How the report shown is called, and whose it is; null before it has particulars. */
export function reportNames(snapshot: ReportSnapshot): { readonly title: string; readonly unit: string } | null {
  if (snapshot.status !== "ready" || snapshot.context === null || snapshot.edition === null) return null;
  return { title: reportTitle(snapshot.edition, snapshot.context), unit: snapshot.context.unitName };
}
