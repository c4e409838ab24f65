import { reminderText, type Reminder } from "../../../src/core/consolidation/letters/reminderText";
import { replyText } from "../../../src/core/consolidation/letters/replyText";
import { STATE_NAMES, type ToldState } from "../../../src/core/consolidation/letters/stateNames";
import { carriedReasons } from "../../../src/core/consolidation/replies/carriedReasons";
import { fateOf, standingOf } from "../../../src/core/consolidation/replies/fateOf";
import { itemOfFinding, itemOfWords, readReply, replyTo } from "../../../src/core/consolidation/replies/reply";
import type { ReturnedReport } from "../../../src/core/consolidation/returns/return";
import { validate } from "../../../src/core/validation/validate";
import { contextOf, type Given } from "../../support/figures";
import { june, reportOf } from "./returned";

const typed: Given = {
  "pl1.xa.launchPoints": 0,
  "pl1.xa.launchChildren": "700 trẻ",
  "pl1.xa.fundsBudget": 4_930_000,
  "pl2.all.giftChildren": 15,
};
const places = new Map([
  ["pl1.xa.launchPoints", { sheet: "Phụ lục 01", address: "B8" }],
  ["pl1.xa.launchChildren", { sheet: "Phụ lục 01", address: "C8" }],
]);
const reason = (findingId: string, key: string, value: number | null, text = "Đã kiểm tra.") => ({
  findingId,
  text,
  values: { [key]: value },
  message: "…",
});
const kept = reason("A10@pl1.xa.fundsBudget", "pl1.xa.fundsBudget", 4_930_000);
const sent = reportOf("xã Mẫu", { given: typed, places, verdict: "blocked", mark: "AAAA", justifications: [kept] });
const finding = validate(june, sent.figures, contextOf({ year: 2026 })).findings.find(({ id }) =>
  id.startsWith("A05-no-point"),
);
if (finding === undefined) throw new Error("The rule A05-no-point does not hold.");
const reply = replyTo(
  "Xã Mẫu",
  sent,
  [
    itemOfFinding(finding, sent),
    itemOfWords("pl2.all.giftChildren", "Ghi đủ số trẻ được tặng quà.", sent),
    itemOfWords(null, "Bổ sung phần đánh giá.", sent),
  ],
  { writtenOn: "2026-07-21", deadline: "2026-07-25" },
);
const next = (given: Given, changes: Partial<ReturnedReport> = {}) =>
  reportOf("xã Mẫu", { given: { ...typed, ...given }, mark: "BBBB", justifications: [kept], ...changes });

test("a reply is data that can be written and read again", () => {
  expect(readReply(JSON.stringify(reply))).toEqual({ kind: "read", data: reply });
  expect(readReply("{")).toEqual({ kind: "damaged" });
  expect(readReply(JSON.stringify({ ...reply, version: 2 }))).toEqual({ kind: "newer" });
  expect(readReply(JSON.stringify({ ...reply, items: [] }))).toEqual({ kind: "damaged" });
});

const answers = reason(finding.id, finding.cells[0] ?? "", 0, "Lồng ghép với lễ của huyện.");

test.each<[string, ReturnedReport, readonly string[], readonly string[]]>([
  ["nothing changed", next({}), ["unchanged", "unchanged", "unchanged"], []],
  ["the figure was mended", next({ "pl1.xa.launchPoints": 1 }), ["changed", "unchanged", "to-see"], []],
  [
    "a figure that it concerns was mended",
    next({ "pl1.xa.launchChildren": 0 }),
    ["changed", "unchanged", "to-see"],
    [],
  ],
  [
    "another changed though not asked",
    next({ "pl1.xa.fundsBudget": 5_000_000 }),
    ["unchanged", "unchanged", "to-see"],
    ["pl1.xa.fundsBudget"],
  ],
  ["a figure was emptied", next({ "pl2.all.giftChildren": null }), ["unchanged", "changed", "to-see"], []],
  [
    "a blank was filled though not asked",
    next({ "pl3.all.playChildren": 0 }),
    ["unchanged", "unchanged", "to-see"],
    ["pl3.all.playChildren"],
  ],
  ["a reason was given", next({}, { justifications: [kept, answers] }), ["explained", "unchanged", "unchanged"], []],
  [
    "a reason for other values",
    next({}, { justifications: [{ ...answers, values: { "pl1.xa.launchPoints": 3 } }] }),
    ["unchanged", "unchanged", "unchanged"],
    [],
  ],
])("%s", (_what, its, fates, unasked) => {
  const fate = fateOf(june, reply, its);
  expect([fate.kind, fate.items.map(({ fate: each }) => each), fate.unasked]).toEqual(["compared", fates, unasked]);
  expect(fate.isSame).toBe(!fates.includes("to-see"));
});

