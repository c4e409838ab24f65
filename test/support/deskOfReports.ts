import type { ReturnedReport } from "../../src/core/consolidation/returns/return";
import { collationPart } from "../../src/core/reception/collation";
import { editions } from "../../src/editions";
import type { CollateSession } from "../../src/session/collate/collateSnapshot";
import { createCollateDesk } from "../../src/session/collate/createCollateDesk";
import { createStore } from "../../src/session/createStore";
import type { SheetsPort, WorkbookPort } from "../../src/session/workbookPort";
import { directWriter } from "./returnFile";

/** A desk over a workbook. Reading is tried elsewhere: the first byte of a file says which of the reports it holds. */
export function deskOfReports(port: WorkbookPort & SheetsPort, reports: readonly ReturnedReport[]): CollateSession {
  return createCollateDesk({
    port,
    store: createStore(port, collationPart),
    reader: {
      width: 1,
      digest: async ([first]) => String(first),
      reading: () => async (file) => {
        const [first = 0] = await file.bytes();
        const report = reports[first];
        if (report === undefined) throw new Error(`There is no report ${first}.`);
        return { digest: String(first), content: { kind: "report", report }, judged: null };
      },
      excerpt: async () => null,
    },
    writer: directWriter,
    editions: () => editions,
    now: () => Date.now(),
  });
}
