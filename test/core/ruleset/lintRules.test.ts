import fc from "fast-check";
import type { Edition } from "../../../src/core/edition/edition";
import { editionOfOwnForm } from "../../../src/core/ownform/edition/editionOfOwnForm";
import { feasible, type Linear } from "../../../src/core/ruleset/feasible";
import { lintRules } from "../../../src/core/ruleset/lintRules";
import type { Rule, RuleOf } from "../../../src/core/edition/rule";
import { editions, general } from "../../../src/editions";
import { halfYear } from "../../support/halfYear";
import { processorTime } from "../../support/processorTime";

type Relation = RuleOf<"sum">["params"]["relation"];
const cell = (row: string, column = "total") => `pl1.${row}.${column}`;

/** What every rule has. */
const common = { code: "T01", severity: "blocking", title: "t", message: "m", basis: "b" } as const;

/** A sum over cells of the half-year's first appendix, with examples that hold. */
function sum(
  id: string,
  parts: readonly string[],
  relation: Relation,
  total: string,
  changes: Partial<RuleOf<"sum">> = {},
): Rule {
  const zeros = Object.fromEntries(parts.map((part) => [part, 0]));
  const [first = ""] = parts;
  const wrong =
    relation === "at-least"
      ? { given: { ...zeros, [total]: 1 }, at: total }
      : { given: { ...zeros, [first]: 3, [total]: 2 }, at: first };
  return {
    ...common,
    id,
    kind: "sum",
    missing: "blank-then-skips",
    tolerance: 0,
    params: { parts: [...parts], relation, total },
    examples: { valid: [{ given: { ...zeros, [total]: 0 } }], invalid: [wrong] },
    ...changes,
  };
}
function pairing(id: string, iff: string, then: string): Rule {
  return {
    ...common,
    id,
    kind: "pairing",
    missing: "blank-then-skips",
    params: { if: iff, then },
    examples: { valid: [{ given: { [iff]: 0 } }], invalid: [{ given: { [iff]: 1, [then]: 0 }, at: then }] },
  };
}
function ratio(id: string, min: number, max: number, denominator = "pl3.gifts.children"): Rule {
  const given = { "pl3.gifts.money": Math.max(max, min) + 1, [denominator]: 1 };
  return {
    ...common,
    id,
    kind: "ratio",
    params: { numerator: "pl3.gifts.money", denominator, min, max },
    examples: { valid: [{ given: {} }], invalid: [{ given, at: "pl3.gifts.money" }] },
  };
}
const [T, A, B, C] = [cell("under16"), cell("under6"), cell("special"), cell("atRisk")];
const withRules = (rules: readonly Rule[]): Edition => ({ ...halfYear, rules });
const found = (rules: readonly Rule[]) =>
  lintRules(withRules(rules))
    .filter(({ kind }) => kind !== "unread")
    // The form's own totals are no rule's fault.
    .map(({ kind, rules: ids, cells }) => [kind, ids.join(" "), cells.length > 2 ? "…" : cells.join(" ")]);

