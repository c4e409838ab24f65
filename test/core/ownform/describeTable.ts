import { describeTable as inWords } from "../../../src/cli/describeTable";
import type { ProposedTable } from "../../../src/core/ownform/proposal/proposedTable";
import type { ExpectedTable } from "./tables";

/** A proposal in the words of `tables.ts`. */
export function describeTable(proposed: ProposedTable): ExpectedTable {
  const { label, title, columns, rows, sums } = inWords(proposed);
  const { doubts } = proposed;
  return { label, title, columns, rows, sums, ...(doubts.length > 0 && { doubts }) };
}
