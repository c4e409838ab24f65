import fc from "fast-check";
import { doReadNumber, ReadingConfig } from "read-vietnamese-number";
import { parseFigure, unitOf } from "../../../src/core/text/parseFigure";
import { formatNumber } from "../../../src/core/text/viNumber";

const whole = fc.integer({ min: 0, max: 999_999_999_999 });
const value = (text: string, type: "count" | "children" | "money") => parseFigure(text, type);
const read = (number: number) => ({ kind: "value", value: number });
const fullWidth = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

test.each<[string, (number: number) => string]>([
  ["with points", (number) => formatNumber(number)],
  ["as money", (number) => `${formatNumber(number)} đồng`],
  ["as money close up", (number) => `${formatNumber(number)}đ`],
  ["as money in NFD", (number) => `${formatNumber(number)} đồng`.normalize("NFD")],
  ["with non-breaking spaces", (number) => `\u00a0${formatNumber(number)}\u00a0đồng\u00a0`],
  ["in full-width digits", (number) => fullWidth(formatNumber(number))],
  ["grouped by spaces", (number) => formatNumber(number).replaceAll(".", " ")],
  ["over two lines", (number) => `${formatNumber(number)}\nđồng`],
])("a number written %s reads back", (_how, write) => {
  fc.assert(fc.property(whole, (number) => expect(value(write(number), "money")).toEqual(read(number))));
});

/** A number in the words of an independent program, its thousands as in the north or the south. */
function spelled(number: number, thousand: "nghìn" | "ngàn"): string {
  const config = new ReadingConfig();
  config.unit = ["đồng"];
  return doReadNumber(String(number), config).replaceAll(/nghìn|ngàn/g, thousand);
}

test("a number that another program spells in words reads back", () => {
  fc.assert(
    fc.property(whole, fc.constantFrom("nghìn" as const, "ngàn" as const), fc.boolean(), (number, thousand, isNfd) => {
      const words = spelled(number, thousand);
      expect(value(isNfd ? words.normalize("NFD") : words, "money")).toEqual(read(number));
    }),
    { numRuns: 2000 },
  );
});

test("children are read with every word for them, and never as money", () => {
  const words = fc.constantFrom("trẻ", "trẻ em", "em", "cháu", "học sinh");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), words, (number, word) => {
      expect(value(`${formatNumber(number)} ${word}`, "children")).toEqual(read(number));
      expect(value(`${formatNumber(number)} ${word}`, "money")).toEqual({ kind: "refused", reason: "wrong-unit" });
      expect(unitOf(`${formatNumber(number)} ${word}`)).toBe("children");
    }),
  );
});

test("an approximate word is never a number", () => {
  const words = fc.constantFrom("gần", "hơn", "trên", "dưới", "khoảng", "chừng", "ngót");
  fc.assert(
    fc.property(whole, words, (number, word) => {
      expect(value(`${word} ${formatNumber(number)} trẻ`, "children")).toEqual({
        kind: "refused",
        reason: "approximate",
      });
    }),
  );
});

test("a point before other than three digits is never guessed at", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (left, right) => {
      expect(value(`${left}.${right}`, "count")).toEqual({ kind: "refused", reason: "ambiguous" });
    }),
  );
});

test("whatever is typed is a whole number from zero or a refusal, in no time", () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(..."0123456789.,% đtrẻnghìniệu-"), maxLength: 60 }),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom("count" as const, "children" as const, "money" as const), (text, type) => {
      const outcome = parseFigure(text, type);
      if (outcome.kind === "value") expect(Number.isSafeInteger(outcome.value) && outcome.value >= 0).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
