import fc from "fast-check";
import type { FigureCell } from "../../../src/core/model/figureSet";
import { createValidator, validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import { contextOf, figuresOf } from "../../support/figures";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");
const blank = figuresOf(edition, {});
const keys = [...blank.keys()];

const value = fc.oneof(
  fc.nat({ max: 5_000_000 }).map((number) => ({ kind: "number", value: number }) as const),
  fc.constantFrom("700 trẻ", "4.930.000đ", "gần 100", "không", "").map((text) => ({ kind: "text", text }) as const),
  fc.constant({ kind: "blank" } as const),
  fc.constant({ kind: "date", serial: 45078, shown: "1/6" } as const),
);
const cell = fc.record({ value, formula: fc.constantFrom(null, null, "=1+1") });
const edit = fc.record({ key: fc.constantFrom(...keys), cell: fc.option(cell) });

test("after any row of edits the findings are those of a full check", () => {
  const run = createValidator(edition);
  const context = contextOf();
  const prior = figuresOf(edition, { "pl1.xa.launchChildren": 60, "pl2.all.giftMoney": 5000 });
  fc.assert(
    fc.property(fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 12 }), fc.boolean(), (steps, withPrior) => {
      const figures = new Map<string, FigureCell>(blank);
      for (const step of steps) {
        for (const { key, cell: next } of step) {
          if (next === null) figures.delete(key);
          else figures.set(key, next);
        }
        const options = withPrior ? { prior } : {};
        // A reading makes every cell anew, as Excel's answers do.
        const reading = structuredClone(figures);
        expect(run(reading, context, options)).toEqual(validate(edition, reading, context, options));
      }
    }),
    { numRuns: 60 },
  );
});

test("only rules that read a changed figure are judged again", () => {
  const run = createValidator(edition);
  const context = contextOf();
  const figures = figuresOf(edition, { "pl1.xa.launchChildren": 700, "pl2.all.giftMoney": 5_000_000 });
  const before = run(figures, context).findings;
  const after = run(
    new Map(figures).set("pl3.all.playChildren", { value: { kind: "number", value: 5 }, formula: null }),
    context,
  ).findings;
  const kept = after.filter((finding) => before.includes(finding)).map(({ ruleId }) => ruleId);
  expect(kept).toEqual(expect.arrayContaining(["A05-no-point", "A06-gift-no-children"]));
});

test("other particulars are judged at once", () => {
  const run = createValidator(edition);
  const figures = figuresOf(edition, {});
  const late = { ...contextOf(), reportDate: "2023-07-10", deadline: "2023-07-10" };
  expect(run(figures, contextOf()).findings.map(({ code }) => code)).not.toContain("A15");
  expect(run(figures, late).findings.map(({ code }) => code)).toContain("A15");
});
