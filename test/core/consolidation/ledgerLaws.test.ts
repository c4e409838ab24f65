import fc from "fast-check";
import type { Decision } from "../../../src/core/consolidation/ledger/decision";
import { decide, undo } from "../../../src/core/consolidation/ledger/decision";
import { ledgerOf } from "../../../src/core/consolidation/ledger/ledgerOf";
import { countedReturns } from "../../../src/core/consolidation/sums/counted";
import { totalsOf } from "../../../src/core/consolidation/sums/totalsOf";
import { decisions, files, list, units } from "./arbitraryReturns";
import { ask, june } from "./returned";

const sums = (ledger: ReturnType<typeof ledgerOf>) => totalsOf(june, "xa", countedReturns(ledger));

/** The same files in another order, as other batches would bring them. */
const shuffled = files.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

test("whatever order and batches the files come in, ledger and sums are the same", () => {
  fc.assert(
    fc.property(list, shuffled, decisions, fc.nat({ max: 12 }), (its, [one, other], taken, cut) => {
      const batches = [...other.slice(cut), ...other.slice(0, cut)];
      const [a, b] = [ledgerOf(its, one, ask, taken), ledgerOf(its, batches, ask, taken)];
      expect(b).toEqual(a);
      expect([...sums(b)]).toEqual([...sums(a)]);
    }),
    { numRuns: 150 },
  );
});

test("taken + aside + refused = all, each path once, and no rate passes 100 %", () => {
  fc.assert(
    fc.property(list, files, decisions, (its, all, taken) => {
      const { rows, unlisted, asked, aside, refused, tally } = ledgerOf(its, all, ask, taken);
      expect(tally.taken + tally.aside + tally.refused).toBe(all.length);
      const read = rows.flatMap(({ versions }) =>
        versions.flatMap(({ path, standing }) => (standing === "unreadable" ? [] : path)),
      );
      const paths = [
        read,
        [...unlisted, ...asked].map(({ file }) => file.path),
        [...aside, ...refused].map(({ path }) => path),
      ];
      expect(paths.flat().sort()).toEqual(all.map(({ path }) => path).sort());
      for (const part of [tally.received, tally.counted, tally.provisional])
        expect(part).toBeLessThanOrEqual(rows.length);
      expect(tally.provisional).toBeLessThanOrEqual(tally.counted);
      if (its !== null) expect(tally.expected).toBe(rows.length);
    }),
    { numRuns: 150 },
  );
});

test("a decision that is undone leaves no trace, and a unit left out takes exactly its part", () => {
  fc.assert(
    fc.property(files, decisions, fc.constantFrom("Xã A", "Phường B"), (all, given, unit) => {
      const before = given.filter((each) => !(each.kind === "leave-out" && each.unit === unit));
      const out: Decision = { kind: "leave-out", unit };
      const ledger = ledgerOf(units, all, ask, before);
      const without = sums(ledgerOf(units, all, ask, decide(before, out)));
      expect(ledgerOf(units, all, ask, undo(decide(before, out), out))).toEqual(ledger);
      for (const [key, total] of sums(ledger)) {
        const share = total.shares.get(unit);
        const exact = (each: typeof total | undefined): bigint =>
          BigInt((each?.kind === "sum" ? each.exact : null) ?? "0");
        expect(exact(total) - exact(without.get(key))).toBe(BigInt(share ?? 0));
        expect(total.units - (without.get(key)?.units ?? 0)).toBe(share === undefined ? 0 : 1);
      }
    }),
    { numRuns: 150 },
  );
});

test("a sum is what adding its shares one by one gives", () => {
  fc.assert(
    fc.property(list, files, decisions, (its, all, taken) => {
      for (const total of sums(ledgerOf(its, all, ask, taken)).values()) {
        if (total.kind !== "sum") throw new Error(`${total.key} is no sum.`);
        const added = [...total.shares.values()].reduce((sum, share) => sum + BigInt(share), 0n);
        expect(total.exact).toBe(total.shares.size === 0 ? null : added.toString());
        expect(total.isBeyond).toBe(added > BigInt(Number.MAX_SAFE_INTEGER));
        expect(total.value).toBe(total.isBeyond || total.shares.size === 0 ? null : Number(added));
      }
    }),
    { numRuns: 150 },
  );
});
