import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkText } from "../../src/core/textcheck/checkText";
import { editions } from "../../src/editions";
import { contextFor, figuresOf, type Given } from "../support/figures";

interface Case {
  readonly name: string;
  readonly edition: string;
  readonly given: Given;
  readonly text: string;
  readonly flags: readonly (readonly [code: string, words: string])[];
}
/** Those that came from outside, and others of the same kinds in other words. */
const cases = ["cases", "further"].flatMap(
  (name) => JSON.parse(readFileSync(join(__dirname, `texts/${name}.json`), "utf8")) as readonly Case[],
);
/** Findings on themes, citations and kinds of units are not made yet. */
const later = ["C02", "C03", "C04"];

test.each(cases.map((each) => [each.name, each] as const))("%s", (_name, { edition: id, given, text, flags }) => {
  const edition = editions.find((each) => each.id === id);
  if (edition === undefined) throw new Error(`There is no edition ${id}.`);
  const year = id === "cong-tac-tre-em" ? 2026 : 2023;
  const found = checkText(edition, text, figuresOf(edition, given), contextFor(edition, { year }));
  const flagged = found.flatMap(({ code, start, end }) =>
    code === null ? [] : [[code, text.slice(start, end)] as const],
  );
  const wanted = flags.filter(([code]) => !later.includes(code));
  expect(flagged.map(([code]) => code)).toEqual(wanted.map(([code]) => code));
  // The words on which it stands, with or without their unit.
  wanted.forEach(([, words], index) => {
    const found = flagged[index]?.[1] ?? "";
    expect(words.includes(found) || found.includes(words)).toBe(true);
  });
});
