import { BookError } from "../xlsx/bookError";
import { FormError } from "../xlsx/formError";
import { openReport, type FormOffer, type OpenedReport, type ReportFlags } from "../xlsx/openReport";
import { ReportError } from "./reportError";

/** The report that a file holds, judged. @throws ReportError for a file that cannot be read or holds no form for certain. */
export function openFile(bytes: Uint8Array, offer: FormOffer, flags: ReportFlags): OpenedReport {
  try {
    return openReport(bytes, offer, flags);
  } catch (error) {
    if (error instanceof BookError || error instanceof FormError) throw new ReportError(error.code, error.message);
    throw error;
  }
}
