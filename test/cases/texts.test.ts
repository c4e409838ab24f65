import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkText } from "../../src/core/textcheck/checkText";
import type { ReportContext } from "../../src/core/model/reportContext";
import { doubtfulPlaces } from "../../src/core/review/doubtfulPlaces";
import { editions } from "../../src/editions";
import { contextFor, figuresOf, type Given } from "../support/figures";

interface Case {
  readonly name: string;
  readonly edition: string;
  readonly given: Given;
  readonly text: string;
  /** Particulars that differ from those of the commune of all cases. */
  readonly context?: Partial<ReportContext>;
  readonly flags: readonly (readonly [code: string, words: string])[];
}
/** Those that came from outside, and others of the same kinds in other words. */
const cases = ["cases", "further"].flatMap(
  (name) => JSON.parse(readFileSync(join(__dirname, `texts/${name}.json`), "utf8")) as readonly Case[],
);
test.each(cases.map((each) => [each.name, each] as const))(
  "%s",
  (_name, { edition: id, given, text, context = {}, flags }) => {
    const edition = editions.find((each) => each.id === id);
    if (edition === undefined) throw new Error(`There is no edition ${id}.`);
    const year = id === "cong-tac-tre-em" ? 2026 : 2023;
    const own = contextFor(edition, { year, ...context });
    const found = [...checkText(edition, text, figuresOf(edition, given), own), ...doubtfulPlaces(text, edition, own)];
    const flagged = found
      .sort((a, b) => a.start - b.start)
      .flatMap(({ code, start, end }) => (code === null ? [] : [[code, text.slice(start, end)] as const]));
    expect(flagged.map(([code]) => code)).toEqual(flags.map(([code]) => code));
    // The words on which it stands, with or without their unit.
    flags.forEach(([, words], index) => {
      const found = flagged[index]?.[1] ?? "";
      expect(words.includes(found) || found.includes(words)).toBe(true);
    });
  },
);
