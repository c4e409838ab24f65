import type { CellKey } from "../model/cellKey";
import { matchesPattern } from "../model/cellPattern";
import { cellInfo } from "./cellInfo";
import type { EditionForm } from "./edition";
import type { Formula, Indicator } from "./indicator";

type Form = Pick<EditionForm, "appendices" | "bases"> & { readonly indicators: readonly Indicator[] };

/** The rate that a figure of a form gives by its indicator. */
export interface Rate {
  readonly indicator: Indicator;
  readonly formula: Formula;
  /** The figure that it is divided by. */
  readonly base: CellKey;
}

/** The indicator that a figure counts; null where it counts none. */
export function indicatorOf(edition: Form, key: CellKey): Indicator | null {
  const info = cellInfo(edition, key);
  const id = info?.row.indicator === null ? null : (info?.column.indicator ?? info?.row.indicator ?? null);
  return id === null ? null : (edition.indicators.find((each) => each.id === id) ?? null);
}

/** How the rate of a figure is worked out on the form; null where its indicator has none or the form lacks the denominator. */
export function rateOf(edition: Form, key: CellKey): Rate | null {
  const indicator = indicatorOf(edition, key);
  for (const formula of indicator?.formulas ?? []) {
    const base = edition.bases.find(
      ({ denominator, of }) => denominator === formula.denominator && matchesPattern(of, key),
    );
    if (indicator !== null && base !== undefined && base.cell !== key) return { indicator, formula, base: base.cell };
  }
  return null;
}
