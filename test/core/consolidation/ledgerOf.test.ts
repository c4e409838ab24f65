import type { Decision } from "../../../src/core/consolidation/ledger/decision";
import { decide, decisionsSchema, undo } from "../../../src/core/consolidation/ledger/decision";
import { ledgerOf } from "../../../src/core/consolidation/ledger/ledgerOf";
import { reportedState } from "../../../src/core/consolidation/ledger/reportedState";
import type { Return } from "../../../src/core/consolidation/returns/return";
import { readUnits } from "../../../src/core/consolidation/units/readUnits";
import { ask, fileOf, refusedFile, reportOf } from "./returned";

const { units } = readUnits([["Xã Mẫu"], ["Phường Khác", "2", "Xã Xưa"]]);
const mau = reportOf("UBND xã Mẫu");
const other = reportOf("xã Mẫu", { given: { "pl1.xa.launchChildren": 120 }, reportDate: "2026-07-08" });
const early = reportOf("xã Mẫu", { given: { "pl1.xa.launchChildren": 90 }, reportDate: "2026-07-01" });
const chosen: Decision = {
  kind: "choose",
  unit: "Xã Mẫu",
  digest: "bytes of a.xlsx",
  over: ["bytes of b.xlsx"],
  received: null,
  reportDate: "2026-07-05",
};
const take = (path: string): Decision => ({ kind: "take", digest: `bytes of ${path}` });
const a = fileOf("a.xlsx", mau);
const b = fileOf("b.xlsx", other);
const old = fileOf("old.xlsx", early);

const of = (files: readonly Return[], decisions: readonly Decision[] = []) => ledgerOf(units, files, ask, decisions);
const row = (files: readonly Return[], decisions: readonly Decision[] = []) => of(files, decisions).rows[0];

