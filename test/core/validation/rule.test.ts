import { ruleSchema, rulesSchema } from "../../../src/core/edition/rule";
import { editions } from "../../../src/editions";

const [edition] = editions;
const rules = edition?.rules ?? [];
const ruleOf = (id: string) => {
  const found = rules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`There is no rule ${id}.`);
  return structuredClone(found) as Record<string, unknown>;
};
const refused = (rule: unknown): boolean => !ruleSchema.safeParse(rule).success;

test("the edition's own rules are rules", () => expect(rulesSchema.safeParse(rules).success).toBe(true));

test.each<[string, string, unknown]>([
  ["A01", "id", "a01"],
  ["A01", "id", "A1"],
  ["A01", "id", "xA01"],
  ["A01", "id", "A01-No"],
  ["A01", "id", "A01-"],
  ["A01", "code", "A011"],
  ["A01", "code", "AA01"],
  ["A01", "severity", "fatal"],
  ["A01", "kind", "own-code"],
  ["A01", "title", ""],
  ["A01", "message", ""],
  ["A01", "messageForMany", ""],
  ["A01", "basis", ""],
  ["A01", "unknown", 1],
  ["A01", "params", {}],
  ["A05-no-point", "missing", "zero"],
  ["A05-no-point", "missing", undefined],
  ["A05-no-point", "params", { if: "pl1.xa.launchChildren" }],
  ["A05-no-point", "params", { if: "pl1.xa.launchChildren", then: "B10" }],
  ["A05-no-point", "params", { if: "pl1.XA.launchChildren", then: "pl1.xa.launchPoints" }],
  ["A05-no-point", "params", { if: "xpl1.xa.launchChildren", then: "pl1.xa.launchPoints" }],
  ["A05-no-point", "params", { if: "pl1.xa.launchChildren!", then: "pl1.xa.launchPoints" }],
  ["A05-no-point", "params", { if: "pl1.xa.launchChildren", then: "pl1.xa.launchPoints", eval: "1" }],
  ["A08", "params", { below: 0, factor: 1000 }],
  ["A08", "params", { below: 1000, factor: 1 }],
  ["A08", "params", { below: 1.5, factor: 1000 }],
  ["A09", "params", { moneyLike: 0 }],
  ["A10-gift", "params", { numerator: "pl2.all.giftMoney", denominator: "pl2.all.giftChildren", min: 0, max: 5 }],
  ["A11", "params", { cells: [] }],
  ["A12", "params", { ifAny: [], thenSome: ["pl1.xa.fundsBudget"] }],
  ["A12", "params", { ifAny: ["pl1.xa.worksBuilt"], thenSome: [] }],
  ["A14-change", "params", { small: 30, absolute: 20, ratio: 0.5, smallMoney: 1, absoluteMoney: 1 }],
  ["A14-copy", "params", { atLeast: 0 }],
  ["C01", "params", { bodies: [] }],
  ["C01", "params", { bodies: [{ words: [], until: "2025-02-28", now: "x" }] }],
  ["C01", "params", { bodies: [{ words: ["x"], until: "28/2/2025", now: "x" }] }],
])("%s with %s %j is refused", (id, key, value) => {
  const rule = ruleOf(id);
  expect(refused(rule)).toBe(false);
  expect(refused({ ...rule, [key]: value })).toBe(true);
});

test.each<[string, unknown]>([
  ["no valid example", { valid: [], invalid: [{ given: {}, at: null }] }],
  ["no invalid example", { valid: [{ given: {} }], invalid: [] }],
  ["an invalid example without the cell blamed", { valid: [{ given: {} }], invalid: [{ given: {} }] }],
  ["an example of an unknown level", { valid: [{ given: {}, level: "thon" }], invalid: [{ given: {}, at: null }] }],
  ["an example with an object as figure", { valid: [{ given: { a: {} } }], invalid: [{ given: {}, at: null }] }],
])("%s is refused", (_what, examples) => expect(refused({ ...ruleOf("A01"), examples })).toBe(true));

test.each<[string, unknown]>([
  ["a star for any row", { if: "pl1.*.launchChildren", then: "pl1.*.launchPoints" }],
  ["two figures of different appendices", { if: "pl12.xa.launchChildren", then: "pl2.all.giftChildren" }],
])("%s is a figure's name", (_what, params) => expect(refused({ ...ruleOf("A05-no-point"), params })).toBe(false));