test("a reason that stood there before is no answer", () => {
  const early = replyTo("Xã Mẫu", { ...sent, justifications: [answers] }, reply.items, {
    writtenOn: null,
    deadline: null,
  });
  expect(fateOf(june, early, next({}, { justifications: [answers] })).items[0]?.fate).toBe("unchanged");
  expect(fateOf(june, early, next({}, { justifications: [{ ...answers, text: "Khác." }] })).items[0]?.fate).toBe(
    "explained",
  );
});

test("a return of another period answers nothing", () => {
  expect(fateOf(june, reply, next({ "pl1.xa.launchPoints": 1 }, { year: 2025 }))).toMatchObject({
    kind: "other-report",
    unasked: [],
  });
});

test("a reply to a file that changed since is told", () => {
  expect(standingOf(reply, sent)).toBe("fits");
  expect(standingOf(reply, next({}))).toBe("changed-since");
  expect(standingOf(reply, { ...sent, year: 2025 })).toBe("other-report");
});

test("reasons for unchanged figures survive a file that lost them", () => {
  const given = {
    justifications: [kept, reason("A10@x", "pl1.xa.launchChildren", 700), { ...kept, findingId: "A15@", values: {} }],
  };
  const carried = (changes: Given) =>
    carriedReasons(june, given, next(changes, { justifications: [] })).map(({ findingId }) => findingId);
  expect(carried({})).toEqual(["A10@pl1.xa.fundsBudget", "A10@x"]);
  expect(carried({ "pl1.xa.launchChildren": 700 })).toEqual(["A10@pl1.xa.fundsBudget", "A10@x"]);
  expect(carried({ "pl1.xa.fundsBudget": 1 })).toEqual(["A10@x"]);
  expect(carriedReasons(june, given, next({})).map(({ findingId }) => findingId)).toEqual(["A10@x"]);
});

test("a reply as text", () => {
  expect(replyText(june, reply)).toBe(
    [
      "Kính gửi: Ủy ban nhân dân xã Mẫu",
      "Qua kiểm tra báo cáo Tháng hành động vì trẻ em 2026 của đơn vị, đề nghị đơn vị xem lại 3 nội dung sau:",
      `1. [A05] Phụ lục 01, số điểm phát động, Cấp xã (ô B8, sheet “Phụ lục 01”): ${finding.message}`,
      "2. Phụ lục 02, số trẻ em được tặng quà: Ghi đủ số trẻ được tặng quà.",
      "3. Bổ sung phần đánh giá.",
      "Đề nghị đơn vị kiểm tra, sửa hoặc giải trình và gửi lại báo cáo trước ngày 25/7/2026.",
      "Trân trọng cảm ơn./.",
    ].join("\n"),
  );
});

describe("reminders", () => {
  const reminder: Reminder = {
    unitName: "Xã Ia Lang",
    state: "missing",
    isLate: null,
    title: "Tháng hành động vì trẻ em 2026",
    deadline: "2026-07-20",
    askedBy: "2026-07-25",
    files: [],
  };
  test("of a unit that sent nothing", () => {
    expect(reminderText(reminder)).toBe(
      [
        "Kính gửi: Ủy ban nhân dân xã Ia Lang",
        "Đến nay chúng tôi chưa nhận được báo cáo Tháng hành động vì trẻ em 2026 của đơn vị (thời hạn: trước ngày 20/7/2026).",
        "Đề nghị đơn vị gửi báo cáo kèm tệp Excel trước ngày 25/7/2026. Nếu đã gửi, đề nghị đơn vị gửi lại và cho biết ngày gửi.",
        "Trân trọng cảm ơn./.",
      ].join("\n"),
    );
  });
  test.each(Object.keys(STATE_NAMES) as ToldState[])("%s has a text of its own", (state) => {
    const text = reminderText({ ...reminder, state, isLate: true, askedBy: null, files: ["a.xlsx", "b.xlsx"] });
    expect(text).toMatch(/^Kính gửi: Ủy ban nhân dân xã Ia Lang\n.+[.]\n/);
    expect(text).not.toMatch(/undefined|null|NaN|\(\)|\.\.|,\./);
    expect(text.endsWith("Trân trọng cảm ơn./.")).toBe(true);
    expect(text.includes("sau thời hạn")).toBe(state !== "missing");
    if (state !== "missing") expect(text).toContain("“a.xlsx”, “b.xlsx”");
    expect(text).toBe(text.normalize("NFC"));
  });
});
