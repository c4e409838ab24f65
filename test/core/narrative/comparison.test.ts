import { renderNarrative } from "../../../src/core/narrative/renderNarrative";
import { validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import { contextOf, figuresOf, type Given } from "../../support/figures";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");

function said(now: Given, before: Given | null): string {
  if (edition === undefined) return "";
  const figures = figuresOf(edition, now);
  const result = validate(edition, figures, contextOf());
  const prior = before === null ? null : figuresOf(edition, before);
  const { blocks } = renderNarrative(edition, figures, contextOf(), result, prior);
  const inlines = blocks.find(({ id }) => id === "II.1.1")?.inlines ?? [];
  return inlines.map((inline) => (inline.kind === "gap" ? `[${inline.prompt}]` : inline.text)).join("");
}

test("rise, fall and no change are told in figures and percent", () => {
  const text = said(
    { "pl1.xa.launchChildren": 700, "pl1.xa.fundsRaised": 2500000, "pl2.all.giftChildren": 15 },
    { "pl1.xa.launchChildren": 580, "pl1.xa.fundsRaised": 3000000, "pl2.all.giftChildren": 15 },
  );
  expect(text).toBe(
    "1.1. Kết quả đạt được: so với năm 2022, số trẻ em tham dự phát động tăng 120 em (từ 580 lên 700, tăng 20,69%); kinh phí vận động giảm 500.000 đồng (từ 3.000.000 xuống 2.500.000 đồng, giảm 16,67%); số trẻ em được tặng quà không thay đổi (15 trẻ em). [Kết quả nổi bật không thể hiện bằng số liệu]",
  );
});

test("from nothing there is no percent, and what is unknown in either year is not said", () => {
  expect(said({ "pl2.all.giftChildren": 15, "pl3.all.playChildren": 40 }, { "pl2.all.giftChildren": 0 })).toContain(
    "so với năm 2022, số trẻ em được tặng quà tăng 15 trẻ em (năm 2022 không có). [",
  );
});

test.each([[null], [{}]])("without last year's figures (%j) the gap stays", (before) => {
  expect(said({ "pl2.all.giftChildren": 15 }, before)).toBe(
    "1.1. Kết quả đạt được: [chưa có số liệu năm 2022 để so sánh]. [Kết quả nổi bật không thể hiện bằng số liệu]",
  );
});
