import fc from "fast-check";
import { childrenOf } from "../../../src/core/consolidation/comparison/childrenOf";
import { comparisonOf, type Against } from "../../../src/core/consolidation/comparison/comparisonOf";
import { dotStrip, STRIP } from "../../../src/core/consolidation/comparison/dotStrip";
import { yearBefore } from "../../../src/core/consolidation/comparison/yearBefore";
import { ledgerOf } from "../../../src/core/consolidation/ledger/ledgerOf";
import type { Return, ReturnedReport } from "../../../src/core/consolidation/returns/return";
import type { Counted } from "../../../src/core/consolidation/sums/counted";
import { readChildren } from "../../../src/core/consolidation/units/readChildren";
import { readUnits } from "../../../src/core/consolidation/units/readUnits";
import { halfYear } from "../../support/halfYear";
import { figuresOf } from "../../support/figures";
import { ask, fileOf, june, reportOf } from "./returned";

const counted = (unit: string, report: Partial<ReturnedReport> = {}, isProvisional = false): Counted => ({
  unit,
  name: unit,
  path: `${unit}.xlsx`,
  isProvisional,
  isListed: true,
  report: reportOf(unit, report),
});
/** Units of which each has its value and children. */
const of = (pairs: readonly (readonly [value: number, children: number | null])[]) => {
  const units = pairs.map((_pair, at) => counted(`xã ${at}`));
  const shares = new Map(pairs.map(([value], at) => [`xã ${at}`, value]));
  const known = pairs.flatMap(([, children], at) => (children === null ? [] : [[`xã ${at}`, children] as const]));
  return (against: Against = { basis: "per-1000", children: new Map(known) }) =>
    comparisonOf("pl1.xa.launchChildren", { shares }, units, against);
};

describe("one figure over the units", () => {
  const pairs = Array.from({ length: 12 }, (_item, at) => [100 + at, 1000] as const);

  test("from the highest down, with the middle of them and who is far from it", () => {
    const found = of([...pairs, [1140, 1000], [50, null]])();
    expect(found.units.slice(0, 2)).toMatchObject([
      { unit: "xã 12", measure: 1140, of: 1000, alarm: { direction: "high" } },
      { unit: "xã 11", measure: 111, alarm: null },
    ]);
    expect(found).toMatchObject({ middle: { median: 106, from: 103, to: 109 }, isJudged: true });
    expect([...found.left]).toEqual([["no-children", ["xã 13"]]]);
  });
  test("as they stand no unit is left out", () => {
    expect(of([...pairs, [50, null]])({ basis: "value" })).toMatchObject({ units: { length: 13 }, left: new Map() });
  });
  test.each([
    [4, null, false],
    [5, { median: 102 }, false],
    [8, { median: 103.5 }, true],
  ])("%d units", (count, middle, isJudged) => {
    const found = of(pairs.slice(0, count))();
    expect(found.isJudged).toBe(isJudged);
    if (middle === null) expect([found.middle, dotStrip(found)]).toEqual([null, null]);
    else expect(found.middle).toMatchObject(middle);
  });
});

describe("children of a unit", () => {
  const cell = "pl1.under16.total";
  const figures = figuresOf(halfYear, { [cell]: 1200 });
  test.each([
    ["as the office writes them", { childrenInUnit: 900, figures }, { A: 1000 }, 1000],
    ["as the particulars say", { childrenInUnit: 900, figures }, {}, 900],
    ["as the form says", { childrenInUnit: null, figures }, {}, 1200],
    ["none is not known", { childrenInUnit: 0 }, {}, undefined],
    ["said nowhere", {}, {}, undefined],
  ])("%s", (_what, report, given, children) => {
    expect(childrenOf(halfYear, [counted("A", report)], given).get("A")).toBe(children);
  });
  test("the form of June has none", () => {
    expect(childrenOf(june, [counted("A")], {}).size).toBe(0);
  });

  const { units } = readUnits([["xã Mẫu A"], ["xã Mẫu B"], ["phường Mẫu B"]]);
  test("are read from two columns; what cannot be read is told", () => {
    const rows = [
      ["UBND xã Mẫu A", "1.210 trẻ"],
      ["Mẫu B", "9"],
      ["xã Khác", "1"],
      ["xã Mẫu B", "gần 100"],
      ["", ""],
      ["xã Mẫu A", "7"],
    ];
    expect(readChildren(rows, units)).toEqual({
      children: { "xã Mẫu A": 1210 },
      problems: [
        { kind: "several-units", row: 2, text: "Mẫu B · 9" },
        { kind: "unknown-unit", row: 3, text: "xã Khác · 1" },
        { kind: "no-number", row: 4, text: "xã Mẫu B · gần 100" },
        { kind: "twice", row: 6, text: "xã Mẫu A · 7" },
      ],
    });
  });
  test("are read from the list of units, under a header that says so", () => {
    const list = readUnits([
      ["STT", "Tên đơn vị", "Mã", "Số trẻ em dưới 16 tuổi"],
      ["1", "xã Mẫu A", "001", "1210"],
      ["2", "xã Mẫu B", "002", "?"],
      ["3", "xã Mẫu C", "003", ""],
    ]);
    expect(list.children).toEqual({ "xã Mẫu A": 1210 });
    expect(list.units.map(({ name, code }) => [name, code])).toContainEqual(["xã Mẫu B", "002"]);
    expect(list.problems).toEqual([{ kind: "no-number", row: 3, of: null, text: "xã Mẫu B · ?", isKept: true }]);
  });
});

