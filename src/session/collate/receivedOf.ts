import { ledgerOf } from "../../core/consolidation/ledger/ledgerOf";
import type { Return } from "../../core/consolidation/returns/return";
import { countedReturns } from "../../core/consolidation/sums/counted";
import { ratesOf } from "../../core/consolidation/sums/ratesOf";
import { totalsOf } from "../../core/consolidation/sums/totalsOf";
import type { Unit } from "../../core/consolidation/units/unit";
import type { Edition } from "../../core/edition/edition";
import type { Collation, LastSum } from "../../core/reception/collation";
import type { Received } from "./collateSnapshot";

/** The ledger of these files, who of it counts, and the sums. @param units null without a list */
export function receivedOf(
  edition: Edition,
  { ask, decisions }: Pick<Collation, "ask" | "decisions">,
  units: readonly Unit[] | null,
  returns: readonly Return[],
): Received {
  const ledger = ledgerOf(
    units,
    returns,
    ask,
    decisions.map(({ decision }) => decision),
  );
  const counted = countedReturns(ledger);
  return { returns, ledger, counted, totals: totalsOf(edition, ask.level, counted, ratesOf(edition, ask.level)) };
}

/** The sums as they are kept with the workbook. */
export function lastSumOf({ ledger, totals }: Received, at: number): LastSum {
  const { counted, provisional, expected } = ledger.tally;
  const values = [...totals].flatMap(([key, total]) =>
    total.kind === "not-added" ? [] : [[key, total.value] as const],
  );
  return { at, counted, provisional, expected, totals: Object.fromEntries(values) };
}
