import type { IsoDate } from "../../model/reportContext";
import type { TakenFile } from "./ledger";

/** A version's day: of receipt where the officer gives it, else the report's own; never the file's time. */
export function dayOf({ received, report }: TakenFile): IsoDate | null {
  return received ?? report.reportDate;
}

/** "Trước ngày": late on the day itself. Null where no day is known or none was set. */
export function isLate(file: TakenFile, deadline: IsoDate | null): boolean | null {
  const day = dayOf(file);
  return day === null || deadline === null ? null : day >= deadline;
}

/** Whether a version is known to be older than one that was chosen. Days of receipt speak first, then the reports' own. */
export function isOlder(
  file: TakenFile,
  chosen: { readonly received: IsoDate | null; readonly reportDate: IsoDate | null },
): boolean {
  if (file.received !== null && chosen.received !== null && file.received !== chosen.received) {
    return file.received < chosen.received;
  }
  const { reportDate } = file.report;
  return reportDate !== null && chosen.reportDate !== null && reportDate < chosen.reportDate;
}
