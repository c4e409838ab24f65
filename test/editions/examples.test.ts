import { editions } from "../../src/editions";
import { validate } from "../../src/core/validation/validate";
import type { Rule } from "../../src/core/validation/rule";
import type { Edition } from "../../src/core/edition/edition";
import { contextOf, figuresOf, type Given } from "../support/figures";

interface Case {
  readonly edition: Edition;
  readonly rule: Rule;
  readonly given: Given;
  readonly level?: "tinh" | "huyen" | "xa" | undefined;
  readonly at: string | null;
}

const cases: readonly Case[] = editions.flatMap((edition) =>
  edition.rules.flatMap((rule) => [
    ...rule.examples.valid.map(({ given, level }) => ({ edition, rule, given, level, at: null })),
    ...rule.examples.invalid.map(({ given, level, at }) => ({ edition, rule, given, level, at })),
  ]),
);

/** The first blamed cell of this rule; a blank that the rule asks for counts as blamed. */
function blamed({ edition, rule, given, level }: Case): readonly string[] {
  const result = validate(edition, figuresOf(edition, given), contextOf({ level: level ?? "xa" }));
  expect(result.outcomes.filter((outcome) => outcome.status === "broken")).toEqual([]);
  if (rule.kind === "required") return result.missing.filter((key) => key in given);
  return result.findings.filter((finding) => finding.ruleId === rule.id).map((finding) => finding.cells[0] ?? "");
}

test.each(cases.map((example) => [example.rule.id, JSON.stringify(example.given), example] as const))(
  "%s judges %s as its example says",
  (_id, _given, example) => {
    const cells = blamed(example);
    expect(cells).toEqual(example.at === null ? [] : [example.at]);
  },
);

test.each(cases.filter(({ at }) => at !== null).map((example) => [example.rule.id, example] as const))(
  "%s: its fix satisfies the rule",
  (_id, example) => {
    const { edition, rule, given, level } = example;
    const context = contextOf({ level: level ?? "xa" });
    const before = validate(edition, figuresOf(edition, given), context);
    const edits = before.findings
      .filter((finding) => finding.ruleId === rule.id)
      .flatMap((finding) => finding.fixes[0]?.edits ?? []);
    if (edits.length === 0) {
      // A figure that only the officer knows must not be offered.
      expect(rule.kind).not.toBe("clean-number");
      return;
    }
    const mended = { ...given, ...Object.fromEntries(edits.map((edit) => [edit.cell, edit.value])) };
    expect(blamed({ ...example, given: mended })).toEqual([]);
  },
);

test("messages say their placeholders and no more", () => {
  for (const example of cases.filter(({ at }) => at !== null)) {
    const result = validate(
      example.edition,
      figuresOf(example.edition, example.given),
      contextOf({ level: example.level ?? "xa" }),
    );
    for (const finding of result.findings) expect(finding.message).not.toMatch(/[{}$]|undefined|NaN/);
  }
});
