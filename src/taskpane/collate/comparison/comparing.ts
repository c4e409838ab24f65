import { childrenOf } from "../../../core/consolidation/comparison/childrenOf";
import {
  comparisonOf,
  FEWEST_SHOWN,
  type Against,
  type Basis,
  type UnitComparison,
} from "../../../core/consolidation/comparison/comparisonOf";
import { yearBefore } from "../../../core/consolidation/comparison/yearBefore";
import type { Total } from "../../../core/consolidation/sums/total";
import { cellInfo, cellTitle } from "../../../core/edition/cellInfo";
import type { Edition } from "../../../core/edition/edition";
import type { CellKey } from "../../../core/model/cellKey";
import type { ReceivedState } from "../collateProps";

/** What the officer looks at; null: not chosen yet. */
export interface Comparing {
  readonly figure: CellKey | null;
  readonly basis: Basis | null;
}

export const NOTHING_CHOSEN: Comparing = { figure: null, basis: null };

/** What of it can be shown; null where no unit has a figure. */
export interface Compared {
  /** Figures that can be compared, one of which is. */
  readonly figures: readonly Total[];
  readonly total: Total;
  readonly bases: readonly Basis[];
  readonly comparison: UnitComparison;
}

/** @returns the figure chosen, else the first of children */
export function compared(state: ReceivedState, { figure, basis }: Comparing): Compared | null {
  const { edition, received } = state;
  const figures = [...received.totals.values()].filter(({ shares }) => shares.size > 0);
  if (edition === null) return null;
  const total =
    figures.find(({ key }) => key === figure) ??
    figures.find(({ key }) => cellInfo(edition, key)?.column.type === "children") ??
    figures[0];
  if (total === undefined) return null;
  // Rates and the like are held against the children neither way.
  const bases: readonly Basis[] = total.kind === "sum" ? ["per-1000", "value", "last-year"] : ["value"];
  const wanted = basis !== null && bases.includes(basis) ? basis : usualBasis(state, edition, total);
  const comparison = comparisonOf(total.key, total, received.counted, against(state, edition, wanted));
  return { figures, total, bases, comparison };
}

/** `Số trẻ em tham dự`; a rate is named by its part. */
export function figureTitle(edition: Edition, key: CellKey): string {
  const own = key.replace(/\/share$/, "");
  return cellInfo(edition, own) === null ? key : cellTitle(edition, own);
}

/** The same with its appendix, where several are listed: `PL 01: Số trẻ em tham dự`. */
export function figureName(edition: Edition, key: CellKey): string {
  const appendix = edition.appendices.find((each) => key.startsWith(`${each.key}.`));
  return appendix === undefined ? key : `${appendix.shortLabel}: ${figureTitle(edition, key)}`;
}

/** By the children where enough of them are known, else as the figures stand. */
function usualBasis(state: ReceivedState, edition: Edition, total: Total): Basis {
  if (total.kind !== "sum") return "value";
  const known = childrenOf(edition, state.received.counted, state.children);
  return [...total.shares.keys()].filter((unit) => known.has(unit)).length >= FEWEST_SHOWN ? "per-1000" : "value";
}

function against(state: ReceivedState, edition: Edition, basis: Basis): Against {
  const { counted, returns, ledger } = state.received;
  switch (basis) {
    case "value":
      return { basis };
    case "per-1000":
      return { basis, children: childrenOf(edition, counted, state.children) };
    case "last-year":
      return { basis, before: yearBefore(edition, ledger, returns, counted) };
  }
}