test.each<[string, readonly Rule[], readonly (readonly string[])[]]>([
  [
    "rules that have nothing to do with each other",
    [sum("T01-a", [A], "at-most", T), sum("T01-b", [C], "at-most", B)],
    [],
  ],
  [
    "two sums of which one has a part more: that part is always zero",
    [sum("T01-a", [A, B], "equals", T), sum("T01-b", [A, B, C], "equals", T)],
    [["contradiction", "T01-b", C]],
  ],
  [
    "a total that is less than its only part leaves nothing",
    [sum("T01-a", [A, B], "equals", T), sum("T01-b", [T], "at-most", A)],
    [["contradiction", "T01-a", B]],
  ],
  [
    "what is only noted contradicts nothing",
    [sum("T01-a", [A, B], "equals", T), sum("T01-b", [T], "at-most", A, { severity: "note" })],
    [],
  ],
  [
    "a part is never more than the whole that it is added to",
    [sum("T01-a", [A, B], "equals", T), sum("T01-b", [A], "at-most", T)],
    [["redundant", "T01-b T01-a", T]],
  ],
  [
    "at most through a third",
    [sum("T01-a", [A], "at-most", B), sum("T01-b", [B], "at-most", T), sum("T01-c", [A], "at-most", T)],
    [["redundant", "T01-c T01-a T01-b", T]],
  ],
  [
    "the same twice: the later one stays",
    [sum("T01-a", [A, B], "equals", T), sum("T01-b", [B, A], "equals", T)],
    [["redundant", "T01-a T01-b", T]],
  ],
  [
    "a stricter rule is not made superfluous by a milder one",
    [sum("T01-a", [A], "at-most", T), sum("T01-b", [A, B], "equals", T, { severity: "explain" })],
    [],
  ],
  [
    "at least and at most are no contradiction, and neither implies the other",
    [sum("T01-a", [A, B], "at-least", T), sum("T01-b", [A, B], "at-most", T)],
    [],
  ],
  [
    "a total among its own parts",
    [
      sum("T01-a", [A, T], "at-most", T, {
        examples: { valid: [{ given: { [A]: 0, [T]: 0 } }], invalid: [{ given: { [A]: 1, [T]: 0 }, at: A }] },
      }),
    ],
    [
      ["contradiction", "T01-a", A],
      ["unreachable", "T01-a", T],
    ],
  ],
  [
    "sums in a circle",
    [sum("T01-a", [A], "equals", B), sum("T01-b", [B], "equals", C), sum("T01-c", [C], "equals", A)],
    [
      ["cyclic-sum", "T01-c T01-a T01-b", "…"],
      ["redundant", "T01-a T01-b T01-c", B],
    ],
  ],
  ["ratios that no figure satisfies", [ratio("T01-a", 10, 5)], [["contradiction", "T01-a", "pl3.gifts.money"]]],
  [
    "ratios that exclude each other",
    [ratio("T01-a", 1, 5), ratio("T01-b", 6, 9)],
    [["contradiction", "T01-a T01-b", "pl3.gifts.money"]],
  ],
  [
    "a ratio within another",
    [ratio("T01-a", 1, 9), ratio("T01-b", 2, 5)],
    [["redundant", "T01-a T01-b", "pl3.gifts.money"]],
  ],
  ["ratios that overlap", [ratio("T01-a", 1, 5), ratio("T01-b", 4, 9)], []],
  ["the same ratio of other things", [ratio("T01-a", 1, 5), ratio("T01-b", 6, 9, "pl3.play.children")], []],
  ["a pairing twice", [pairing("T01-a", A, B), pairing("T01-b", A, B)], [["redundant", "T01-a T01-b", B]]],
  ["a pairing and its reverse", [pairing("T01-a", A, B), pairing("T01-b", B, A)], []],
])("%s", (_what, rules, expected) => {
  expect(found(rules).sort()).toEqual([...expected].sort());
});

test("examples that do not show what they say", () => {
  const good = sum("T01-a", [A], "at-most", T);
  const wrongPlace = sum("T01-b", [A], "at-most", B, {
    examples: { valid: [{ given: {} }], invalid: [{ given: { [A]: 3, [B]: 2 }, at: B }] },
  });
  const notValid = sum("T01-c", [B], "at-most", C, {
    examples: { valid: [{ given: { [B]: 3, [C]: 2 } }], invalid: [{ given: { [B]: 3, [C]: 2 }, at: B }] },
  });
  expect(found([good, wrongPlace, notValid]).map(([kind, id]) => [kind, id])).toEqual([
    ["broken-example", "T01-b"],
    ["broken-example", "T01-c"],
  ]);
});

