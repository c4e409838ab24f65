import fc from "fast-check";
import { renderNarrative } from "../../../src/core/narrative/renderNarrative";
import type { Inline } from "../../../src/core/narrative/reportDocument";
import { formatNumber } from "../../../src/core/text/viNumber";
import { checkText } from "../../../src/core/textcheck/checkText";
import { validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import { cleanReport, randomOf } from "../../bench/randomBook";
import { contextOf, figuresOf, type Given } from "../../support/figures";
import { processorTime } from "../../support/processorTime";

const [june] = editions;
if (!june) throw new Error("The edition thang-hanh-dong is missing.");
const commune = contextOf();
const province = contextOf({ level: "tinh", unitName: "UBND tỉnh Mẫu", superior: "Bộ Y tế", year: 2026 });
const keys = [...figuresOf(june, {}).keys()];

interface Run {
  readonly text: string;
  readonly inline: Inline;
}

/** The draft as runs of text, blocks on lines of their own. */
function draft(given: Given, context = commune, prior: Given | null = null): Run[] {
  const figures = figuresOf(june!, given);
  const before = prior === null ? null : figuresOf(june!, prior);
  const { blocks } = renderNarrative(june!, figures, context, validate(june!, figures, context), before);
  return blocks.flatMap(({ inlines }, index) => [
    ...(index === 0 ? [] : [{ text: "\n", inline: { kind: "text", text: "\n" } as const }]),
    ...inlines.map((inline) => ({ inline, text: inline.kind === "gap" ? `[${inline.prompt}]` : inline.text })),
  ]);
}
const join = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");
const contradictions = (text: string, given: Given, context = commune): string[] =>
  checkText(june!, text, figuresOf(june!, given), context)
    .filter(({ outcome }) => outcome === "contradicts")
    .map(({ shown, message }) => `${shown}: ${message}`);

const figure = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.integer({ min: 1, max: 30 }),
  fc.nat(2_000_000_000),
  fc.constantFrom("700 trẻ", "4.930.000đ", "hơn 700", "không"),
);
const anyFigures = fc
  .tuple(...keys.map(() => figure))
  .map((values): Given => Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null])));
const seeds = fc.integer({ min: 0, max: 1_000_000 });

test("a draft never contradicts the figures it was made from", () => {
  fc.assert(
    fc.property(anyFigures, fc.option(anyFigures), fc.constantFrom(commune, province), (given, prior, context) => {
      expect(contradictions(join(draft(given, context, prior)), given, context)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("every number of a clean draft is found to agree", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const given = Object.fromEntries(cleanReport(randomOf(seed)).figures) as Given;
      const runs = draft(given);
      const claims = checkText(june, join(runs), figuresOf(june, given), commune);
      const agreed = claims.filter(({ outcome }) => outcome === "agrees");
      expect(claims.filter(({ code }) => code !== null)).toEqual([]);
      expect(agreed).toHaveLength(runs.filter(({ inline }) => inline.kind === "number").length);
    }),
    { numRuns: 40 },
  );
});

test("any number of a draft that is changed is contradicted, and no other", () => {
  fc.assert(
    fc.property(seeds, fc.nat(), fc.integer({ min: 1, max: 5_000_000 }), (seed, pick, delta) => {
      const given = Object.fromEntries(cleanReport(randomOf(seed)).figures) as Given;
      const runs = draft(given);
      const places = runs.flatMap(({ inline }, index) => (inline.kind === "number" ? [index] : []));
      const at = places[pick % places.length] ?? 0;
      const old = runs[at]?.text ?? "";
      const isShare = old.endsWith("%");
      const changed = isShare
        ? `${((Number(old.slice(0, -1).replace(",", ".")) + 1 + (delta % 47)) % 100).toFixed(2).replace(".", ",")}%`
        : formatNumber(Number(old.replaceAll(".", "")) + delta);
      // Another figure of the clause may be meant instead: that is in order.
      const known = new Set(runs.map(({ text }) => text.replace(/^0/, "")));
      fc.pre(!known.has(changed));
      const before = join(runs.slice(0, at));
      const text = before + changed + join(runs.slice(at + 1));
      const claims = checkText(june, text, figuresOf(june, given), commune).filter(({ code }) => code !== null);
      expect(claims).toMatchObject([
        {
          start: before.length,
          end: before.length + changed.length,
          shown: changed,
          outcome: "contradicts",
          code: "N01",
        },
      ]);
    }),
    { numRuns: 150 },
  );
});

const scraps = fc.constantFrom(
  "700 em",
  "4.930.000đ",
  "hai triệu",
  "đồng",
  "66,35%",
  "mỗi suất",
  "×",
  "tặng quà",
  "phát động",
  "trò chơi",
  "không",
  "đã",
  "sẽ",
  "1/6",
  "\n",
  "\u00A0",
  "\t",
  "hơn",
  "(",
  ")",
  ";",
  ",",
  ".",
  ":",
  "1.",
  "- ",
  "Kiến nghị",
  "ngân sách nhà nước",
  "vận động",
  "trong đó",
  "10 suất",
  "250.000 đồng",
  "e\u0301",
  "😀",
  "Phụ lục 01",
  "tổng kinh phí",
  "cấp tỉnh",
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join(" ")),
  fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join("").normalize("NFD")),
);

test("whatever the text and the figures: no throw, exact places, findings with cells, one N02 a cell", () => {
  fc.assert(
    fc.property(anyText, anyFigures, fc.constantFrom(commune, province), (text, given, context) => {
      const claims = checkText(june, text, figuresOf(june, given), context);
      for (const { start, end, shown, code, cells, message } of claims) {
        expect(text.slice(start, end)).toBe(shown);
        expect(message).not.toMatch(/NaN|undefined|null|Infinity|\{/);
        if (code !== null && code !== "N03") expect(cells.length).toBeGreaterThan(0);
      }
      const zero = claims.filter(({ code }) => code === "N02").map(({ cells }) => cells.join());
      expect(new Set(zero).size).toBe(zero.length);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["digits", "1".repeat(50_000)],
  ["grouped digits", "1.".repeat(25_000)],
  ["spaced digits", "100 ".repeat(12_000)],
  ["number words", "một ".repeat(12_000)],
  ["spaces", " ".repeat(50_000)],
  ["brackets", "15 (".repeat(6_000)],
  ["gifts", "tặng quà 15 em ".repeat(3_000)],
  ["labels", "a: ".repeat(15_000)],
  ["list items", "- tặng quà:\n- 15 em\n".repeat(2_000)],
  ["document numbers", "05/BC-UBND-".repeat(5_000)],
  ["marks", "e" + "\u0301".repeat(50_000)],
])("a hostile text of %s is read in little time", (_name, text) => {
  expect(processorTime(() => void checkText(june, text, figuresOf(june, {}), commune))).toBeLessThan(4_000);
});
