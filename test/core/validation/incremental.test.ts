import { createValidator, validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import type { Edition } from "../../../src/core/edition/edition";
import { contextOf, figuresOf, type Given } from "../../support/figures";
import { typedInJune2023 } from "../../support/realCase";

const [june] = editions;
if (!june) throw new Error("The edition thang-hanh-dong is missing.");
const edition: Edition = june;

type Step = readonly [figures: Given, options?: Parameters<typeof validate>[3], year?: number];

/** One validator over all steps must say at each what a new one says. */
test.each<[string, readonly Step[]]>([
  [
    "a figure is typed, changed and taken back",
    [
      [typedInJune2023],
      [{ ...typedInJune2023, "pl1.xa.launchPoints": 1 }],
      [typedInJune2023],
      [{ ...typedInJune2023, "pl1.xa.launchPoints": 0 }],
    ],
  ],
  [
    "a figure that another rule's sentence shows",
    [[{ ...typedInJune2023, "pl1.xa.launchChildren": 700 }], [{ ...typedInJune2023, "pl1.xa.launchChildren": 650 }]],
  ],
  ["all of them at once", [[typedInJune2023], [{}], [typedInJune2023]]],
  [
    "last year's figures come and go",
    [
      [typedInJune2023],
      [typedInJune2023, { prior: figuresOf(edition, { "pl2.all.giftChildren": 150 }) }],
      [typedInJune2023],
    ],
  ],
  [
    "particulars are not known, and then they are",
    [
      [typedInJune2023, { withoutParticulars: true }],
      [typedInJune2023],
      [typedInJune2023, { withoutParticulars: true }],
    ],
  ],
  ["another period", [[typedInJune2023], [typedInJune2023, {}, 2026], [typedInJune2023]]],
])("%s", (_what, steps) => {
  const step = createValidator(edition);
  const context = contextOf();
  for (const [given, options = {}, year] of steps) {
    const figures = figuresOf(edition, given);
    const now = year === undefined ? context : contextOf({ year });
    expect(step(figures, now, options)).toEqual(validate(edition, figures, now, options));
  }
});

test("a rule is judged anew only where one of its figures changed", () => {
  const asked: string[] = [];
  const counted: Edition = {
    ...edition,
    rules: edition.rules.map((rule) => ({
      ...rule,
      get message() {
        asked.push(rule.id);
        return rule.message;
      },
    })),
  };
  const step = createValidator(counted);
  const context = contextOf();
  const given: Given = { ...typedInJune2023, "pl3.all.playChildren": 5, "pl2.all.giftChildren": 0 };
  step(figuresOf(edition, given), context);
  expect(new Set(asked)).toEqual(new Set(["A02", "A05-no-point", "A06-gift-no-children", "A07-play-no-activity"]));
  asked.length = 0;
  step(figuresOf(edition, { ...given, "pl3.all.playChildren": 6 }), context);
  expect(asked).toContain("A07-play-no-activity");
  expect(asked).not.toContain("A05-no-point");
  asked.length = 0;
  step(figuresOf(edition, { ...given, "pl3.all.playChildren": 6 }), context);
  expect(asked).toEqual([]);
});

test("a rule that cannot be evaluated is told as broken, and the others go on", () => {
  const broken: Edition = {
    ...edition,
    rules: edition.rules.map((rule) => (rule.id === "A05-no-point" ? { ...rule, message: "{$nothing}" } : rule)),
  };
  const { outcomes, findings } = validate(broken, figuresOf(edition, typedInJune2023), contextOf());
  const outcome = outcomes.find(({ ruleId }) => ruleId === "A05-no-point");
  expect(outcome).toMatchObject({ status: "broken", code: "A05", reason: expect.stringMatching(/nothing/) });
  expect(findings.map(({ code }) => code)).toContain("A02");
  expect(outcomes.filter(({ status }) => status === "broken")).toHaveLength(1);
});
