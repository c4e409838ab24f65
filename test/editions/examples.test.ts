import { editions } from "../../src/editions";
import { validate } from "../../src/core/validation/validate";
import type { ValidationResult } from "../../src/core/validation/validationResult";
import type { Rule } from "../../src/core/edition/rule";
import type { Edition } from "../../src/core/edition/edition";
import { contextFor, figuresOf, sumsOf, type Given } from "../support/figures";

interface Case {
  readonly edition: Edition;
  readonly rule: Rule;
  readonly given: Given;
  readonly level?: "tinh" | "huyen" | "xa" | undefined;
  readonly prior?: Given | undefined;
  readonly units?: Given | undefined;
  readonly context?: Readonly<Record<string, string | number | null>> | undefined;
  readonly isValid: boolean;
  /** Null where the report as a whole is blamed. */
  readonly at: string | null;
}

function check({ edition, given, level, prior, units, context }: Case): ValidationResult {
  return validate(edition, figuresOf(edition, given), contextFor(edition, { level: level ?? "xa", ...context }), {
    prior: prior === undefined ? null : figuresOf(edition, prior),
    units: units === undefined ? null : sumsOf(units),
  });
}

const cases: readonly Case[] = editions.flatMap((edition) =>
  edition.rules.flatMap((rule) => [
    ...rule.examples.valid.map((example) => ({ ...example, edition, rule, isValid: true, at: null })),
    ...rule.examples.invalid.map((example) => ({ ...example, edition, rule, isValid: false })),
  ]),
);

/** The first blamed cell of this rule; a blank that the rule asks for counts as blamed. */
function blamed(example: Case): readonly (string | null)[] {
  const { rule, given } = example;
  const result = check(example);
  expect(result.outcomes.filter((outcome) => outcome.status === "broken")).toEqual([]);
  if (rule.kind === "required") return result.missing.filter((key) => key in given);
  return result.findings.filter((finding) => finding.ruleId === rule.id).map((finding) => finding.cells[0] ?? null);
}

test.each(cases.map((example) => [example.rule.id, JSON.stringify(example.given), example] as const))(
  "%s judges %s as its example says",
  (_id, _given, example) => {
    const cells = blamed(example);
    expect(cells).toEqual(example.isValid ? [] : [example.at]);
  },
);

test.each(cases.filter(({ isValid }) => !isValid).map((example) => [example.rule.id, example] as const))(
  "%s: its fix satisfies the rule",
  (_id, example) => {
    const { rule, given } = example;
    const fixes = check(example)
      .findings.filter((finding) => finding.ruleId === rule.id)
      .flatMap((finding) => finding.fixes);
    // A figure that only the officer knows must not be offered.
    if (fixes.length === 0) expect(rule.kind).not.toBe("clean-number");
    for (const { edits } of fixes) {
      const mended = { ...given, ...Object.fromEntries(edits.map((edit) => [edit.cell, edit.value])) };
      expect(blamed({ ...example, given: mended })).toEqual([]);
    }
  },
);

test("messages say their placeholders and no more", () => {
  for (const example of cases.filter(({ isValid }) => !isValid)) {
    const result = check(example);
    for (const finding of result.findings) expect(finding.message).not.toMatch(/[{}$]|undefined|NaN/);
  }
});
