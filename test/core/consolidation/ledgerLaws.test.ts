import fc from "fast-check";
import type { Decision } from "../../../src/core/consolidation/ledger/decision";
import { decide, undo } from "../../../src/core/consolidation/ledger/decision";
import { ledgerOf } from "../../../src/core/consolidation/ledger/ledgerOf";
import type { Return } from "../../../src/core/consolidation/returns/return";
import { countedReturns } from "../../../src/core/consolidation/sums/counted";
import { totalsOf } from "../../../src/core/consolidation/sums/totalsOf";
import { readUnits } from "../../../src/core/consolidation/units/readUnits";
import { ask, june, reportOf } from "./returned";

const { units } = readUnits([["Xã A"], ["Xã B", "1"], ["Phường B", "2"], ["Xã Tân Hòa", "3", "Xã Xưa"]]);
const names = [null, "xã A", "UBND XÃ A", "Xã B", "B", "phường B", "Tân Hoà", "xã Xưa", "xã Lạ"];
const folders = ["", "xã A/", "Nhận/B/", "tân hòa/"];

const report = fc
  .record({
    name: fc.constantFrom(...names),
    value: fc.constantFrom(null, 0, 5, 700, "700 trẻ", "gần 100"),
    money: fc.option(fc.nat({ max: 9e15 })),
    verdict: fc.constantFrom("ready", "ready", "explain", "blocked", "empty"),
    year: fc.constantFrom(2026, 2026, 2026, 2025),
    editionId: fc.constantFrom(june.id, june.id, june.id, "cong-tac-tre-em"),
    reportDate: fc.constantFrom(null, "2026-07-01", "2026-07-25"),
  })
  .map(({ name, value, money, ...changes }) =>
    reportOf(name, { ...changes, given: { "pl1.xa.launchChildren": value, "pl1.xa.fundsBudget": money } } as never),
  );
const content = fc.oneof(
  { weight: 8, arbitrary: report.map((each) => ({ kind: "report" as const, report: each })) },
  { weight: 1, arbitrary: fc.constant({ kind: "refused" as const, code: "zip", message: "Tệp hỏng." }) },
  { weight: 1, arbitrary: fc.constant({ kind: "aside" as const, reason: "lock" as const }) },
);
/** Files with paths of their own; some of the same bytes. */
const files = fc
  .array(
    fc.record({
      content,
      folder: fc.constantFrom(...folders),
      received: fc.constantFrom(null, null, "2026-07-10"),
      copies: fc.constantFrom(1, 1, 1, 2),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.flatMap(({ copies, folder, ...each }, at) =>
      Array.from({ length: copies }, (_item, copy): Return => ({
        ...each,
        path: `${folder}${at} bc (${copy}).xlsx`,
        digest: `d${at}`,
      })),
    ),
  );
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({ kind: fc.constant("take" as const), digest: fc.constantFrom("d0", "d1", "d2") }),
  fc.record({ kind: fc.constant("set-aside" as const), digest: fc.constantFrom("d0", "d3") }),
  fc.record({ kind: fc.constant("leave-out" as const), unit: fc.constantFrom("Xã A", "Xã B") }),
  fc.record({
    kind: fc.constant("assign" as const),
    digest: fc.constantFrom("d1", "d2"),
    unit: fc.constantFrom("Xã A", "Xã Gone"),
  }),
  fc.record({
    kind: fc.constant("choose" as const),
    unit: fc.constantFrom("Xã A", "Xã B"),
    digest: fc.constantFrom("d0", "d1"),
    over: fc.subarray(["d2", "d3"]),
    received: fc.constantFrom(null, "2026-07-10"),
    reportDate: fc.constantFrom(null, "2026-07-10"),
  }),
);
const decisions = fc.array(decision, { maxLength: 4 });
const list = fc.constantFrom(units, null);

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
