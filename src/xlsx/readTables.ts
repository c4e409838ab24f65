import type { OwnTable } from "../core/ownform/form/ownForm";
import { proposeTables } from "../core/ownform/proposal/proposeTables";
import { BookError } from "./bookError";
import { bookGrids } from "./bookGrids";
import { readBook } from "./readBook";

export type TablesOutcome =
  | { readonly kind: "read"; readonly value: readonly OwnTable[] }
  | { readonly kind: "refused"; readonly message: string };

const MOST = 10;

/** The tables of a blank form's file, for the officer to correct; keys and labels are unique over all sheets. */
export function readTables(bytes: Uint8Array): TablesOutcome {
  try {
    const tables = bookGrids(readBook(bytes)).flatMap(proposeTables).slice(0, MOST);
    if (tables.length === 0) return { kind: "refused", message: "Không thấy bảng nào trong tệp." };
    const labels = new Set<string>();
    const value = tables.map(({ table }, index) => {
      let { label } = table;
      for (let number = 2; labels.has(label); number += 1) label = `${table.label} (${number})`;
      labels.add(label);
      return { ...table, key: `pl${index + 1}`, label };
    });
    return { kind: "read", value };
  } catch (error) {
    if (error instanceof BookError) return { kind: "refused", message: error.message };
    throw error;
  }
}
