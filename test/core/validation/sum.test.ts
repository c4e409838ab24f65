import type { Edition } from "../../../src/core/edition/edition";
import type { FigureCell } from "../../../src/core/model/figureSet";
import type { RuleOf } from "../../../src/core/edition/rule";
import { validate } from "../../../src/core/validation/validate";
import { figuresOf, type Given } from "../../support/figures";
import { halfYear, halfYearContext } from "../../support/halfYear";

type Params = RuleOf<"sum">["params"];
const [T, A, B] = ["pl1.under16.total", "pl1.under6.total", "pl1.special.total"];

/** What one sum rule says of these figures: its cells, its sentence, the difference and the fixes. */
function told(
  params: Params,
  given: Given,
  { tolerance = 0, formulas = [] as readonly string[], level = "xa" as const } = {},
) {
  const rule: RuleOf<"sum"> = {
    id: "T01",
    code: "T01",
    kind: "sum",
    severity: "blocking",
    missing: "blank-then-skips",
    tolerance,
    params,
    title: "t",
    message: "{$terms} = {$sum :so} {$how} {$total :so} {$difference :so} {$partLabel} {$totalLabel}",
    basis: "b",
    examples: { valid: [{ given: {} }], invalid: [{ given: {}, at: null }] },
  };
  const edition: Edition = { ...halfYear, rules: [rule] };
  const figures = new Map<string, FigureCell>(figuresOf(edition, given));
  for (const key of formulas) {
    const cell = figures.get(key);
    if (cell) figures.set(key, { ...cell, formula: "=A1" });
  }
  const { findings, outcomes } = validate(edition, figures, halfYearContext({ level }));
  expect(outcomes.map(({ status }) => status)).toEqual([findings.length > 0 ? "failed" : "passed"]);
  return findings.map(({ cells, message, difference, fixes }) => ({
    cells: cells.join(" "),
    message,
    difference,
    fixes: fixes.flatMap(({ edits }) => edits.map(({ cell, before, value }) => `${cell}: ${before} → ${value}`)),
  }));
}
const parts = (relation: Params["relation"], ...cells: readonly string[]): Params => ({
  parts: [...cells],
  relation,
  total: T,
});

describe("valid", () => {
  test.each<[Params, Given]>([
    [parts("equals", A, B), { [A]: 2, [B]: 3, [T]: 5 }],
    [parts("equals", A, B), { [A]: 0, [B]: 0, [T]: 0 }],
    [parts("equals", A, B), { [A]: "2 trẻ", [B]: 3, [T]: "5" }],
    [parts("at-most", A), { [A]: 5, [T]: 5 }],
    [parts("at-most", A), { [A]: 4, [T]: 5 }],
    [parts("at-least", A, B), { [A]: 5, [B]: 0, [T]: 5 }],
    [parts("at-least", A, B), { [A]: 5, [B]: 2, [T]: 5 }],
  ])("%j with %j", (params, given) => expect(told(params, given)).toEqual([]));
});

