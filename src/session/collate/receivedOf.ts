import { ledgerSteps } from "../../core/consolidation/ledger/ledgerOf";
import type { Return } from "../../core/consolidation/returns/return";
import { countedReturns } from "../../core/consolidation/sums/counted";
import { ratesOf } from "../../core/consolidation/sums/ratesOf";
import { totalsSteps } from "../../core/consolidation/sums/totalsOf";
import type { Unit } from "../../core/consolidation/units/unit";
import { indexSteps } from "../../core/consolidation/units/unitIndex";
import type { Edition } from "../../core/edition/edition";
import type { Steps } from "../../core/model/steps";
import type { Collation, LastSum } from "../../core/reception/collation";
import type { Received } from "./collateSnapshot";

/**
 * The ledger of these files, who of it counts, and the sums, in small steps; null without files: then the names of the list alone are
 * made ready for those that come. @param units null without a list
 */
export function* receivedSteps(
  {
    edition,
    ask,
    decisions,
    units,
  }: Pick<Collation, "ask" | "decisions"> & { readonly edition: Edition; readonly units: readonly Unit[] | null },
  returns: readonly Return[],
): Steps<Received | null> {
  if (units !== null) yield* indexSteps(units);
  if (returns.length === 0) return null;
  const plain = decisions.map(({ decision }) => decision);
  const ledger = yield* ledgerSteps(units, returns, ask, plain);
  const counted = countedReturns(ledger);
  const totals = yield* totalsSteps(edition, ask.level, counted, ratesOf(edition, ask.level));
  return { returns, ledger, counted, totals };
}

/** The sums as they are kept with the workbook. */
export function lastSumOf({ ledger, totals }: Received, at: number): LastSum {
  const { counted, provisional, expected } = ledger.tally;
  const values = [...totals].flatMap(([key, total]) =>
    total.kind === "not-added" ? [] : [[key, total.value] as const],
  );
  return { at, counted, provisional, expected, totals: Object.fromEntries(values) };
}
