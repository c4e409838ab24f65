import type { CollateProps } from "../collateProps";
import { officialCellsOf } from "../collateProps";

/** What came of writing the tables; null where the workbook refused. */
export interface WrittenTables {
  readonly sheet: string;
  /** Cells of the own appendix that now lead to the sums. */
  readonly linked: number;
  /** Addresses of those that hold something else, and keep it. */
  readonly others: readonly string[];
}

/** Writes the tables, and formulas that lead to them into the own appendix where nothing stands yet: taken back like any fix. */
export async function writeTables({ collate, session, snapshot }: CollateProps): Promise<WrittenTables | null> {
  const sheet = await collate.write();
  if (sheet === null) return null;
  const cells = officialCellsOf({ state: collate.snapshot(), snapshot });
  const edits = cells.flatMap(({ key, relation, shown, sum }) => {
    const formula = relation === "free" ? collate.sumFormula(key) : null;
    return formula === null ? [] : [{ cell: key, before: shown, value: sum, formula }];
  });
  if (edits.length > 0) await session.applyEdits(edits);
  const others = cells
    .filter(({ relation }) => relation === "differs")
    .flatMap(({ key }) => snapshot.places.get(key)?.address ?? []);
  return { sheet, linked: edits.length, others };
}
