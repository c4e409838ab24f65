import type { Collated } from "../../../src/cli/collate/collate";
import { compareUnits } from "../../../src/core/consolidation/comparison/compareUnits";
import { randomOf } from "../randomBook";

/** A figure written in đồng instead of thousands, or with zeros too many. */
const TIMES = [10, 100, 1000] as const;
const TRIES = 20;

export interface Alarms {
  /** Of figures in order, over fifty units. */
  readonly falsePerFifty: number;
  /** How many of the planted ones were told, by how many times too large they are. */
  readonly found: readonly { readonly times: number; readonly planted: number; readonly told: number }[];
}

/** Compares each figure over the units as they are, then with one unit's made too large. */
export function alarmsOf({ totals }: Pick<Collated, "totals">): Alarms {
  const random = randomOf(1);
  const sums = [...totals.values()].filter(({ kind, shares }) => kind === "sum" && shares.size > 0);
  const units = sums.reduce((all, { shares }) => all + shares.size, 0);
  const alarms = sums.reduce((all, { key, shares }) => all + compareUnits(key, shares).alarms.length, 0);
  const found = TIMES.map((times) => {
    let [planted, told] = [0, 0];
    for (const { key, shares } of sums) {
      const some = [...shares].filter(([, value]) => value > 0);
      for (let tries = 0; tries < TRIES && some.length > 0; tries += 1) {
        const [unit, value] = some[Math.floor(random() * some.length)] ?? ["", 0];
        const { alarms: each } = compareUnits(key, new Map([...shares, [unit, value * times]]));
        planted += 1;
        if (each.some((alarm) => alarm.unit === unit)) told += 1;
      }
    }
    return { times, planted, told };
  });
  return { falsePerFifty: (alarms / units) * 50, found };
}
