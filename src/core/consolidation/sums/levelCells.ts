import { appendixCells, type CellInfo } from "../../edition/cellInfo";
import type { EditionForm } from "../../edition/edition";
import type { CellKey } from "../../model/cellKey";
import type { Level } from "../../model/level";

type Form = Pick<EditionForm, "appendices">;

/** The figures that units of a level send, in form order: those of their own rows, and of rows that they fill with others' sums. */
export function levelCells({ appendices }: Form, level: Level): ReadonlyMap<CellKey, CellInfo> {
  const cells = appendices.flatMap((appendix) => [...appendixCells(appendix)]);
  return new Map(cells.filter(([, { row }]) => row.reportedBy.includes(level) || row.allowedFor.includes(level)));
}

/**
 * Where the sum of the units' figure stands in the appendix of the level above. `only-sum`: in a row that is theirs alone (`Cấp xã`), and
 * must be it; `with-own`: in a row that holds what the office did itself besides, so that it is no less. Null: in none.
 */
export function placeAbove(
  form: Form,
  above: Level,
  key: CellKey,
): { readonly key: CellKey; readonly relation: "only-sum" | "with-own" } | null {
  const row = levelCells(form, above).get(key)?.row;
  if (row === undefined) return null;
  return { key, relation: row.reportedBy.includes(above) ? "with-own" : "only-sum" };
}
