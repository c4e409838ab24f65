import type { Ledger } from "../ledger/ledger";
import type { ReturnedReport } from "../returns/return";
import type { UnitId } from "../units/unit";

/** A return whose figures are in the sums. */
export interface Counted {
  readonly unit: UnitId;
  readonly name: string;
  readonly path: string;
  readonly isProvisional: boolean;
  /** False for a file of nobody on the list that the officer took in: it is in no `n/N`. */
  readonly isListed: boolean;
  readonly report: ReturnedReport;
}

/** What of a ledger is in the sums: its units in order, then what the officer took in besides. */
export function countedReturns({ rows, unlisted }: Pick<Ledger, "rows" | "unlisted">): readonly Counted[] {
  return [
    ...rows.flatMap(({ unit, counting, current }) =>
      counting === "no" || current === null
        ? []
        : [
            {
              unit: unit.id,
              name: unit.name,
              isProvisional: counting === "provisionally",
              isListed: true,
              ...fileOf(current),
            },
          ],
    ),
    ...unlisted.flatMap(({ id, name, counting, file }) =>
      counting === "no"
        ? []
        : [{ unit: id, name: name ?? file.path, isProvisional: true, isListed: false, ...fileOf(file) }],
    ),
  ];
}

function fileOf({ path, report }: { readonly path: string; readonly report: ReturnedReport }) {
  return { path, report };
}
