import { officialCellsOf, type CollateProps } from "../collateProps";

/** What came of writing the tables. */
export interface WrittenTables {
  readonly sheet: string;
  /** Cells of the own appendix that now lead to the sums. */
  readonly linked: number;
  /** Addresses of those that hold something else, and keep it. */
  readonly others: readonly string[];
}

/**
 * Writes the tables, and formulas that lead to them into the own appendix where nothing stands yet: taken back like any fix.
 * @returns null where the workbook refused
 */
export async function writeTables({
  collate,
  session,
}: Pick<CollateProps, "collate" | "session">): Promise<WrittenTables | null> {
  const sheet = await collate.write();
  if (sheet === null) return null;
  // What was typed a moment ago is no free cell any more.
  await session.refresh();
  const before = session.snapshot();
  if (before.status !== "ready") return { sheet, linked: 0, others: [] };
  const cells = officialCellsOf({ state: collate.snapshot(), snapshot: before });
  const edits = cells.flatMap(({ key, relation, shown, sum }) => {
    const formula = relation === "free" ? collate.sumFormula(key) : null;
    return formula === null ? [] : [{ cell: key, before: shown, value: sum, formula }];
  });
  if (edits.length > 0) await session.applyEdits(edits);
  const after = session.snapshot();
  const linked = edits.filter(
    ({ cell, formula }) => after.status === "ready" && after.figures.get(cell)?.formula === formula,
  );
  const others = cells
    .filter(({ relation }) => relation === "differs")
    .flatMap(({ key }) => before.places.get(key)?.address ?? []);
  return { sheet, linked: linked.length, others };
}
