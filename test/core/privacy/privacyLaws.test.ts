import fc from "fast-check";
import { findPersonalData } from "../../../src/core/privacy/findPersonalData";
import { neutralise } from "../../../src/core/privacy/neutralise";
import { sensitiveSmallCounts } from "../../../src/core/privacy/sensitiveSmallCounts";
import { parts } from "./parts";
import { processorTime } from "../../support/processorTime";

const texts = Object.values(parts)
  .flat()
  .map(({ text }) => text);
const words = texts.flatMap((text) => text.split(/(?<=\s)/));
const scraps = [
  ..."'’.-–,:;()“”\u0301\u0300\u0323\u00a0\u200b\n",
  "Y ",
  "H'",
  "A. ",
  "N.T.",
  "\ud83d\ude00",
  "\ud800",
  "ﬁ",
  "ậ",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...scraps)), { maxLength: 40 })
    .map((parts) => parts.join("")),
);
const anyForm = fc
  .tuple(anyText, fc.constantFrom("NFC", "NFD", "as is", "upper"))
  .map(([text, form]) => (form === "as is" ? text : form === "upper" ? text.toUpperCase() : text.normalize(form)));

test("offsets slice to what was found, in order and apart", () => {
  fc.assert(
    fc.property(anyForm, (text) => {
      for (const found of [findPersonalData(text), sensitiveSmallCounts(text)]) {
        let last = 0;
        for (const { start, end, found: slice } of found) {
          expect(text.slice(start, end)).toBe(slice);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test("neutral wording stands in for every finding and for nothing else", () => {
  fc.assert(
    fc.property(anyForm, (text) => {
      const found = findPersonalData(text);
      const change = found.reduce((sum, { start, end, neutral }) => sum + neutral.length - (end - start), 0);
      expect(neutralise(text, found)).toHaveLength(text.length + change);
    }),
  );
});

test.each(texts)("decomposed letters change nothing: %s", (text) => {
  const told = (form: string): unknown =>
    findPersonalData(form).map(({ kind, found }) => [kind, found.normalize("NFC")]);
  expect(told(text.normalize("NFD"))).toEqual(told(text.normalize("NFC")));
});

function tenThousand(pieces: readonly string[]): string {
  return Array.from({ length: 10_000 }, (_, index) => pieces[index % pieces.length] ?? "").join("");
}

test("ten thousand words take no time worth waiting for", () => {
  const [told, untold] = [true, false].map((isTold) =>
    Object.values(parts)
      .flat()
      .filter(({ spans }) => spans.length > 0 === isTold)
      .map(({ text }) => text),
  );
  // A report names a child now and then.
  const lines = untold?.flatMap((text, index) => (index % 5 === 0 ? [text, told?.[index] ?? ""] : [text])) ?? [];
  const report = tenThousand(lines.flatMap((text) => `${text}\n`.split(/(?<=\s)/)));
  expect(processorTime(() => void findPersonalData(report), 3)).toBeLessThan(500);
  expect(processorTime(() => void sensitiveSmallCounts(report), 3)).toBeLessThan(500);
});

test.each([
  ["em "],
  ["Em A, "],
  ["bị "],
  ["("],
  ["01 em "],
  ["thôn 3, "],
  ["cháu A là "],
  ["H'"],
  ["Nguyễn "],
  ["A."],
  ["một "],
  ["a\u0301"],
  ["em (8 tuổi) "],
])("no repetition of %j makes it slow", (piece) => {
  const text = tenThousand([piece]);
  expect(processorTime(() => void [findPersonalData(text), sensitiveSmallCounts(text)], 3)).toBeLessThan(500);
});
