import { readFileSync } from "node:fs";
import { join } from "node:path";
import { appendixCells } from "../../src/core/edition/cellInfo";
import { indicatorOf, rateOf } from "../../src/core/edition/indicatorOf";
import { renderNarrative } from "../../src/core/narrative/renderNarrative";
import { plainText } from "../../src/core/narrative/reportDocument";
import { checkText } from "../../src/core/textcheck/checkText";
import { validate } from "../../src/core/validation/validate";
import { editions } from "../../src/editions";
import indicators from "../../src/editions/general/indicators.json";
import { figuresOf, type Given } from "../support/figures";
import { halfYear, halfYearCase, halfYearContext } from "../support/halfYear";

const copyOf = (name: string): string => readFileSync(join(__dirname, "statistics", name), "utf8").normalize("NFC");
const plain = (text: string): string =>
  text
    .replace(/\n*(?:\d+\n)?CÔNG BÁO\/.*\n(?:\d+\n)?/g, "\n")
    .replace(/\s+/g, " ")
    .trim();
const whole = plain(copyOf("tt13-2021.txt"));
const table = copyOf("tt13-2021-indicators.tsv")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));

test("as many as the circular has, in its order, with codes and names", () => {
  expect(indicators.map(({ appendix, code }) => `${appendix} ${code}`)).toEqual(
    table.map(([appendix, code]) => `${appendix} ${code}`),
  );
  indicators.forEach(({ id, appendix, code, national, name }, at) => {
    expect(id).toBe(`${appendix}.${code}`);
    expect(national ?? "").toBe(table[at]?.[2]);
    expect(name.startsWith(table[at]?.[3] ?? "?")).toBe(true);
    expect(whole).toContain(name);
  });
  // Names that the table cuts, whole in the text.
  expect(indicators.filter(({ name }, at) => name !== table[at]?.[3]).map(({ id }) => id)).toEqual([
    "I.0604",
    "II.0206",
    "II.0211",
  ]);
});

/** Where the circular explains each indicator. */
const explained = [...whole.matchAll(/(?<code>\d{4})\. ?(?=\p{Lu})/gu)].map(({ index }, at, all) =>
  whole.slice(index, all[at + 1]?.index),
);

test("numerators, denominators and breakdowns stand in its explanation, and so does each multiplier", () => {
  expect(explained).toHaveLength(indicators.length);
  indicators.forEach(({ code, formulas, breakdowns }, at) => {
    const text = explained[at] ?? "";
    expect(text.startsWith(code)).toBe(true);
    for (const words of [...formulas.flatMap((each) => [each.numerator, each.denominator]), ...breakdowns])
      expect(text).toContain(words);
    for (const { multiplier } of formulas)
      expect(text.replace(/\.(?=000)/g, "")).toMatch(
        new RegExp(`(?:[×x] ?${multiplier}|${multiplier} B = ×|B 1000|× ${multiplier})`),
      );
  });
});

test.each([
  ["I", ["0103", "0201", "0202", "0203", "0207"], 1000],
  ["I", ["0208", "0209", "0210"], 100_000],
])("appendix %s: what is told per so many", (appendix, codes, multiplier) => {
  const found = indicators.filter(({ formulas }) => formulas.some((each) => each.multiplier === multiplier));
  expect(found.map((each) => [each.appendix, each.code])).toEqual(codes.map((code) => [appendix, code]));
});

test("denominators", () => {
  const of = (ids: readonly string[]) => [
    ...new Set(
      indicators
        .filter(({ id }) => ids.includes(id))
        .flatMap(({ formulas }) => formulas.map((each) => each.denominator)),
    ),
  ];
  const range = (appendix: string, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => `${appendix}.${String(from + at).padStart(4, "0")}`);
  expect(of(["I.0301", "I.0317"])).toEqual(["Tổng số trẻ em"]);
  expect(of(range("I", 302, 316))).toEqual(["Tổng số trẻ em có hoàn cảnh đặc biệt"]);
  expect(of(range("II", 102, 107))).toEqual(["Tổng số trẻ em bị xâm hại"]);
  expect(of(range("II", 108, 111))).toEqual(["Tổng số đối tượng xâm hại trẻ em"]);
});