test("figures that no rule of their own reads are told by appendix", () => {
  const problems = lintRules(withRules([sum("T01-a", ["pl1.*.male", "pl1.*.female"], "equals", "pl1.*.total")]));
  const first = problems.find(({ kind, cells }) => kind === "unread" && cells[0]?.startsWith("pl1."));
  expect(first?.cells).toContain("pl1.special.assisted");
  expect(first?.cells).not.toContain("pl1.under16.total");
  expect(first?.message).toMatch(
    /^Phụ lục 1: \d+ ô không có quy tắc riêng nào đối chiếu \(trẻ em có hoàn cảnh đặc biệt: được trợ giúp;/,
  );
});

test("the editions on offer have no error", () => {
  for (const edition of editions) expect(lintRules(edition).filter(({ severity }) => severity === "error")).toEqual([]);
});

test("messages name rules and figures in words", () => {
  const [problem] = lintRules(withRules([sum("T01-a", [A, B], "equals", T), sum("T01-b", [A, B, C], "equals", T)]));
  expect(problem?.message).toBe(
    "Theo các quy tắc T01-b, “trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt: tổng số” luôn phải bằng 0: các tổng mâu thuẫn nhau. Bỏ hoặc sửa một tổng.",
  );
});

describe("laws", () => {
  const cells = ["population", "households", "poor", "nearPoor", "under16", "under6", "special", "atRisk"].map((row) =>
    cell(row),
  );
  const values = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: cells.length, maxLength: cells.length });
  /** Sums that hold for given figures, all above zero. */
  const holding = values.chain((given) =>
    fc
      .array(fc.tuple(fc.uniqueArray(fc.nat(cells.length - 1), { minLength: 2, maxLength: 4 })), { maxLength: 8 })
      .map((picks) =>
        picks.flatMap(([[total = 0, ...parts]], index) => {
          const added = parts.reduce((all, part) => all + (given[part] ?? 0), 0);
          const whole = given[total] ?? 0;
          const relation: Relation = added === whole ? "equals" : added < whole ? "at-most" : "at-least";
          const id = `T01-${"abcdefgh"[index]}`;
          return [
            sum(
              id,
              parts.map((part) => cells[part] ?? ""),
              relation,
              cells[total] ?? "",
            ),
          ];
        }),
      ),
  );
  test("rules that figures above zero satisfy together are never called contradictory", () => {
    fc.assert(
      fc.property(holding, (rules) => {
        expect(lintRules(withRules(rules)).filter(({ kind }) => kind === "contradiction")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
  test("what is called redundant is never broken while the others hold", () => {
    const figures = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: cells.length, maxLength: cells.length });
    fc.assert(
      fc.property(holding, figures, (rules, given) => {
        const redundant = new Set(
          lintRules(withRules(rules)).flatMap(({ kind, rules: [id] }) => (kind === "redundant" ? [id] : [])),
        );
        const holds = (rule: Rule): boolean => {
          if (rule.kind !== "sum") return true;
          const value = (key: string) => given[cells.indexOf(key)] ?? 0;
          const excess = rule.params.parts.reduce((all, part) => all + value(part), 0) - value(rule.params.total);
          return { equals: excess === 0, "at-most": excess <= 0, "at-least": excess >= 0 }[rule.params.relation];
        };
        if (rules.filter(({ id }) => !redundant.has(id)).every(holds)) expect(rules.every(holds)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  test("a system made from its solution is feasible", () => {
    const terms = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
        fc.array(fc.tuple(terms, fc.nat(3)), { maxLength: 6 }),
        (solution, rows) => {
          const system = rows.map(([row, slack]): Linear => {
            const value = row.reduce((all, each, at) => all + each * (solution[at] ?? 0), 0);
            return {
              terms: new Map(row.map((each, at) => [at, each])),
              relation: slack === 0 ? "=" : "<=",
              bound: value + slack,
            };
          });
          expect(feasible(system, 5)).toBe(true);
        },
      ),
    );
  });
  test("a system of large figures made from its solution is feasible too", () => {
    const solution = [1_000_000_000, 3, 250_000_000_000, 0];
    const whole = (parts: readonly number[], total: number): Linear => ({
      terms: new Map([...parts.map((part) => [part, 1] as const), [total, -1]]),
      relation: "=",
      bound: parts.reduce((sum, part) => sum + (solution[part] ?? 0), 0) - (solution[total] ?? 0),
    });
    expect(feasible([whole([0, 1], 2), whole([1, 3], 0), whole([0, 2], 3)], 4)).toBe(true);
  });
  test("a system with its own opposite is not", () => {
    const system: readonly Linear[] = [
      {
        terms: new Map([
          [0, 1],
          [1, 1],
        ]),
        relation: "<=",
        bound: 3,
      },
      {
        terms: new Map([
          [0, -1],
          [1, -1],
        ]),
        relation: "<=",
        bound: -4,
      },
    ];
    expect(feasible(system, 2)).toBe(false);
  });
});

test("two thousand rules over a large form end in time", () => {
  const columns = Array.from({ length: 20 }, (_item, index) => ({
    key: `c${index + 1}`,
    header: [`Cột ${index + 1}`],
    type: "count" as const,
    unit: "",
  }));
  const rows = Array.from({ length: 100 }, (_item, index) => ({
    key: `r${index + 1}`,
    number: "",
    label: `Chỉ tiêu số ${index + 1}`,
    kind: "figure" as const,
    reportedBy: ["xa" as const],
  }));
  const sums = Array.from({ length: 500 }, (_item, index) => ({
    axis: "rows" as const,
    total: `r${(index % 99) + 2}`,
    parts: ["r1"],
    relation: "at-most" as const,
    from: "wording" as const,
  }));
  const built = editionOfOwnForm(
    {
      format: "bieumau",
      version: 1,
      id: "rieng-lon0001",
      title: "Lớn",
      issuer: "",
      tables: [{ key: "pl1", label: "Lớn", title: "", columns, rows, sums }],
      rules: [],
    },
    general,
  );
  if (built.kind === "refused") throw new Error(built.problems.join("\n"));
  const many = Array.from({ length: 4 }, () => built.edition.rules).flat();
  expect(many.length).toBeGreaterThan(2000);
  expect(processorTime(() => void lintRules({ ...built.edition, rules: many }))).toBeLessThan(20_000);
});
