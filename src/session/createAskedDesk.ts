import { askedOf, type AskedReport } from "../core/consolidation/replies/askedOf";
import type { Reply } from "../core/consolidation/replies/reply";
import type { ReportProperties } from "../core/model/reportProperties";
import type { UnreadPart } from "../core/model/storedPart";
import type { ValidationResult } from "../core/validation/validationResult";
import type { Assembled } from "./assemble";
import type { PartStore } from "./createStore";

/** What the superior answered in this workbook. It is only ever read: answers are reasons, kept with the particulars. */
export interface AskedDesk {
  /** Reads what the workbook holds. */
  open(): Promise<void>;
  /** Why it could not be read; it stays in the file. */
  readonly trouble: UnreadPart["kind"] | null;
  /** Null where nothing is asked about this report. */
  of(report: Assembled, own: ReportProperties | null, result: ValidationResult | null): AskedReport | null;
}

export function createAskedDesk(store: PartStore<Reply>): AskedDesk {
  let reply: Reply | null = null;
  let trouble: UnreadPart["kind"] | null = null;
  return {
    async open() {
      const stored = await store.read();
      reply = stored.data;
      trouble = stored.trouble;
    },
    get trouble() {
      return trouble;
    },
    of({ edition, figures }, properties, result) {
      if (reply === null || edition === null || properties === null || result === null) return null;
      return askedOf(reply, { edition, figures, properties, result });
    },
  };
}