test("how many figures of each edition name an indicator", () => {
  const counts = editions.map((edition) => {
    const keys = edition.appendices.flatMap((appendix) => [...appendixCells(appendix).keys()]);
    const named = keys.filter((key) => indicatorOf(edition, key) !== null);
    return [edition.id, named.length, keys.length - named.length];
  });
  expect(counts).toEqual([
    ["thang-hanh-dong", 0, 28],
    ["cong-tac-tre-em", 102, 31],
    ["thong-ke-tre-em", 66, 74],
    ["xa-phu-hop-tre-em", 0, 14],
  ]);
});

test("each share that a draft states is of its indicator's denominator", () => {
  for (const edition of editions)
    for (const { sentences } of edition.narrative.blocks)
      for (const expression of sentences.flatMap(({ values }) => Object.values(values))) {
        if (typeof expression === "string" || !("share" in expression)) continue;
        const rate = rateOf(edition, expression.share);
        if (rate !== null) expect(expression.of).toEqual([rate.base]);
      }
});

describe("rates of accidents", () => {
  const given: Given = {
    ...halfYearCase,
    "pl1.under16.total": 300_000,
    "pl2.injured.total": 450,
    "pl2.injuredDrowning.total": 20,
    "pl2.dead.total": 30,
    "pl2.deadDrowning.total": 12,
  };
  const figures = figuresOf(halfYear, given);
  const year = halfYearContext({ level: "tinh", unitName: "Sở Y tế tỉnh Mẫu", periodId: "nam" });
  const told = (context: typeof year): string => {
    const { blocks } = renderNarrative(halfYear, figures, context, validate(halfYear, figures, context));
    return plainText(blocks.find(({ id }) => id === "II.2-c")?.inlines ?? []);
  };
  test("the year's draft tells them per 100,000 children", () => {
    expect(told(year)).toContain(
      "450 trẻ em bị tai nạn, thương tích (tỷ suất 150,00 trên 100.000 trẻ em), trong đó 20 em đuối nước; 30 trẻ em tử vong do tai nạn, thương tích (tỷ suất 10,00 trên 100.000 trẻ em), trong đó 12 em do đuối nước (tỷ suất 4,00 trên 100.000 trẻ em)",
    );
  });
  test("the half-year's does not: the indicator is of a year", () => {
    expect(told({ ...year, periodId: "sau-thang" })).not.toContain("tỷ suất");
  });
  test.each([
    ["Tỷ suất trẻ em bị tai nạn, thương tích là 150/100.000 trẻ em.", []],
    ["Tỷ suất trẻ em tử vong do tai nạn, thương tích là 10,0 trên 100.000 trẻ em.", []],
    ["Tỷ suất trẻ em tử vong do tai nạn, thương tích là 0,1 trên 1.000 trẻ em.", []],
    ["Tỷ suất trẻ em bị tai nạn, thương tích là 1,5 trên 100.000 trẻ em.", ["B03"]],
    ["Tỷ suất trẻ em tử vong do đuối nước là 12/100.000 trẻ em.", ["B03"]],
  ])("%s", (text, codes) => {
    const found = checkText(halfYear, text, figures, year).flatMap(({ code }) => code ?? []);
    expect(found).toEqual(codes);
  });
  test("a group's share is of the children in special circumstances", () => {
    const shares = (text: string) =>
      checkText(halfYear, text, figuresOf(halfYear, halfYearCase), halfYearContext()).flatMap(({ code, message }) =>
        code === null ? [] : [message],
      );
    expect(shares("Trẻ em khuyết tật 14 em, chiếm 60,87% trẻ em có hoàn cảnh đặc biệt.")).toEqual([]);
    expect(shares("Trẻ em khuyết tật 14 em, chiếm 0,81% tổng số trẻ em.")).toEqual([]);
    expect(shares("Trẻ em khuyết tật 14 em, chiếm 0,81%.")).toEqual([
      expect.stringContaining("khớp khi tính trên tổng số trẻ em"),
    ]);
    expect(shares("100% trẻ em khuyết tật được cấp thẻ bảo hiểm y tế.")).toEqual([]);
  });
});