describe("invalid", () => {
  test("a total that its parts do not make up is blamed, and their sum offered", () => {
    expect(told(parts("equals", A, B), { [A]: 2, [B]: 3, [T]: 6 })).toEqual([
      {
        cells: `${T} ${A} ${B}`,
        message: "2 + 3 = 5 less 6 1 Trẻ em dưới 6 tuổi: Tổng số Trẻ em dưới 16 tuổi: Tổng số",
        difference: "-1",
        fixes: [`${T}: 6 → 5`],
      },
    ]);
  });
  test("a part that is more than the whole is blamed itself", () => {
    const [equal] = told(parts("equals", A, B), { [A]: 2, [B]: 30, [T]: 6 });
    expect(equal).toMatchObject({ cells: `${B} ${T} ${A}`, difference: "+26", fixes: [`${T}: 6 → 32`] });
    const [most] = told(parts("at-most", A, B), { [A]: 7, [B]: 0, [T]: 6 });
    expect(most).toMatchObject({ cells: `${A} ${T} ${B}`, difference: "+1", fixes: [] });
  });
  test("parts that only together are too much leave the whole to be blamed, without a fix", () => {
    const [found] = told(parts("at-most", A, B), { [A]: 4, [B]: 4, [T]: 6 });
    expect(found).toMatchObject({ cells: `${T} ${A} ${B}`, difference: "+2", fixes: [] });
    expect(found?.message).toMatch(/^4 \+ 4 = 8 more 6 2 /);
  });
  test("parts that are too few", () => {
    expect(told(parts("at-least", A, B), { [A]: 1, [B]: 2, [T]: 6 })).toMatchObject([
      { cells: `${T} ${A} ${B}`, difference: "-3", fixes: [] },
    ]);
  });
  test("a total that the sheet adds up is not written over", () => {
    expect(told(parts("equals", A, B), { [A]: 2, [B]: 3, [T]: 6 }, { formulas: [T] })[0]?.fixes).toEqual([]);
  });
});

describe("missing", () => {
  test.each<[string, Given]>([
    ["a blank part", { [A]: null, [B]: 3, [T]: 99 }],
    ["a blank total", { [A]: 2, [B]: 3, [T]: null }],
    ["a part that is no number", { [A]: "nhiều", [B]: 3, [T]: 99 }],
    ["a total that is no number", { [A]: 2, [B]: 3, [T]: "gần 100" }],
  ])("%s leaves the judgement open", (_what, given) => expect(told(parts("equals", A, B), given)).toEqual([]));
});

test.each([
  [1, 6, 0],
  [1, 4, 0],
  [1, 7, 1],
  [1, 3, 1],
  [0, 6, 1],
])("a tolerance of %d lets a total of %d for 5 pass %d times", (tolerance, total, count) => {
  expect(told(parts("equals", A, B), { [A]: 2, [B]: 3, [T]: total }, { tolerance })).toHaveLength(count);
});

test("over rows each row is judged by itself, and one without a part is left out", () => {
  const params: Params = { parts: ["pl1.*.male", "pl1.*.female"], relation: "equals", total: "pl1.*.total" };
  const given = {
    "pl1.under16.total": 5,
    "pl1.under16.male": 2,
    "pl1.under16.female": 3,
    "pl1.under6.total": 5,
    "pl1.under6.male": 2,
    "pl1.under6.female": 2,
    "pl1.households.total": 9,
  };
  expect(told(params, given).map(({ cells }) => cells)).toEqual(["pl1.under6.total pl1.under6.male pl1.under6.female"]);
});

test("over a set of rows against one whole", () => {
  const params: Params = { parts: ["pl1.@group.total"], relation: "at-most", total: T };
  const given = { [T]: 5, "pl1.orphans.total": 6, "pl1.disabled.total": 5, "pl1.ill.total": 7, "pl1.atRisk.total": 9 };
  expect(told(params, given).map(({ cells }) => cells)).toEqual([`pl1.orphans.total ${T}`, `pl1.ill.total ${T}`]);
});

test("over columns each column is judged by itself", () => {
  const params: Params = { parts: ["pl1.under6.*"], relation: "at-most", total: "pl1.under16.*" };
  const given = {
    [T]: 9,
    [A]: 5,
    "pl1.under16.male": 2,
    "pl1.under6.male": 3,
    "pl1.under16.female": 7,
    "pl1.under6.female": 2,
  };
  expect(told(params, given).map(({ cells }) => cells)).toEqual(["pl1.under6.male pl1.under16.male"]);
});

test("rows that the level does not fill are not judged", () => {
  const params: Params = { parts: ["pl2.*.male", "pl2.*.female"], relation: "equals", total: "pl2.*.total" };
  const given = { "pl2.abused.total": 5, "pl2.abused.male": 1, "pl2.abused.female": 1 };
  expect(told(params, given)).toEqual([]);
});
