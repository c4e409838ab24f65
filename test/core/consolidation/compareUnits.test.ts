import { compareUnits } from "../../../src/core/consolidation/comparison/compareUnits";

/** A small generator with a seed, so that a red run can be repeated. */
function generator(seed: number) {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const poisson = (mean: number): number => {
    if (mean > 200) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    const left = Math.exp(-mean);
    let count = 0;
    for (let product = uniform(); product > left; product *= uniform()) count += 1;
    return count;
  };
  return { uniform, normal, poisson };
}
type Random = ReturnType<typeof generator>;

const sizeOf = (random: Random): number => Math.round(1500 * Math.exp(0.6 * random.normal()) + 100);

/** Clean figures of several kinds; each may know its unit's children. */
const kinds: readonly (readonly [string, (random: Random, size: number) => number])[] = [
  ["rare counts", (random) => random.poisson(0.4)],
  ["small counts", (random) => random.poisson(3)],
  ["counts by size", (random, size) => random.poisson(size * 0.02)],
  ["children by size", (random, size) => random.poisson(size * 0.4)],
  [
    "children, spread wider than chance",
    (random, size) => random.poisson(size * 0.3 * Math.exp(0.5 * random.normal())),
  ],
  ["an activity that half do without", (random, size) => (random.uniform() < 0.5 ? 0 : random.poisson(size * 0.1))],
  ["an activity that few do without", (random, size) => (random.uniform() < 0.04 ? 0 : random.poisson(size * 0.1))],
  ["money", (random) => Math.round(5e6 * Math.exp(0.8 * random.normal()))],
  ["money with a long way down", (random) => Math.round(-5e6 * Math.log(1 - random.uniform()))],
  ["round money", (random) => 500_000 * Math.round(10 * Math.exp(0.7 * random.normal()))],
  [
    "money that many do without",
    (random) => (random.uniform() < 0.6 ? 0 : Math.round(3e6 * Math.exp(random.normal()))),
  ],
  ["one or two everywhere", (random) => (random.uniform() < 0.9 ? 1 : 2)],
];
const RUNS = 100;

describe.each([50, 20, 130])("%d units of clean figures", (count) => {
  test.each(
    kinds.flatMap(
      ([name, value]) =>
        [
          [name, true, value],
          [name, false, value],
        ] as const,
    ),
  )("%s (children known: %s)", (_name, isSized, value) => {
    const random = generator(count + (isSized ? 1 : 0));
    let alarms = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const units = Array.from({ length: count }, (_item, at) => [`xã ${at}`, sizeOf(random)] as const);
      const shares = new Map(units.map(([unit, size]) => [unit, value(random, size)]));
      alarms += compareUnits("pl1.xa.x", shares, isSized ? new Map(units) : undefined).alarms.length;
    }
    // Aim: no more than one a fifty units.
    expect((alarms / RUNS / count) * 50).toBeLessThan(0.5);
  });
});

describe("what is told", () => {
  const units = (count: number, value: (at: number) => number) =>
    new Map(Array.from({ length: count }, (_item, at) => [`xã ${at}`, value(at)] as const));
  const money = (random: Random) => (): number => Math.round(5e6 * Math.exp(0.5 * random.normal()));

  test.each([
    ["written in thousands", 5_000, "low"],
    ["a zero too many thrice", 5_000_000_000, "high"],
  ])("money %s", (_what, wrong, direction) => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const shares = units(50, money(generator(seed))).set("xã 7", wrong);
      expect(compareUnits("pl1.xa.fundsBudget", shares).alarms).toContainEqual(
        expect.objectContaining({ unit: "xã 7", direction, value: wrong }),
      );
    }
  });
  test("per 1,000 children a small unit with a large unit's figure, which alone would not show", () => {
    const children = units(50, (at) => 500 + 100 * at);
    const shares = units(50, (at) => Math.round((500 + 100 * at) * 0.4) + (at % 3)).set("xã 0", 2000);
    const { alarms, measure, basis } = compareUnits("pl1.xa.launchChildren", shares, children);
    expect([measure, basis]).toEqual(["per-1000", "kiểm tra hợp lý"]);
    expect(alarms).toMatchObject([
      { unit: "xã 0", direction: "high", rate: 4000, peers: ["xã 1", "xã 2", "xã 3", "xã 4", "xã 5"] },
    ]);
    expect(alarms[0]?.to).toBeLessThan(4000);
    expect(compareUnits("pl1.xa.launchChildren", shares).alarms).toEqual([]);
  });
  test("the only zero among many, but not where zeros are common or chance", () => {
    const shares = units(50, (at) => 100 + at);
    expect(compareUnits("x", new Map(shares).set("xã 3", 0)).alarms).toMatchObject([
      { unit: "xã 3", direction: "zero", distance: null },
    ]);
    expect(compareUnits("x", new Map(shares).set("xã 3", 0).set("xã 4", 0)).alarms).toEqual([]);
    expect(
      compareUnits(
        "x",
        units(50, (at) => (at === 3 ? 0 : 2)),
      ).alarms,
    ).toEqual([]);
  });
  test("money in a column of counts", () => {
    const shares = units(50, (at) => (at % 5 === 0 ? 0 : 1 + (at % 3))).set("xã 7", 4_930_000);
    expect(compareUnits("x", shares).alarms).toMatchObject([{ unit: "xã 7", direction: "high" }]);
  });
  test("all alike but one by one is nothing to tell", () => {
    expect(
      compareUnits(
        "x",
        units(50, (at) => (at === 3 ? 2 : 1)),
      ).alarms,
    ).toEqual([]);
  });
  test("few units are not judged", () => {
    expect(
      compareUnits(
        "x",
        units(7, (at) => 10 ** at),
      ),
    ).toMatchObject({ isJudged: false, units: 7, alarms: [] });
    expect(compareUnits("x", new Map())).toMatchObject({ isJudged: false, measure: "value" });
  });
  test("where the children of one unit are not known, none is set in proportion", () => {
    expect(
      compareUnits(
        "x",
        units(10, () => 5),
        units(9, () => 1000),
      ).measure,
    ).toBe("value");
  });
});
