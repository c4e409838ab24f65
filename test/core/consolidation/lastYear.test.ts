import { lastYearOf, type LastYear } from "../../../src/core/consolidation/comparison/lastYear";
import { readUnits } from "../../../src/core/consolidation/units/readUnits";

const { units } = readUnits([
  ["Xã Ia Lang", "1", "Xã Ia Lang; xã Ia Din"],
  ["Xã Mới", "2", "Thị trấn Mới; Xã Xưa; Xã Cũ"],
  ["Xã Nguyên", "3", ""],
  ["Phường Đông", "4", "Phường Chung; Phường Bắc"],
  ["Phường Tây", "5", "Phường Chung"],
  ["Xã Chia", "6", "Một phần xã Lớn; Xã Bé"],
]);
const of = (name: string, x: number, y?: number) => ({ name, values: { x, ...(y === undefined ? {} : { y }) } });
const before = (...returns: ReturnType<typeof of>[]) => lastYearOf(units, { endsOn: "2025-06-30", returns });
const known = (values: Record<string, number>, ...from: string[]): LastYear => ({
  kind: "known",
  values: new Map(Object.entries(values)),
  from,
});

test.each<[string, string, readonly ReturnType<typeof of>[], LastYear]>([
  [
    "the sum of its predecessors",
    "Xã Ia Lang",
    [of("UBND xã Ia Lang", 5, 1), of("XÃ IA DIN", 7, 2)],
    known({ x: 12, y: 3 }, "UBND xã Ia Lang", "XÃ IA DIN"),
  ],
  [
    "only figures that all of them have",
    "Xã Ia Lang",
    [of("xã Ia Lang", 5, 1), of("xã Ia Din", 7)],
    known({ x: 12 }, "xã Ia Lang", "xã Ia Din"),
  ],
  [
    "nothing while one is missing",
    "Xã Ia Lang",
    [of("xã Ia Lang", 5)],
    { kind: "not-comparable", reason: "predecessors", names: ["xã Ia Din"] },
  ],
  [
    "nothing of a town where only the commune of its name is there",
    "Xã Mới",
    [of("xã Mới", 1), of("xã Xưa", 2), of("xã Cũ", 3)],
    { kind: "not-comparable", reason: "predecessors", names: ["Thị trấn Mới"] },
  ],
  [
    "a town beside the commune of its name",
    "Xã Mới",
    [of("TT. Mới", 1), of("xã Mới", 50), of("xã Xưa", 2), of("Cũ", 3)],
    known({ x: 6 }, "TT. Mới", "xã Xưa", "Cũ"),
  ],
  ["itself where it did not merge", "Xã Nguyên", [of("Nguyên", 4)], known({ x: 4 }, "Nguyên")],
  ["nothing without a report", "Xã Nguyên", [], { kind: "not-comparable", reason: "no-report", names: ["Xã Nguyên"] }],
  [
    "nothing of what was shared out",
    "Phường Tây",
    [of("phường Chung", 4)],
    { kind: "not-comparable", reason: "split", names: ["Phường Chung"] },
  ],
  [
    "nothing of what joined in part",
    "Xã Chia",
    [of("xã Lớn", 4), of("xã Bé", 1)],
    { kind: "not-comparable", reason: "split", names: ["Một phần xã Lớn"] },
  ],
  [
    "nothing where two have its name",
    "Xã Nguyên",
    [of("xã Nguyên", 4), of("Nguyên", 5)],
    { kind: "not-comparable", reason: "unclear", names: ["Xã Nguyên"] },
  ],
])("%s", (_what, unit, returns, expected) => expect(before(...returns).get(unit)).toEqual(expected));

test("after the merger a unit is compared with itself", () => {
  const after = lastYearOf(units, { endsOn: "2026-06-30", returns: [of("xã Ia Lang", 12)] });
  expect(after.get("Xã Ia Lang")).toEqual(known({ x: 12 }, "xã Ia Lang"));
  expect(after.get("Phường Tây")).toMatchObject({ reason: "no-report" });
});