test.each<[string, readonly Return[], readonly Decision[], string, string, string | null]>([
  ["nothing", [], [], "missing", "no", null],
  ["a report in order", [a], [], "complete", "fully", "a.xlsx"],
  [
    "one that owes reasons",
    [fileOf("a.xlsx", { ...mau, verdict: "explain" })],
    [],
    "explain",
    "provisionally",
    "a.xlsx",
  ],
  ["one to be mended", [fileOf("a.xlsx", { ...mau, verdict: "blocked" })], [], "blocked", "no", "a.xlsx"],
  [
    "the same, taken in",
    [fileOf("a.xlsx", { ...mau, verdict: "blocked" })],
    [take("a.xlsx")],
    "blocked",
    "provisionally",
    "a.xlsx",
  ],
  ["an empty form", [fileOf("a.xlsx", { ...mau, verdict: "empty" })], [], "empty", "no", null],
  ["another form", [fileOf("a.xlsx", { ...mau, editionId: "cong-tac-tre-em" })], [], "wrong-form", "no", null],
  ["another level", [fileOf("a.xlsx", { ...mau, level: "tinh" })], [], "wrong-form", "no", null],
  ["another year", [fileOf("a.xlsx", { ...mau, year: 2025 })], [], "wrong-period", "no", null],
  [
    "the same, taken in",
    [fileOf("a.xlsx", { ...mau, year: 2025 })],
    [take("a.xlsx")],
    "wrong-period",
    "provisionally",
    "a.xlsx",
  ],
  ["what cannot be read", [refusedFile("xã Mẫu.xls")], [], "unreadable", "no", null],
  ["that beside a good one", [refusedFile("xã Mẫu.xls"), a], [], "complete", "fully", "a.xlsx"],
  [
    "an empty form beside a good one",
    [fileOf("e.xlsx", { ...mau, verdict: "empty" }), a],
    [],
    "complete",
    "fully",
    "a.xlsx",
  ],
  ["two that differ", [a, b], [], "twice", "no", null],
  ["the newer of them taken in", [a, b], [take("b.xlsx")], "twice", "provisionally", "b.xlsx"],
  ["two with the same figures", [a, fileOf("c.xlsx", mau)], [], "complete", "fully", "a.xlsx"],
  [
    "the same figures, answered",
    [fileOf("a.xlsx", { ...mau, verdict: "explain" }), fileOf("c.xlsx", mau)],
    [],
    "complete",
    "fully",
    "c.xlsx",
  ],
  ["the older chosen", [a, b], [chosen], "complete", "fully", "a.xlsx"],
  [
    "a third one after that",
    [a, b, fileOf("c.xlsx", { ...early, reportDate: "2026-07-09" })],
    [chosen],
    "twice",
    "no",
    null,
  ],
  ["a third one without date", [a, b, fileOf("c.xlsx", { ...early, reportDate: null })], [chosen], "twice", "no", null],
  ["an older one after that", [a, b, old], [chosen], "old", "fully", "a.xlsx"],
  ["only what was passed over", [b], [chosen], "old", "provisionally", "b.xlsx"],
  ["only an older one", [old], [chosen], "old", "provisionally", "old.xlsx"],
  [
    "only an older one, to be mended",
    [fileOf("old.xlsx", { ...early, verdict: "blocked" })],
    [chosen],
    "old",
    "no",
    "old.xlsx",
  ],
  [
    "only a newer one",
    [fileOf("c.xlsx", { ...early, reportDate: "2026-07-09" })],
    [chosen],
    "complete",
    "fully",
    "c.xlsx",
  ],
  ["left out", [a], [{ kind: "leave-out", unit: "Xã Mẫu" }], "complete", "no", "a.xlsx"],
  [
    "left out though taken in",
    [a, b],
    [take("b.xlsx"), { kind: "leave-out", unit: "Xã Mẫu" }],
    "twice",
    "no",
    "b.xlsx",
  ],
  ["a file set aside", [a, b], [{ kind: "set-aside", digest: "bytes of b.xlsx" }], "complete", "fully", "a.xlsx"],
  [
    "a stranger's file, assigned",
    [fileOf("x.xlsx", reportOf("xã Lạ"))],
    [{ kind: "assign", digest: "bytes of x.xlsx", unit: "Xã Mẫu" }],
    "complete",
    "fully",
    "x.xlsx",
  ],
  [
    "a refused file, assigned",
    [refusedFile("x.xls")],
    [{ kind: "assign", digest: "bytes of x.xls", unit: "Xã Mẫu" }],
    "unreadable",
    "no",
    null,
  ],
])("%s", (_what, files, decisions, state, counting, current) => {
  const its = row(files, decisions);
  expect([its?.state, its?.counting, its?.current?.path ?? null]).toEqual([state, counting, current]);
  expect(decisionsSchema.parse(JSON.parse(JSON.stringify(decisions)))).toEqual(decisions);
  expect(of(files, decisions).idle).toEqual([]);
});

test.each<[string | null, string | null, string | null, boolean | null, string]>([
  ["2026-07-19", null, "2026-07-20", false, "complete"],
  ["2026-07-20", null, "2026-07-20", true, "late"],
  // The day of receipt that the officer gives goes before the report's own.
  ["2026-07-19", "2026-07-21", "2026-07-20", true, "late"],
  ["2026-07-25", "2026-07-15", "2026-07-20", false, "complete"],
  [null, null, "2026-07-20", null, "complete"],
  ["2026-07-25", null, null, null, "complete"],
])("reported %s, received %s, due %s", (reportDate, received, deadline, isLate, state) => {
  const [its] = ledgerOf(units, [fileOf("a.xlsx", { ...mau, reportDate }, "a", received)], { ...ask, deadline }).rows;
  expect([its?.isLate, its && reportedState(its), its?.counting]).toEqual([isLate, state, "fully"]);
});

test("a unit that is late and owes reasons is told by what it owes", () => {
  const its = row([fileOf("a.xlsx", { ...mau, verdict: "explain", reportDate: "2026-08-01" })]);
  expect(its && [reportedState(its), its.isLate]).toEqual(["explain", true]);
});

