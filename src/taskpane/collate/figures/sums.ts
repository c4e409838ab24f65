import { createContext } from "react";
import { placeAbove } from "../../../core/consolidation/sums/levelCells";
import type { CellKey } from "../../../core/model/cellKey";
import type { CollateSnapshot } from "../../../session/collate/collateSnapshot";
import type { Ready } from "../../components/ready";

/** The way from a number of the report to the sum that it is, and on to the units' files. */
export interface Sums {
  /** Whether a sum stands in that figure of the office's own report. */
  has(figure: CellKey): boolean;
  /** Null: to all of them. */
  open(figure: CellKey | null): void;
}

/** Null where nothing is received. */
export const SumsContext = createContext<Sums | null>(null);

/** Whether what is received is for the report that is shown. */
export function isForReport({ context }: Ready, { collation }: CollateSnapshot): boolean {
  const ask = collation?.ask;
  return (
    context !== null &&
    ask?.editionId === context.editionId &&
    ask.periodId === context.periodId &&
    ask.year === context.year &&
    ask.level !== context.level
  );
}

/** Figures of the office's own report in which a sum of the units stands. */
export function sumsIn(snapshot: Ready, state: CollateSnapshot): ReadonlySet<CellKey> {
  const { edition, context } = snapshot;
  if (edition === null || context === null || state.received === null || !isForReport(snapshot, state))
    return new Set();
  const keys = [...state.received.totals.keys()];
  return new Set(keys.flatMap((key) => placeAbove(edition, context.level, key)?.key ?? []));
}