describe("a year before", () => {
  const { units } = readUnits([["Tên", "Đơn vị cũ"], ["xã Mẫu A", "xã Cũ; xã Xưa"], ["xã Mẫu B"], ["xã Mẫu C"]]);
  const old = (name: string, value: number) =>
    fileOf(`${name} ${value}.xlsx`, reportOf(name, { year: 2024, given: { "pl1.xa.launchChildren": value } }));
  const asked = { ...ask, year: 2025 };
  const known = (returns: readonly Return[], own: readonly Counted[] = []) =>
    [...yearBefore(june, ledgerOf(units, returns, asked), returns, own)].map(([, found]) =>
      found.kind === "known" ? found.values.get("pl1.xa.launchChildren") : found.reason,
    );

  test("is the sum of those that merged; without one of them nothing is", () => {
    expect(known([old("xã Cũ", 10), old("xã Xưa", 20), old("xã Mẫu B", 5)])).toEqual([30, 5, "no-report"]);
    expect(known([old("xã Cũ", 10)])).toEqual(["predecessors", "no-report", "no-report"]);
  });
  test("the same file twice is one, two of one name are a question, other years are none", () => {
    expect(known([old("xã Mẫu B", 5), { ...old("xã Mẫu B", 5), path: "b.xlsx" }])[1]).toBe(5);
    expect(known([old("xã Mẫu B", 5), old("xã Mẫu B", 6)])[1]).toBe("unclear");
    expect(known([fileOf("b.xlsx", reportOf("xã Mẫu B", { year: 2023 }))])[1]).toBe("no-report");
  });
  test("a file that does not say whose it is is the ledger's unit's", () => {
    const nameless = fileOf("xã Mẫu C.xlsx", reportOf(null, { year: 2024, given: { "pl1.xa.launchChildren": 9 } }));
    expect(known([nameless])[2]).toBe(9);
  });
  test("is what the unit itself holds beside, where the office has no file of it", () => {
    const own = [counted("xã Mẫu B", { prior: { "pl1.xa.launchChildren": 7 } })];
    expect(known([], own)).toEqual(["no-report", 7, "no-report"]);
    expect(known([old("xã Mẫu B", 5)], own)[1]).toBe(5);
  });
});

test("every unit is in the picture once, inside it, and no two dots lie on one another", () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constant(0), fc.integer({ min: 0, max: 5e9 }));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, fc.integer({ min: 50, max: 9000 })), { minLength: 5, maxLength: 300 }),
      (pairs) => {
        const compared = of(pairs)();
        const strip = dotStrip(compared);
        if (strip === null) throw new Error("There is a middle, but no picture.");
        const odd = compared.units.filter(({ alarm }) => alarm !== null).length;
        expect(strip.odd.length + strip.more).toBeLessThanOrEqual(odd);
        if (strip.each === 1) expect(strip.dots).toHaveLength(pairs.length - odd);
        else expect(strip.dots.length * strip.each).toBeGreaterThanOrEqual(pairs.length - odd);
        const places = new Set(strip.dots.map(({ x, y }) => `${x} ${y}`));
        expect(places.size).toBe(strip.dots.length);
        for (const { x, y } of [...strip.dots, ...strip.odd]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(STRIP.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(strip.ground);
        }
        const ticks = strip.ticks.map(({ value: tick }) => tick);
        expect(ticks).toEqual([...new Set(ticks)].sort((a, b) => a - b));
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(strip.middle.width).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 200 },
  );
});

test.each<[string, readonly number[], number | null, number]>([
  ["nobody is far", [98, 101, 99, 100, 102, 97, 103, 100], null, 0],
  ["one is far beyond", [98, 101, 99, 100, 102, 97, 103, 100, 9000], 104, 1],
])("%s", (_what, values, above, beyond) => {
  const strip = dotStrip(of(values.map((value) => [value, 1000]))());
  expect(strip?.gap?.above ?? null).toBe(above);
  expect(strip?.odd.filter((each) => each.beyond !== null)).toHaveLength(beyond);
});