test("every file has its place", () => {
  const lock: Return = { path: "~$a.xlsx", digest: null, received: null, content: { kind: "aside", reason: "lock" } };
  const files = [
    a,
    fileOf("a (1).xlsx", mau, "bytes of a.xlsx"),
    fileOf("Xưa.xlsx", reportOf("xã Xưa")),
    fileOf("lạ.xlsx", reportOf("xã Lạ")),
    fileOf("P. Khác.xlsx", mau),
    lock,
    refusedFile("x.xls"),
  ];
  const ledger = of(files);
  expect(ledger.tally).toMatchObject({
    all: 7,
    taken: 4,
    aside: 2,
    refused: 1,
    expected: 2,
    counted: 2,
    provisional: 0,
  });
  expect(ledger.aside).toEqual([
    { path: "a.xlsx", reason: "same-bytes", of: "a (1).xlsx" },
    { path: "~$a.xlsx", reason: "lock", of: null },
  ]);
  expect(ledger.unlisted.map(({ name, counting }) => [name, counting])).toEqual([["xã Lạ", "no"]]);
  expect(ledger.asked.map(({ file }) => file.path)).toEqual(["P. Khác.xlsx"]);
  expect(ledger.refused.map(({ path, unit }) => [path, unit])).toEqual([["x.xls", null]]);
  expect(ledger.rows[1]).toMatchObject({ state: "complete", current: { path: "Xưa.xlsx" } });
});

test("what is nobody's of the list counts beside it, never in a rate", () => {
  const { tally, unlisted } = of([fileOf("lạ.xlsx", reportOf("xã Lạ"))], [take("lạ.xlsx")]);
  expect(unlisted).toMatchObject([{ id: "xã Lạ", counting: "provisionally" }]);
  expect(tally).toMatchObject({ counted: 0, besides: 1, received: 0, expected: 2 });
});

test("decisions about what is not there are told and change nothing", () => {
  const gone: readonly Decision[] = [take("gone.xlsx"), { kind: "leave-out", unit: "Xã Gone" }];
  expect(of([a], gone).idle).toEqual(gone);
  expect(of([a], gone).rows).toEqual(of([a]).rows);
});

test("a decision gives way to the next on the same thing, and is undone by being removed", () => {
  const again = { ...chosen, digest: "bytes of b.xlsx", over: ["bytes of a.xlsx"] };
  const both = decide(decide([], chosen), again);
  expect(both).toEqual([again]);
  expect(row([a, b], both)?.current?.path).toBe("b.xlsx");
  expect(row([a, b], undo(both, again))?.state).toBe("twice");
});

test("a file without bytes is no copy of another", () => {
  const unread = (path: string): Return => ({ ...refusedFile(path), digest: null });
  expect(of([unread("1.xlsx"), unread("2.xlsx")]).tally).toMatchObject({ refused: 2, aside: 0 });
});

describe("without a list", () => {
  const states = (files: readonly Return[]) =>
    ledgerOf(null, files, ask).rows.map(({ unit, state }) => [unit.id, state]);

  test("units are those that files name, each once however it is spelled", () => {
    expect(states([a, fileOf("b.xlsx", reportOf("Xã Mẫu".normalize("NFD")))])).toEqual([["UBND xã Mẫu", "complete"]]);
    expect(states([a, b])).toEqual([["UBND xã Mẫu", "twice"]]);
    expect(states([a, fileOf("p.xlsx", reportOf("phường Mẫu"))])).toEqual([
      ["UBND xã Mẫu", "complete"],
      ["phường Mẫu", "complete"],
    ]);
  });
  test("a file without any name is a unit of its own, unless its path names another's", () => {
    expect(states([fileOf("n/1.xlsx", reportOf(null)), fileOf("n/2.xlsx", reportOf(null))])).toEqual([
      ["1", "complete"],
      ["2", "complete"],
    ]);
    expect(states([a, fileOf("xã Mẫu.xlsx", other)].map((each) => each))).toEqual([["UBND xã Mẫu", "twice"]]);
  });
  test("nothing is expected", () => {
    expect(ledgerOf(null, [a], ask).tally).toMatchObject({ expected: null, counted: 1 });
  });
});
