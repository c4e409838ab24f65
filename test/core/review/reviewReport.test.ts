import { reconcile, rewrite } from "../../../src/core/narrative/reconcile";
import { emptyDraft } from "../../../src/core/narrative/reportDraft";
import { renderNarrative } from "../../../src/core/narrative/renderNarrative";
import { claimKey, reviewReport } from "../../../src/core/review/reviewReport";
import { checkMentions } from "../../../src/core/review/checkMentions";
import { validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import { contextOf, figuresOf } from "../../support/figures";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");
const figures = figuresOf(edition, {
  "pl1.xa.launchPoints": 1,
  "pl1.xa.launchChildren": 700,
  "pl2.all.giftChildren": 15,
  "pl2.all.giftMoney": 4000000,
  "pl3.all.playActivities": 0,
  "pl3.all.playChildren": 0,
});
const context = contextOf();
const fresh = renderNarrative(edition, figures, context, validate(edition, figures, context));

/** The review after the officer wrote `words` at the end of a block. */
function review(words: string, cleared: readonly string[] = [], id = "I.1-text") {
  const block = fresh.blocks.find((each) => each.id === id);
  if (block === undefined) throw new Error(`There is no block ${id}.`);
  const live = reconcile(fresh, rewrite(emptyDraft, fresh, id, words));
  return reviewReport(live, { edition: edition!, figures, context }, cleared);
}

test("the draft itself raises nothing", () => {
  expect(review("[Văn bản]")).toMatchObject({
    personal: [],
    smallCounts: [],
    claims: [],
    mentions: [],
    isFinal: false,
  });
});

test.each<[string, string, string | null]>([
  ["Đã tặng quà cho 18 trẻ em.", "N01", "pl2.all.giftChildren"],
  ["Xã đã tổ chức giải bóng đá thiếu nhi.", "N02", "pl3.all.playActivities"],
])("%s is %s", (words, code, cell) => {
  expect(review(words).claims.map((claim) => [claim.blockId, claim.code, claim.cells[0]])).toEqual([
    ["I.1-text", code, cell],
  ]);
});

test("a claim stands where its words stand in the block", () => {
  const words = "Năm nay đã tặng quà cho 18 trẻ em.";
  const [claim] = review(words).claims;
  expect(words.slice(claim?.start, claim?.end)).toBe("18");
});

test("what the officer answered is not asked again, until the table says something else", () => {
  const words = "Đã tặng quà cho 18 trẻ em.";
  const [claim] = review(words).claims;
  if (claim === undefined) throw new Error("There is no claim.");
  expect(review(words, [claimKey(claim)]).claims).toEqual([]);
  expect(review(words, [claimKey({ ...claim, expected: 16 })]).claims).toHaveLength(1);
});

test("a child's name blocks the document until it is answered", () => {
  const words = "Tặng quà cho cháu Lò Thị Mẫu.";
  const [found] = review(words).personal;
  expect(found).toMatchObject({ blockId: "I.1-text", found: "cháu Lò Thị Mẫu" });
  expect(review(words, [found?.found ?? ""]).personal).toEqual([]);
});

test("small counts in sensitive groups are told", () => {
  expect(review("Trong kỳ có 01 trẻ em bị xâm hại.").smallCounts).toHaveLength(1);
});

test.each<[string, string, RegExp | null]>([
  ["2023-07-05", "Thực hiện Quyết định số 06/QĐ-TTg của Thủ tướng", /cùng số 06\/QĐ-TTg.*3\/1\/2019.*6\/1\/2022/],
  ["2023-07-05", "Quyết định số 06/QĐ-TTg ngày 03/01/2019", null],
  ["2023-07-05", "Quyết định số 06/QĐ–TTg ngày 06 tháng 01 năm 2022", null],
  ["2023-07-05", "Phòng Lao động - Thương binh và Xã hội huyện", null],
  ["2026-07-05", "Sở Lao động - Thương binh và Xã hội", /đã kết thúc hoạt động ngày/],
  ["2026-07-05", "Sở Y tế", null],
])("on %s, %j is told: %s", (reportDate, text, told) => {
  const said = checkMentions(text, edition, contextOf({ reportDate })).join(" ");
  if (told === null) expect(said).toBe("");
  else expect(said).toMatch(told);
});
