import { reportedState } from "../../../src/core/consolidation/ledger/reportedState";
import type { Collated } from "../../../src/cli/collate/collate";
import type { ProvinceTruth, UnitTruth } from "../provinceTruth";

/**
 * States and sums beside what was planted. The sums are added from the planted figures of who counts, without any of our reading. A file
 * that could be of two units counts for neither until the officer says: its unit is told as asked about.
 */
export function comparedWith(truth: ProvinceTruth, { ledger, totals }: Collated) {
  const isAsked = (name: string): boolean => ledger.asked.some(({ units }) => units.some((unit) => unit.name === name));
  const rows = new Map(ledger.rows.map((row) => [row.unit.name, row]));
  const listed = truth.units.filter(({ code }) => code !== null);
  const judged = listed.filter(({ unit }) => !isAsked(unit));
  const stateOf = ({ unit }: UnitTruth): string => {
    const row = rows.get(unit);
    return row === undefined ? "none" : reportedState(row);
  };
  const planted = judged.filter(({ state }) => state !== "complete");
  const counted = listed.filter(({ unit }) => (rows.get(unit)?.counting ?? "no") !== "no");
  const sums = addedUp(counted);
  return {
    planted: planted.length,
    found: planted.filter((unit) => stateOf(unit) === unit.state).length,
    inOrder: judged.length - planted.length,
    falseStates: judged.filter((unit) => unit.state === "complete" && stateOf(unit) !== "complete").length,
    asked: ledger.asked.length,
    sums: sums.size,
    differing: [...sums].filter(([key, sum]) => {
      const total = totals.get(key);
      return total?.kind !== "sum" || total.exact !== String(sum);
    }).length,
  };
}

function addedUp(units: readonly UnitTruth[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { figures } of units)
    for (const [key, value] of Object.entries(figures[0] ?? {}))
      sums.set(key, (sums.get(key) ?? 0n) + BigInt(Number(value)));
  return sums;
}
