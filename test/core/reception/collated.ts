import type { Decision } from "../../../src/core/consolidation/ledger/decision";
import { ledgerOf } from "../../../src/core/consolidation/ledger/ledgerOf";
import type { Return } from "../../../src/core/consolidation/returns/return";
import { countedReturns } from "../../../src/core/consolidation/sums/counted";
import { ratesOf } from "../../../src/core/consolidation/sums/ratesOf";
import { totalsOf } from "../../../src/core/consolidation/sums/totalsOf";
import type { Unit } from "../../../src/core/consolidation/units/unit";
import type { Collated } from "../../../src/core/reception/collationSheets";
import { ask, june } from "../consolidation/returned";

/** What these files come to, until 19 July 2026. */
export function collated(
  units: readonly Unit[] | null,
  files: readonly Return[],
  decisions: readonly Decision[] = [],
): Collated {
  const ledger = ledgerOf(units, files, ask, decisions);
  const totals = totalsOf(june, "xa", countedReturns(ledger), ratesOf(june, "xa"));
  return { edition: june, ledger, totals, until: "2026-07-19" };
}
