import type { Edition } from "../core/edition/edition";
import { findForms } from "../core/layout/findForms";
import { priorOf } from "../core/layout/priorOf";
import { titleYear } from "../core/layout/titles/titleYear";
import type { PriorReport } from "../core/model/priorReport";
import { propertiesPart } from "../core/model/reportProperties";
import { gatherParts } from "../core/model/storedPart";
import { BookError } from "./bookError";
import { bookGrids } from "./bookGrids";
import { readBook } from "./readBook";

export type PriorOutcome =
  { readonly kind: "read"; readonly value: PriorReport } | { readonly kind: "refused"; readonly message: string };

/** The figures of an earlier report's file, for comparison. */
export function readPrior(source: string, bytes: Uint8Array, editions: readonly Edition[]): PriorOutcome {
  try {
    const book = readBook(bytes);
    const sheets = bookGrids(book);
    const { edition, forms } = findForms(editions, sheets);
    if (edition === null || forms.length === 0) {
      return { kind: "refused", message: "Không tìm thấy phụ lục nào trong tệp." };
    }
    const stored = gatherParts(propertiesPart, book.customXml).data;
    const context = stored?.reports[forms[0]?.report ?? stored.active]?.context ?? null;
    const year = context?.year ?? titleYear(sheets);
    const prior = priorOf(edition, forms, { source, unitName: context?.unitName ?? null, year });
    return { kind: "read", value: prior };
  } catch (error) {
    if (error instanceof BookError) return { kind: "refused", message: error.message };
    throw error;
  }
}
