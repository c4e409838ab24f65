import type { Edition } from "../../../src/core/edition/edition";
import { reconcile, rewrite } from "../../../src/core/narrative/reconcile";
import { emptyDraft } from "../../../src/core/narrative/reportDraft";
import { plainText, type ReportDocument } from "../../../src/core/narrative/reportDocument";
import { renderNarrative } from "../../../src/core/narrative/renderNarrative";
import { reportLines } from "../../../src/core/narrative/reportLines";
import type { CollatedUnits } from "../../../src/core/model/collatedUnits";
import { reviewReport } from "../../../src/core/review/reviewReport";
import { validate } from "../../../src/core/validation/validate";
import { officialReport } from "../../../src/documents/officialReport";
import { editions } from "../../../src/editions";
import { provinceUnits } from "../../bench/provinceUnits";
import { contextOf, figuresOf } from "../../support/figures";
import { inOrder } from "../../support/returnFile";

const [june, halfYear] = editions;
if (june === undefined) throw new Error("There are editions.");
const context = contextOf({ unitName: "Sở Y tế tỉnh Mẫu", level: "tinh", superior: "Bộ Y tế", year: 2026 });
const typed = { ...inOrder, "pl1.tinh.launchPoints": 1, "pl1.tinh.launchChildren": 300 };
const figures = figuresOf(june, typed);
const all: CollatedUnits = {
  level: "xa",
  expected: 12,
  counted: 12,
  provisional: [],
  missing: [],
  open: [],
  besides: [],
};
function draft(collated: CollatedUnits | null, edition: Edition | undefined = june): ReportDocument {
  if (edition === undefined) throw new Error("There is no edition.");
  const own = { ...context, editionId: edition.id, periodId: edition.periods[0]?.id ?? "" };
  const known = edition === june ? figures : figuresOf(edition, {});
  return renderNarrative(edition, known, own, validate(edition, known, own), null, undefined, collated);
}
const blockOf = ({ blocks }: ReportDocument, end: string) => blocks.find(({ id }) => id.endsWith(end));
const told = (collated: CollatedUnits | null): string | null => {
  const block = blockOf(draft(collated), "units");
  return block === undefined ? null : plainText(block.inlines);
};
const names = (count: number): readonly string[] => Array.from({ length: count }, (_item, at) => `xã Mẫu ${at + 1}`);

test.each<[string, CollatedUnits | null, string | null]>([
  ["its own figures alone", null, null],
  ["everybody", all, "Số liệu cấp xã trong báo cáo này được tổng hợp từ báo cáo của 12/12 đơn vị."],
  [
    "some provisional, missing and not counted",
    { ...all, counted: 9, provisional: ["xã A"], missing: ["xã B", "phường C"], open: ["xã D"] },
    "Số liệu cấp xã trong báo cáo này được tổng hợp từ báo cáo của 09/12 đơn vị; trong đó số liệu của 01 đơn vị là số liệu tạm tính (xã A); 02 đơn vị chưa gửi báo cáo (xã B, phường C); 01 đơn vị đã gửi báo cáo nhưng số liệu chưa được đưa vào tổng hợp (xã D).",
  ],
  [
    "without a list",
    { ...all, expected: null, counted: 3 },
    "Số liệu cấp xã trong báo cáo này được tổng hợp từ báo cáo của 03 đơn vị.",
  ],
  [
    "somebody who is on no list",
    { ...all, besides: ["xã Đ"] },
    "Số liệu cấp xã trong báo cáo này được tổng hợp từ báo cáo của 12/12 đơn vị; ngoài ra, số liệu gồm cả báo cáo của 01 đơn vị không có trong danh sách (xã Đ).",
  ],
  [
    "nobody yet",
    { ...all, expected: 2, counted: 0, missing: ["xã A", "xã B"] },
    "Chưa có số liệu của đơn vị cấp xã nào được tổng hợp; 02 đơn vị chưa gửi báo cáo (xã A, xã B).",
  ],
  [
    "districts",
    { ...all, level: "huyen" },
    "Số liệu cấp huyện trong báo cáo này được tổng hợp từ báo cáo của 12/12 đơn vị.",
  ],
])("%s", (_who, collated, sentence) => expect(told(collated)).toBe(sentence));

describe("more names than a sentence bears", () => {
  const missing = names(11);
  const report = draft({ ...all, counted: 1, missing });
  test("stand in a list behind the report, every one", () => {
    expect(plainText(blockOf(report, "units")?.inlines ?? [])).toContain(
      "11 đơn vị chưa gửi báo cáo (danh sách kèm theo)",
    );
    expect(plainText(blockOf(report, "annex-missing")?.inlines ?? []).split("\n")).toEqual([
      "DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO",
      ...missing.map((name, at) => `${at + 1}. ${name.replace("xã", "Xã")}`),
    ]);
    expect(blockOf(draft({ ...all, missing: names(10) }), "annex-missing")).toBeUndefined();
  });
  test("in the Word file as a table on a page of its own, behind the forms", () => {
    const { appendices, body } = officialReport(report, {
      edition: june,
      figures,
      context,
      style: { ...emptyDraft.style },
    });
    const last = appendices.at(-1);
    expect(last?.label).toBe("DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO");
    expect(last?.rows.map((row) => row.map(({ text }) => text))).toEqual(
      missing.map((name, at) => [String(at + 1), name.replace("xã", "Xã")]),
    );
    expect(body.flatMap(({ runs }) => runs.map(({ text }) => text)).join("")).not.toMatch(/xã Mẫu 11/i);
  });
  test("on the sheet a line a row", () =>
    expect(reportLines(report).filter(({ role }) => role === "annex")).toHaveLength(12));
});

test("each number of units knows that it is one, and leads to no cell", () => {
  const numbers = blockOf(draft({ ...all, counted: 9, missing: ["xã B"] }), "units")?.inlines.filter(
    ({ kind }) => kind === "number",
  );
  expect(numbers).toMatchObject([
    { text: "09", cells: [], units: true },
    { text: "12", cells: [], units: true },
    { text: "01", cells: [], units: true },
  ]);
});

test("a sentence that the officer rewrote is overtaken when a unit is taken in, and says what changed", () => {
  const before = draft({ ...all, counted: 11, missing: ["xã B"] });
  const words = "Đến nay 11/12 đơn vị đã gửi; xã B đang hoàn thiện.";
  const mine = rewrite(emptyDraft, before, "I.2-units", words);
  expect(blockOf(reconcile(before, mine), "units")).toMatchObject({ state: "mine" });
  const after = reconcile(draft(all), mine).blocks.find(({ id }) => id === "I.2-units");
  expect(after?.state).toBe("overtaken");
  expect(after?.inlines.flatMap((inline) => (inline.kind === "number" ? [[inline.text, inline.now]] : []))).toEqual([
    ["11", "12"],
    ["12", null],
  ]);
});

test("neither the names nor the numbers of units are found fault with", () => {
  const many = provinceUnits(700).map(({ name }) => name.replace(/^UBND /, ""));
  const report = reconcile(
    draft({ ...all, expected: 1400, counted: 9, provisional: names(9), missing: many }),
    emptyDraft,
  );
  const review = reviewReport(report, { edition: june, figures, context }, []);
  const ours = new Set(["I.2-units", "annex-missing"]);
  expect(review.claims.filter(({ blockId }) => ours.has(blockId))).toEqual([]);
  expect(review.personal).toEqual([]);
  expect(review.mentions).toEqual([]);
});

test("the half-year says it too", () =>
  expect(plainText(blockOf(draft(all, halfYear), "units")?.inlines ?? [])).toContain("của 12/12 đơn vị."));
