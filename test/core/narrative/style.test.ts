import { plainText } from "../../../src/core/narrative/reportDocument";
import { renderNarrative } from "../../../src/core/narrative/renderNarrative";
import { saySame } from "../../../src/core/narrative/saySame";
import { DEFAULT_STYLE, type ReportStyle } from "../../../src/core/narrative/reportStyle";
import { validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import { contextOf, figuresOf, type Given } from "../../support/figures";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");
const given: Given = {
  "pl1.xa.launchPoints": 1,
  "pl1.xa.launchChildren": 700,
  "pl1.xa.fundsBudget": 14930000,
  "pl1.xa.fundsRaised": 12345678,
  "pl2.all.giftChildren": 0,
};
function said(id: string, style: Partial<ReportStyle>, prior: Given | null = null): string {
  const figures = figuresOf(edition!, given);
  const before = prior === null ? null : figuresOf(edition!, prior);
  const result = validate(edition!, figures, contextOf());
  const report = renderNarrative(edition!, figures, contextOf(), result, before, { ...DEFAULT_STYLE, ...style });
  return plainText(report.blocks.find((block) => block.id === id)?.inlines ?? []);
}

test.each<[Partial<ReportStyle>, string, string]>([
  [{}, "I.2-a", "tại 01 điểm với 700 trẻ em"],
  [{ smallCounts: "plain" }, "I.2-a", "tại 1 điểm với 700 trẻ em"],
  [{ smallCounts: "words" }, "I.2-a", "tại một điểm với 700 trẻ em"],
  [{ money: "million" }, "I.2-c", "ngân sách nhà nước 14,93 triệu đồng"],
  [{ money: "million" }, "I.2-c", "vận động 12.345.678 đồng"],
  [{ appendices: "roman" }, "I.2-note", "Phụ lục I, Phụ lục II và Phụ lục III"],
])("in the style %j, %s says %s", (style, id, words) => expect(said(id, style)).toContain(words));

test("the short variant leaves out shares and prompts, and no figure of the sheet", () => {
  expect(said("I.2-c", { variant: "short" })).toBe(
    "c) Kinh phí: tổng kinh phí cho Tháng hành động vì trẻ em là 27.275.678 đồng (ngân sách nhà nước 14.930.000 đồng, vận động 12.345.678 đồng).",
  );
  expect(said("I.2-a", { variant: "short" })).not.toContain("[");
});

test.each<[Given, string]>([
  [{ "pl1.xa.launchChildren": 580 }, "tăng 120 em (từ 580 lên 700, tăng 20,69%)"],
  [{ "pl1.xa.launchChildren": 800 }, "giảm 100 em (từ 800 xuống 700, giảm 12,50%)"],
  [{ "pl1.xa.launchChildren": 700 }, "số trẻ em tham dự phát động không thay đổi (700 trẻ em)"],
  [{ "pl1.xa.launchChildren": 0 }, "số trẻ em tham dự phát động tăng 700 trẻ em (năm 2022 không có)"],
  [{ "pl2.all.giftChildren": 15 }, "năm nay chưa phát sinh trẻ em được tặng quà (năm 2022 có 15 trẻ em)"],
  [{ "pl2.all.giftChildren": 0 }, "năm nay và năm 2022 đều chưa phát sinh trẻ em được tặng quà"],
])("beside last year's %j it says %s", (prior, words) => {
  expect(said("II.1.1", {}, prior)).toContain(words);
});

test.each<[string, string, boolean]>([
  ["01", "1", true],
  ["một", "01", true],
  ["4,93 triệu", "4.930.000", true],
  ["66,35%", "66,35%", true],
  ["66,3%", "66,35%", false],
  ["15", "15%", false],
  ["1.700", "1700", true],
  ["hai ba", "23", false],
  ["không rõ", "0", false],
])("%s and %s are the same number: %s", (a, b, same) => expect(saySame(a, b)).toBe(same));

test("a province tells its own figures and those of its communes apart", () => {
  const figures = figuresOf(edition, {
    "pl1.tinh.fundsBudget": 5000000,
    "pl1.tinh.fundsRaised": 0,
    "pl1.xa.fundsBudget": 0,
    "pl1.xa.fundsRaised": 9000000,
  });
  const context = contextOf({ level: "tinh", unitName: "UBND tỉnh Mẫu", superior: "Bộ Y tế", year: 2026 });
  const report = renderNarrative(edition, figures, context, validate(edition, figures, context));
  expect(plainText(report.blocks.find(({ id }) => id === "I.2-c")?.inlines ?? [])).toBe(
    "c) Kinh phí: cấp tỉnh: tổng kinh phí cho Tháng hành động vì trẻ em là 5.000.000 đồng, toàn bộ từ ngân sách nhà nước; các xã, phường: tổng kinh phí cho Tháng hành động vì trẻ em là 9.000.000 đồng, toàn bộ từ nguồn vận động.",
  );
});
