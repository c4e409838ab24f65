import type { SheetGrid } from "../../layout/sheetGrid";
import { findBlocks } from "../blocks/findBlocks";
import { MOST } from "../form/ownForm";
import { proposeTable } from "./proposeTable";
import type { ProposedTable } from "./proposedTable";
import { sheetText } from "../sheet/sheetText";

/**
 * The tables that seem to stand on a sheet, from the top and from the left, for the officer to correct. Nothing is read but texts,
 * formulas and merges; merges may be absent. Every proposal fits the schema of an own form.
 */
export function proposeTables(sheet: SheetGrid): readonly ProposedTable[] {
  const text = sheetText(sheet);
  if (text === null) return [];
  const tables: ProposedTable[] = [];
  for (const block of findBlocks(text, text.region)) {
    if (tables.length === MOST.tables) break;
    const labels = tables.map(({ table }) => table.label);
    const proposed = proposeTable(sheet, text, block, `pl${tables.length + 1}`, labels);
    if (proposed !== null) tables.push(proposed);
  }
  return tables;
}
