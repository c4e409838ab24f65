import { plainText, type ReportDocument } from "../../../src/core/narrative/reportDocument";
import { reconcile, rewrite, settle } from "../../../src/core/narrative/reconcile";
import { draftsPart, emptyDraft, type ReportDraft } from "../../../src/core/narrative/reportDraft";
import { renderNarrative } from "../../../src/core/narrative/renderNarrative";
import { validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import { contextOf, figuresOf, type Given } from "../../support/figures";
import { processorTime } from "../../support/processorTime";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");
const june: Given = {
  "pl1.xa.launchPoints": 1,
  "pl1.xa.launchChildren": 700,
  "pl1.xa.worksBuilt": 0,
  "pl1.xa.worksUpgraded": 0,
  "pl1.xa.fundsBudget": 4930000,
  "pl1.xa.fundsRaised": 2500000,
};
function report(changes: Given = {}): ReportDocument {
  const figures = figuresOf(edition!, { ...june, ...changes });
  return renderNarrative(edition!, figures, contextOf(), validate(edition!, figures, contextOf()));
}
const fresh = report();
const LAUNCH = "I.2-a";
const FUNDS = "I.2-c";
function live(draft: ReportDraft, id: string, now = fresh) {
  const block = reconcile(now, draft).blocks.find((each) => each.id === id);
  if (block === undefined) throw new Error(`There is no block ${id}.`);
  const numbers = block.inlines.flatMap((each) => (each.kind === "number" ? [[each.text, each.now] as const] : []));
  return { ...block, text: plainText(block.inlines), numbers };
}
const textOf = (id: string) => live(emptyDraft, id).text;

test("words in a gap leave the sentence alive", () => {
  const edited = textOf(LAUNCH).replace(/\[.*\]/, "Ngày 01/6 tại nhà văn hóa xã.");
  const draft = rewrite(emptyDraft, fresh, LAUNCH, edited);
  expect(live(draft, LAUNCH)).toMatchObject({ state: "drafted", text: edited });
  expect(live(draft, LAUNCH, report({ "pl1.xa.launchChildren": 712 })).text).toBe(edited.replace("700", "712"));
  expect(reconcile(fresh, draft).gaps).toBe(reconcile(fresh, emptyDraft).gaps - 1);
});

test("an emptied gap is a gap again", () => {
  const draft = rewrite(emptyDraft, fresh, LAUNCH, textOf(LAUNCH).replace(/\[.*\]/, "x"));
  const emptied = rewrite(draft, fresh, LAUNCH, live(draft, LAUNCH).text.replace(/x$/, " "));
  expect(live(emptied, LAUNCH).text).toBe(textOf(LAUNCH));
});

test("a rewritten sentence keeps its words and its numbers their cells", () => {
  const edited = "a) Sáng 01/6, xã phát động tại 01 điểm, có 700 em dự.";
  const draft = rewrite(emptyDraft, fresh, LAUNCH, edited);
  expect(live(draft, LAUNCH)).toMatchObject({
    state: "mine",
    text: edited,
    numbers: [
      ["01", null],
      ["700", null],
    ],
  });
});

test("when its figure changes it is overtaken, and settled in three ways", () => {
  const edited = textOf(LAUNCH).replace("toàn xã tổ chức phát động", "xã đã tổ chức lễ phát động");
  const draft = rewrite(emptyDraft, fresh, LAUNCH, edited);
  const next = report({ "pl1.xa.launchChildren": 712 });
  expect(live(draft, LAUNCH, next)).toMatchObject({
    state: "overtaken",
    text: edited,
    numbers: [
      ["01", null],
      ["700", "712"],
    ],
  });
  expect(reconcile(next, draft)).toMatchObject({ contradictions: 1, overtaken: 1, isDraft: true });
  const settled = (how: "draft" | "mine" | "numbers") => live(settle(draft, next, LAUNCH, how), LAUNCH, next);
  expect(settled("draft")).toMatchObject({ state: "drafted", text: textOf(LAUNCH).replace("700", "712") });
  expect(settled("numbers")).toMatchObject({ state: "mine", text: edited.replace("700", "712") });
  expect(settled("mine")).toMatchObject({
    state: "mine",
    text: edited,
    numbers: [
      ["01", null],
      ["700", "712"],
    ],
  });
});

test("a number typed over is marked with what the sheets say", () => {
  const draft = rewrite(emptyDraft, fresh, LAUNCH, textOf(LAUNCH).replace("700", "720"));
  expect(live(draft, LAUNCH).numbers).toEqual([
    ["01", null],
    ["720", "700"],
  ]);
  expect(live(draft, LAUNCH, report({ "pl1.xa.launchChildren": 720 })).numbers).toEqual([
    ["01", null],
    ["720", null],
  ]);
});

test.each<[string, string]>([
  ["1", "a figure without its zero"],
  ["một", "a figure in words"],
])("%s is the same number: %s is not marked", (spelled) => {
  const draft = rewrite(emptyDraft, fresh, LAUNCH, textOf(LAUNCH).replace("01 điểm", `${spelled} điểm`));
  expect(live(draft, LAUNCH).numbers.filter(([, now]) => now !== null)).toEqual([]);
});

test("a number that the sheets no longer say is marked, and numbers cannot be renewed without one", () => {
  const edited = textOf(FUNDS).replace("c) Kinh phí:", "c) Về kinh phí:");
  const draft = rewrite(emptyDraft, fresh, FUNDS, edited);
  const next = report({ "pl1.xa.fundsRaised": 0 });
  const gone = live(draft, FUNDS, next)
    .numbers.filter(([, now]) => now === "")
    .map(([text]) => text);
  expect(gone).toEqual(["7.430.000", "66,35%", "2.500.000", "33,65%"]);
  expect(live(settle(draft, next, FUNDS, "numbers"), FUNDS, next).text).toBe(edited);
});

test("the draft's own words typed back are the draft again", () => {
  const draft = rewrite(emptyDraft, fresh, FUNDS, "khác hẳn");
  expect(rewrite(draft, fresh, FUNDS, textOf(FUNDS)).rewritten).toEqual({});
});

test.each<[string, string, string]>([
  ["in NFD", "Đã họp".normalize("NFD"), "Đã họp"],
  ["with signs that no document holds", "Đã\u0000 họp\u0007", "Đã  họp "],
  ["with Windows line breaks", "Đã\r\nhọp", "Đã\nhọp"],
  ["that look like a formula or a tag", "=1+1 <b>x</b>", "=1+1 <b>x</b>"],
])("words %s are kept as text", (_what, typed, kept) => {
  expect(live(rewrite(emptyDraft, fresh, FUNDS, typed), FUNDS).text).toBe(kept);
});

test("ten thousand words are taken in no time", () => {
  const words = Array.from({ length: 10_000 }, (_item, index) => `từ ${index}`).join(" ");
  const time = processorTime(() => {
    const draft = rewrite(emptyDraft, fresh, FUNDS, `${textOf(FUNDS)} ${words}`);
    expect(live(draft, FUNDS).text.endsWith("từ 9999")).toBe(true);
  });
  expect(time).toBeLessThan(2000);
});

test("a draft is stored and read back as it was", () => {
  const draft = rewrite(rewrite(emptyDraft, fresh, LAUNCH, "a) 700 em."), fresh, "II.3-text", "Đề nghị…");
  const drafts = { "thang-hanh-dong": draft, other: emptyDraft };
  expect(draftsPart.parse(draftsPart.write(drafts))).toEqual({ kind: "read", data: drafts });
});

test.each<[string, string, "damaged" | "newer"]>([
  ["nothing", "", "damaged"],
  ["no JSON", "{", "damaged"],
  ["another shape", '{"version":1,"drafts":{"a":{"fills":[]}}}', "damaged"],
  ["a newer version", '{"version":2,"drafts":[]}', "newer"],
])("%s in the workbook is no draft", (_what, json, kind) => expect(draftsPart.parse(json)).toEqual({ kind }));

describe("a first report has nothing to compare with", () => {
  const RESULTS = "II.1.1";
  const gap = fresh.blocks.find(({ id }) => id === RESULTS)?.inlines.find(({ kind }) => kind === "gap");
  if (gap?.kind !== "gap" || gap.settled === undefined) throw new Error("The comparison offers no words.");
  const { prompt, settled } = gap;
  const draft = rewrite(emptyDraft, fresh, RESULTS, textOf(RESULTS).replace(`[${prompt}]`, settled));

  test("true words settle it, and the sentence lives on", () => {
    expect(settled).toBe("đơn vị không có số liệu năm 2022 để so sánh");
    expect(live(draft, RESULTS)).toMatchObject({
      state: "drafted",
      text: "1.1. Kết quả đạt được: đơn vị không có số liệu năm 2022 để so sánh. [Kết quả nổi bật không thể hiện bằng số liệu]",
    });
    expect(reconcile(fresh, draft).openSlots).toBe(reconcile(fresh, emptyDraft).openSlots - 1);
  });
  test("last year's figures, once given, take their place", () => {
    const figures = figuresOf(edition, june);
    const before = figuresOf(edition, { "pl1.xa.launchChildren": 580 });
    const compared = renderNarrative(edition, figures, contextOf(), validate(edition, figures, contextOf()), before);
    expect(live(draft, RESULTS, compared).text).toContain("tăng 120 em");
    expect(live(draft, RESULTS, compared).text).not.toContain("không có số liệu");
  });
  test("words of several sentences in it stay in their gap", () => {
    const words = "Số liệu đã thất lạc. Sẽ bổ sung. Xin nêu sau";
    const edited = textOf(RESULTS).replace(`[${prompt}]`, words);
    expect(live(rewrite(emptyDraft, fresh, RESULTS, edited), RESULTS)).toMatchObject({
      state: "drafted",
      text: edited,
    });
  });
  test("where the words between two filled gaps stand twice, nothing is guessed", () => {
    const both = textOf(RESULTS)
      .replace(`[${prompt}]`, "Một. Hai")
      .replace(/\[Kết quả.*\]/, "Ba. Bốn");
    expect(live(rewrite(emptyDraft, fresh, RESULTS, both), RESULTS)).toMatchObject({ state: "mine", text: both });
  });
});
