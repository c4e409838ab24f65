import fc from "fast-check";
import { renderNarrative } from "../../../src/core/narrative/renderNarrative";
import type { Inline, ReportDocument } from "../../../src/core/narrative/reportDocument";
import { validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import { contextOf, figuresOf, type Given } from "../../support/figures";
import { typedInJune2023 } from "../../support/realCase";

const [june] = editions;
if (!june) throw new Error("The edition thang-hanh-dong is missing.");

function draft(given: Given, context = contextOf()): ReportDocument {
  const figures = figuresOf(june!, given);
  return renderNarrative(june!, figures, context, validate(june!, figures, context));
}
const show = (inline: Inline) =>
  inline.kind === "gap" ? `[${inline.prompt}]` : inline.kind === "number" ? `⟦${inline.text}⟧` : inline.text;
const block = (report: ReportDocument, id: string) =>
  report.blocks
    .find((candidate) => candidate.id === id)
    ?.inlines.map(show)
    .join("");
const numbers = (report: ReportDocument) =>
  report.blocks.flatMap((candidate) => candidate.inlines).filter((inline) => inline.kind === "number");

const mended: Given = {
  ...typedInJune2023,
  "pl1.xa.launchPoints": 1,
  "pl1.xa.launchChildren": 700,
  "pl1.xa.fundsBudget": 4930000,
  "pl1.xa.fundsRaised": 2500000,
  "pl2.all.giftChildren": 15,
  "pl2.all.giftMoney": 4000000,
};

test("the real case reads as an officer would sign it", () => {
  expect(draft(mended).blocks.map(({ inlines }) => inlines.map(show).join(""))).toEqual([
    "BÁO CÁO",
    "Kết quả tổ chức Tháng hành động vì trẻ em năm 2023",
    "Kính gửi: Ủy ban nhân dân huyện Mẫu.",
    "Thực hiện [số, ký hiệu, ngày, trích yếu văn bản giao báo cáo], Ủy ban nhân dân xã Mẫu báo cáo kết quả tổ chức Tháng hành động vì trẻ em năm 2023 (số liệu tính đến ngày 30 tháng 6 năm 2023) như sau:",
    "I. TỔ CHỨC THỰC HIỆN",
    "1. Công tác chỉ đạo, điều hành",
    "[Văn bản đã ban hành: số, ký hiệu, ngày, trích yếu; chủ đề; việc kiểm tra, giám sát]",
    "2. Phát động Tháng hành động vì trẻ em và các nội dung hoạt động đã triển khai",
    "a) Tổ chức phát động: toàn xã tổ chức phát động tại ⟦01⟧ điểm với ⟦700⟧ trẻ em tham dự. [Thời gian, địa điểm, hình thức truyền thông]",
    "b) Công trình dành cho trẻ em: trong kỳ chưa phát sinh công trình xây mới, nâng cấp.",
    "c) Kinh phí: tổng kinh phí cho Tháng hành động vì trẻ em là ⟦7.430.000⟧ đồng, trong đó ngân sách nhà nước ⟦4.930.000⟧ đồng (⟦66,35%⟧), vận động ⟦2.500.000⟧ đồng (⟦33,65%⟧).",
    "d) Hoạt động hỗ trợ trẻ em: đã tặng quà cho ⟦15⟧ trẻ em với tổng kinh phí ⟦4.000.000⟧ đồng; chưa phát sinh cấp học bổng và khám bệnh, chữa bệnh miễn phí cho trẻ em.",
    "đ) Hoạt động có sự tham gia của trẻ em: tổ chức ⟦01⟧ hoạt động với ⟦700⟧ trẻ em tham gia. [Tên hoạt động]",
    "e) Hoạt động vui chơi, giải trí: chưa phát sinh.",
    "(Số liệu chi tiết tại Phụ lục 01, Phụ lục 02 và Phụ lục 03 kèm theo.)",
    "II. ĐÁNH GIÁ CHUNG",
    "1. Những kết quả đã đạt được và bài học kinh nghiệm",
    "1.1. Kết quả đạt được: [chưa có số liệu năm 2022 để so sánh]. [Kết quả nổi bật không thể hiện bằng số liệu]",
    "1.2. Bài học kinh nghiệm: [bài học]",
    "2. Tồn tại, hạn chế",
    "[Tồn tại, hạn chế và nguyên nhân]",
    "3. Kiến nghị",
    "[Kiến nghị với cấp trên]",
    "Trên đây là báo cáo kết quả tổ chức Tháng hành động vì trẻ em năm 2023 của Ủy ban nhân dân xã Mẫu, kính gửi Ủy ban nhân dân huyện Mẫu tổng hợp./.",
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.",
  ]);
});

test("each number leads to its cells", () => {
  expect(
    numbers(draft(mended)).map(
      (inline) => inline.kind === "number" && [inline.text, inline.cells.join(" "), inline.derivation],
    ),
  ).toEqual([
    ["01", "pl1.xa.launchPoints", null],
    ["700", "pl1.xa.launchChildren", null],
    ["7.430.000", "pl1.xa.fundsBudget pl1.xa.fundsRaised", "4.930.000 + 2.500.000"],
    ["4.930.000", "pl1.xa.fundsBudget", null],
    ["66,35%", "pl1.xa.fundsBudget pl1.xa.fundsRaised", "4.930.000 : 7.430.000"],
    ["2.500.000", "pl1.xa.fundsRaised", null],
    ["33,65%", "pl1.xa.fundsRaised pl1.xa.fundsBudget", "2.500.000 : 7.430.000"],
    ["15", "pl2.all.giftChildren", null],
    ["4.000.000", "pl2.all.giftMoney", null],
    ["01", "pl3.all.participationActivities", null],
    ["700", "pl3.all.participationChildren", null],
  ]);
  expect(draft(mended).isDraft).toBe(false);
});

test("before the fixes its numbers are unverified and the blank is a gap", () => {
  const report = draft(typedInJune2023);
  expect(report.isDraft).toBe(true);
  expect(block(report, "I.2-a")).toBe(
    "a) Tổ chức phát động: toàn xã tổ chức phát động tại [chưa có số liệu: số điểm phát động, Cấp xã] điểm với ⟦700⟧ trẻ em tham dự. [Thời gian, địa điểm, hình thức truyền thông]",
  );
  expect(
    numbers(report)
      .filter((inline) => inline.kind === "number" && inline.verified)
      .map(show),
  ).toEqual(["⟦01⟧", "⟦700⟧"]);
});

test.each<[string, Given, string, string]>([
  [
    "no launch",
    { "pl1.xa.launchPoints": 0, "pl1.xa.launchChildren": 0 },
    "I.2-a",
    "a) Tổ chức phát động: toàn xã chưa phát sinh hoạt động phát động. [Thời gian, địa điểm, hình thức truyền thông]",
  ],
  [
    "one source only",
    { "pl1.xa.fundsBudget": 0, "pl1.xa.fundsRaised": 2500000 },
    "I.2-c",
    "c) Kinh phí: tổng kinh phí cho Tháng hành động vì trẻ em là ⟦2.500.000⟧ đồng, toàn bộ từ nguồn vận động.",
  ],
  ["no money", { "pl1.xa.fundsBudget": 0, "pl1.xa.fundsRaised": 0 }, "I.2-c", "c) Kinh phí: trong kỳ chưa phát sinh."],
  [
    "half of the money unknown",
    { "pl1.xa.fundsBudget": 4930000 },
    "I.2-c",
    "c) Kinh phí: ngân sách nhà nước ⟦4.930.000⟧ đồng, vận động [chưa có số liệu: kinh phí vận động, Cấp xã] đồng.",
  ],
  [
    "works of one kind",
    { "pl1.xa.worksBuilt": 2, "pl1.xa.worksUpgraded": 0 },
    "I.2-b",
    "b) Công trình dành cho trẻ em: toàn xã xây mới ⟦02⟧ công trình, chưa phát sinh công trình nâng cấp.",
  ],
  [
    "no help at all",
    Object.fromEntries(
      ["gift", "scholarship", "care"].flatMap((kind) => [
        [`pl2.all.${kind}Children`, 0],
        [`pl2.all.${kind}Money`, 0],
      ]),
    ),
    "I.2-d",
    "d) Hoạt động hỗ trợ trẻ em: chưa phát sinh tặng quà, cấp học bổng và khám bệnh, chữa bệnh miễn phí cho trẻ em.",
  ],
  [
    "an unreadable figure",
    { "pl3.all.playActivities": 3, "pl3.all.playChildren": "hơn 700" },
    "I.2-e",
    "e) Hoạt động vui chơi, giải trí: tổ chức ⟦03⟧ hoạt động với [số liệu chưa đọc được: số trẻ em tham gia vui chơi, giải trí] trẻ em tham gia. [Tên hoạt động]",
  ],
])("%s", (_name, given, id, expected) => {
  expect(block(draft(given), id)).toBe(expected);
});

test("a province tells its own activities from its communes'", () => {
  const given = {
    "pl1.tinh.launchPoints": 1,
    "pl1.tinh.launchChildren": 900,
    "pl1.xa.launchPoints": 120,
    "pl1.xa.launchChildren": 41000,
  };
  const report = draft(given, contextOf({ level: "tinh", unitName: "UBND tỉnh Mẫu", year: 2026 }));
  expect(block(report, "I.2-a")).toContain(
    "cấp tỉnh tổ chức phát động tại ⟦01⟧ điểm với ⟦900⟧ trẻ em tham dự; các xã, phường tổ chức phát động tại ⟦120⟧ điểm với ⟦41.000⟧ trẻ em tham dự.",
  );
});

test("missing particulars are gaps, a ward is no commune", () => {
  const report = draft(mended, contextOf({ unitName: "UBND phường Mẫu", superior: "", dataCutOff: null }));
  expect(block(report, "salutation")).toBe("Kính gửi: [tên cơ quan nhận báo cáo].");
  expect(block(report, "opening")).toContain("[ngày chốt số liệu]");
  expect(block(report, "I.2-a")).toContain("toàn phường");
});

test("whatever the figures: no invented zero, no number without a cell, shares of 100,00 %", () => {
  const keys = [...figuresOf(june, {}).keys()].filter((key) => !/\.(tinh|huyen)\./.test(key));
  const figure = fc.oneof(fc.constant(null), fc.constant(0), fc.nat(2_000_000_000));
  fc.assert(
    fc.property(fc.tuple(...keys.map(() => figure)), (values) => {
      const report = draft(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null])));
      const text = report.blocks.flatMap(({ inlines }) => inlines.map(show)).join("\n");
      expect(text).not.toMatch(/NaN|undefined|⟦0⟧|⟦00⟧ trẻ|Infinity/);
      for (const inline of numbers(report)) expect(inline.kind === "number" && inline.cells.length).toBeGreaterThan(0);
      const shares = [...text.matchAll(/⟦(\d+),(\d\d)%⟧/g)].map(
        ([, whole, part]) => Number(whole) * 100 + Number(part),
      );
      if (shares.length > 0) expect(shares.reduce((a, b) => a + b, 0)).toBe(10_000);
    }),
  );
});
