import { planSheet } from "../../src/core/layout/planSheet";
import { lintRules } from "../../src/core/ruleset/lintRules";
import { renderNarrative } from "../../src/core/narrative/renderNarrative";
import { plainText } from "../../src/core/narrative/reportDocument";
import { validate } from "../../src/core/validation/validate";
import { editions } from "../../src/editions";
import { contextFor, figuresOf, type Given } from "../support/figures";

const edition = editions.find(({ id }) => id === "xa-phu-hop-tre-em");
if (edition === undefined) throw new Error("The edition xa-phu-hop-tre-em is missing.");
const [form] = edition.appendices;
if (form === undefined) throw new Error("The form is missing.");
const context = contextFor(edition, { year: 2024 });
const points = (each: number): Given => ({
  ...Object.fromEntries(form.rows.map(({ key }) => [`pl1.${key}.points`, each])),
  "pl1.criterion7.points": 50,
  "pl1.total.points": each * 12 + 50,
});
const codes = (given: Given) =>
  validate(edition, figuresOf(edition, given), context).groups.map(({ severity, code }) => `${severity} ${code}`);

test("thirteen criteria and their sum; no names and no maxima that are not known", () => {
  expect(form.rows.map(({ label }) => label)).toEqual([
    "Tiêu chí 1 (tối đa 100 điểm)",
    "Tiêu chí 2",
    "Tiêu chí 3",
    "Tiêu chí 4",
    "Tiêu chí 5",
    "Tiêu chí 6 (tối đa 125 điểm)",
    "Tiêu chí 7 (tối đa 50 điểm)",
    ...[8, 9, 10, 11, 12, 13].map((number) => `Tiêu chí ${number}`),
    "Tổng số điểm",
  ]);
  const { texts, formulas, rowHeights } = planSheet(edition, form, context, form.label);
  // The sentence about the maxima is longer than the table is wide: it is read whole.
  expect(rowHeights[4]).toBeGreaterThan(40);
  expect(texts.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Mẫu gợi ý, không phải biểu mẫu chính thức", expect.stringContaining("mười tiêu chí")]),
  );
  expect(formulas.map(({ key }) => key)).toEqual(["pl1.total.points"]);
});

test.each<[string, Given, readonly string[]]>([
  ["above both thresholds", points(70), []],
  ["between them", points(65), ["note D03"]],
  ["below both", points(60), ["note D03"]],
  ["a criterion without points", { ...points(75), "pl1.criterion3.points": 0, "pl1.total.points": 875 }, ["note D01"]],
  ["more than the maximum", { ...points(70), "pl1.criterion1.points": 101, "pl1.total.points": 921 }, ["blocking D02"]],
  [
    "so many that no threshold lacks any",
    { ...points(70), "pl1.criterion2.points": 99_930, "pl1.total.points": 100_750 },
    [],
  ],
  ["a wrong sum", { ...points(70), "pl1.total.points": 880 }, ["blocking D04"]],
])("%s", (_name, given, wanted) => {
  expect([...new Set(codes(given))]).toEqual(wanted);
});

test("the draft says what is not known, and its rules do not clash", () => {
  const figures = figuresOf(edition, points(70));
  const { blocks } = renderNarrative(edition, figures, context, validate(edition, figures, context));
  const text = blocks.map(({ inlines }) => plainText(inlines)).join("\n");
  expect(text).toContain("Tổng số điểm: 890.");
  expect(text).toContain("chỉ biết của tiêu chí 1, 6 và 7");
  expect(text).toContain("900 điểm đối với phường thuộc quận của thành phố trực thuộc Trung ương (đến 30/6/2025)");
  expect(text).toContain("[Đơn vị thuộc loại nào, đạt hay chưa đạt]");
  expect(lintRules(edition).filter(({ severity }) => severity === "error")).toEqual([]);
});
