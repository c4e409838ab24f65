import type { Edition } from "../core/edition/edition";
import { figuresOfForms, findForms } from "../core/layout/findForms";
import { titleYear } from "../core/layout/titleYear";
import type { PriorReport } from "../core/model/priorReport";
import { fromStoreXml } from "../core/model/storeXml";
import { readFigure } from "../core/validation/reading";
import { BookError } from "./bookError";
import { bookGrids } from "./bookGrids";
import { readBook } from "./readBook";

export type PriorOutcome =
  { readonly kind: "read"; readonly prior: PriorReport } | { readonly kind: "refused"; readonly message: string };

/** The figures of an earlier report's file, for comparison. What is no number there is left out. */
export function readPrior(source: string, bytes: Uint8Array, editions: readonly Edition[]): PriorOutcome {
  try {
    const book = readBook(bytes);
    const sheets = bookGrids(book);
    const { edition, forms } = findForms(editions, sheets);
    if (edition === null || forms.length === 0) {
      return { kind: "refused", message: "Không tìm thấy phụ lục nào trong tệp." };
    }
    const context = book.customXml.flatMap((xml) => fromStoreXml(xml) ?? [])[0]?.context ?? null;
    const figures = figuresOfForms(forms);
    const values = [...figures.keys()].flatMap((key) => {
      const reading = readFigure(edition, figures, key);
      return reading.kind === "number" ? [[key, reading.value] as const] : [];
    });
    const year = context?.year ?? titleYear(sheets);
    const prior = { source, unitName: context?.unitName ?? null, year, values: Object.fromEntries(values) };
    return { kind: "read", prior };
  } catch (error) {
    if (error instanceof BookError) return { kind: "refused", message: error.message };
    throw error;
  }
}
