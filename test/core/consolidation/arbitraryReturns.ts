import fc from "fast-check";
import type { Decision } from "../../../src/core/consolidation/ledger/decision";
import type { Return } from "../../../src/core/consolidation/returns/return";
import { readUnits } from "../../../src/core/consolidation/units/readUnits";
import { june, reportOf } from "./returned";

/** A small list in which names are alike. */
export const { units } = readUnits([["Xã A"], ["Xã B", "1"], ["Phường B", "2"], ["Xã Tân Hòa", "3", "Xã Xưa"]]);
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
export const files = fc
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
/** Some of them about what is not there. */
export const decisions = fc.array(decision, { maxLength: 4 });
/** A list, or none. */
export const list = fc.constantFrom(units, null);
