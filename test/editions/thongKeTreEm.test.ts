import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { appendixCells } from "../../src/core/edition/cellInfo";
import type { Appendix } from "../../src/core/edition/edition";
import { headerCells, numberLine } from "../../src/core/edition/headerCells";
import { deadlineFor } from "../../src/core/edition/period";
import { findForms } from "../../src/core/layout/findForms";
import { planSheet } from "../../src/core/layout/planSheet";
import { lintRules } from "../../src/core/ruleset/lintRules";
import { emptyDraft } from "../../src/core/narrative/reportDraft";
import { reconcile } from "../../src/core/narrative/reconcile";
import { DEFAULT_STYLE } from "../../src/core/narrative/reportStyle";
import { officialReport } from "../../src/documents/officialReport";
import { reportDocx } from "../../src/documents/reportDocx";
import { renderNarrative } from "../../src/core/narrative/renderNarrative";
import { plainText } from "../../src/core/narrative/reportDocument";
import { checkText } from "../../src/core/textcheck/checkText";
import { validate } from "../../src/core/validation/validate";
import { editions } from "../../src/editions";
import { figuresOf, type Given } from "../support/figures";
import { gridOfPlan } from "../support/gridOfPlan";
import { statistics, statisticsCase, statisticsContext } from "../support/statistics";

/** The pages of Công báo 233 + 234 of 2025, without page numbers and running heads; a word broken behind its hyphen is one. */
const pages = readFileSync(join(__dirname, "statistics/tt02-2025-forms-601-605.txt"), "utf8")
  .normalize("NFC")
  .split(/^(?: *\d+\n)?CÔNG BÁO\/.*\n(?: +\d+\n)?/m)
  .slice(1)
  .map((page) => page.replace("TT-\nBLĐTBXH", "TT-BLĐTBXH").replace(/\s+/g, " ").trim());

/** Every text of a form as it stands in the data, the line of column numbers and the codes included. */
function textsOf(form: Appendix): readonly string[] {
  const said = [
    ...(form.heading ?? []).flat().map(({ text }) => text),
    form.unitLine ?? "",
    ...headerCells(form).map(({ text }) => text),
    ...(numberLine(form) ?? []),
    ...form.rows.flatMap(({ label, code = "" }) => [label, code]),
    ...form.footer.flat(),
  ];
  return said.filter((text) => text !== "");
}

const words = (text: string): readonly string[] => text.split(" ").sort();

test("one page of the gazette for each form", () => {
  expect(pages).toHaveLength(4);
});

test.each(statistics.appendices.map((form, at) => [form.label, form, pages[at] ?? ""] as const))(
  "%s stands letter by letter as in the gazette, nothing added and nothing left out",
  (_label, form, page) => {
    const texts = textsOf(form);
    for (const text of texts) expect(page).toContain(text);
    expect(words(texts.join(" "))).toEqual(words(page));
  },
);

test("the labels compared", () => {
  expect(statistics.appendices.map((form) => textsOf(form).length)).toEqual([58, 58, 30, 53]);
});

const figures = figuresOf(statistics, statisticsCase);
const check = (given: Given = {}) =>
  validate(statistics, figuresOf(statistics, { ...statisticsCase, ...given }), statisticsContext());

test("what the province owes and when", () => {
  expect(deadlineFor(statistics, "tinh", "nam", 2025)).toBe("2026-01-15");
  expect(statistics.appendices.every(({ orientation }) => orientation === "landscape")).toBe(true);
  expect(statistics.levels.map(({ id }) => id)).toEqual(["tinh"]);
});

test("a right set of forms is ready; rules that need a last year or nothing more are all judged", () => {
  const { groups, missing, outcomes } = validate(statistics, figures, statisticsContext(), { prior: figures });
  expect(groups.map(({ code, message }) => `${code} ${message}`)).toEqual([expect.stringContaining("A14")]);
  expect(missing).toEqual([]);
  expect(outcomes.filter(({ status }) => status === "broken")).toEqual([]);
});

test("no rule contradicts another, and each figure is read by one", () => {
  const problems = lintRules(statistics);
  expect(problems.filter(({ severity, kind }) => severity === "error" || kind === "unread")).toEqual([]);
});

test.each<[string, Given, readonly string[]]>([
  ["a fraction of a child", { "pl1.total.hiv": 1.5 }, ["blocking A01"]],
  ["more girls than children", { "pl1.female.orphans": 501 }, ["blocking B01", "note B02"]],
  ["a group beyond all special ones", { "pl1.under6.disabled": 1_001 }, ["blocking B01", "note B01"]],
  ["more special children than children", { "pl1.under6.special": 110_001 }, ["blocking B01"]],
  ["children in two groups", { "pl1.total.ill": 20, "pl1.under16.ill": 20 }, ["note B02"]],
  ["a blank is no zero", { "pl1.total.hiv": null }, []],
  ["bands that overlap", { "pl1.under6.all": 111_000 }, ["note B01"]],
  ["a share beyond all", { "pl2.total.special": 101 }, ["blocking B03"]],
  ["a share that no number of children gives", { "pl2.under6.orphans": 98.765 }, ["explain B03"]],
  ["a percentage typed with its sign, which Excel divides", { "pl2.total.special": 0.925 }, ["explain B03"]],
  ["all of them, typed with its sign", { "pl2.female.disabled": 1 }, ["explain B03"]],
  ["a wrong share of communes", { "pl3.total.share": 66 }, []],
  ["a wrong share of communes, by a digit", { "pl3.total.share": 76.67 }, ["blocking B03"]],
  ["children without a place", { "pl4.total.publicMixedChildren": 4 }, ["blocking B01"]],
  ["a total of places that is none", { "pl4.total.total": 6 }, ["blocking B01"]],
])("%s", (_name, given, wanted) => {
  const found = check(given).groups.map(({ severity, code }) => `${severity} ${code}`);
  expect([...new Set(found)]).toEqual(wanted);
});

describe("the sheets", () => {
  const plans = statistics.appendices.map((form) =>
    planSheet(statistics, form, statisticsContext(), form.sheetName ?? form.label),
  );
  test("have names that Excel takes, and nothing outside what is printed", () => {
    for (const plan of plans) {
      expect(plan.sheetName).not.toMatch(/[[\]:*?/\\]/);
      expect(plan.rowHeights).toHaveLength(plan.rows);
      expect(plan.columnWidths).toHaveLength(plan.cols);
      for (const { row, col, rows, cols } of [...plan.merges, ...plan.styles.map(({ area }) => area)]) {
        expect(row + rows).toBeLessThanOrEqual(plan.rows);
        expect(col + cols).toBeLessThanOrEqual(plan.cols);
      }
      const taken = plan.merges.flatMap(({ row, col, rows, cols }) =>
        Array.from({ length: rows * cols }, (_, at) => `${row + Math.floor(at / cols)} ${col + (at % cols)}`),
      );
      expect(new Set(taken).size).toBe(taken.length);
    }
  });
  test("say unit and year where the printed form leaves dots", () => {
    const texts = plans.flatMap(({ texts: own }) => own.map(({ text }) => text));
    expect(texts.filter((text) => text === "Năm báo cáo: 2025")).toHaveLength(4);
    expect(texts.filter((text) => text === "Đơn vị báo cáo: Sở Y tế tỉnh Mẫu")).toHaveLength(4);
  });
  test("are found again by their wording alone, each as itself, with their year", () => {
    const found = findForms(editions, plans.map(gridOfPlan));
    expect(found.edition?.id).toBe("thong-ke-tre-em");
    expect(found.doubtful).toEqual([]);
    expect(found.year).toBe(2025);
    found.forms.forEach((form, at) => {
      const own = statistics.appendices[at];
      expect(form.appendixKey).toBe(own?.key);
      expect([...form.cells.keys()].sort()).toEqual(own && [...appendixCells(own).keys()].sort());
    });
    expect(found.forms).toHaveLength(4);
  });
});

test("the Word file has each form on a page lying on its side, with its heading, numbers and footer", async () => {
  const context = statisticsContext();
  const fresh = renderNarrative(statistics, figures, context, validate(statistics, figures, context));
  const report = officialReport(reconcile(fresh, emptyDraft), {
    edition: statistics,
    figures,
    context,
    style: DEFAULT_STYLE,
  });
  expect(report.appendices.map(({ orientation, heading }) => [orientation, heading?.[1]?.[1]])).toEqual(
    statistics.appendices.map(({ section }) => ["landscape", section]),
  );
  const xml = strFromU8(unzipSync(await reportDocx(report))["word/document.xml"] ?? new Uint8Array());
  expect(xml.match(/w:orient="landscape"/g)).toHaveLength(4);
  const said = xml.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  for (const text of ["Năm báo cáo: 2025", "Đơn vị tính: cơ sở", "Thủ trưởng đơn vị", "Ngoài công lập", "66,67"])
    expect(said).toContain(text);
});

describe("the draft", () => {
  const draftOf = (given: Given) => {
    const own = figuresOf(statistics, { ...statisticsCase, ...given });
    const result = validate(statistics, own, statisticsContext());
    return renderNarrative(statistics, own, statisticsContext(), result).blocks.map(({ inlines }) =>
      plainText(inlines),
    );
  };
  test("tells the figures and leaves the rest open", () => {
    expect(draftOf({})).toMatchInlineSnapshot(`
     [
       "BÁO CÁO",
       "Số liệu thống kê trẻ em năm 2025",
       "Kính gửi: Cục Trẻ em.",
       "Thực hiện Thông tư số 02/2025/TT-BLĐTBXH ngày 10/01/2025, Sở Y tế tỉnh Mẫu báo cáo số liệu thống kê trẻ em năm 2025 (số liệu tính đến ngày 31 tháng 12 năm 2025) theo Biểu số 601-602/TE-Sở, Biểu số 603/TE-Sở, Biểu số 604/TE-Sở và Biểu số 605/TE-Sở như sau:",
       "1. Trẻ em có hoàn cảnh đặc biệt",
       "Toàn tỉnh có 300.000 trẻ em; trong đó có 145.000 trẻ em gái; nhóm 0- 6 tuổi có 110.000 em; nhóm 6- 16 tuổi có 190.000 em.",
       "Trẻ em có hoàn cảnh đặc biệt: 4.000 em (1,33% tổng số trẻ em); trong đó có 1.900 trẻ em gái có hoàn cảnh đặc biệt.",
       "Chia theo loại đối tượng: 500 em mồ côi cả cha và mẹ; 3.500 em khuyết tật; không có trẻ em bị bỏ rơi, không nơi nương tựa, bị nhiễm HIV/AIDS, vi phạm pháp luật, nghiện ma túy, phải bỏ học kiếm sống chưa hoàn thành phổ cập giáo dục trung học cơ sở, bị tổn hại nghiêm trọng về thể chất và tinh thần do bị bạo lực, bị bóc lột, bị xâm hại tình dục, bị mua bán, mắc bệnh hiểm nghèo hoặc bệnh phải điều trị dài ngày thuộc hộ nghèo hoặc hộ cận nghèo và di cư, trẻ em lánh nạn, tị nạn chưa xác định được cha mẹ hoặc không có người chăm sóc.",
       "2. Trẻ em có hoàn cảnh đặc biệt được chăm sóc",
       "Tỷ lệ trẻ em có hoàn cảnh đặc biệt được chăm sóc là 92,50%; trong đó trẻ em gái là 93,00%. [Hình thức chăm sóc, trợ giúp; số trẻ em được chăm sóc]",
       "3. Xã, phường phù hợp với trẻ em",
       "Có 60 trong tổng số 90 xã, phường được công nhận phù hợp với trẻ em, đạt tỷ lệ 66,67%.",
       "4. Cơ sở cung cấp dịch vụ bảo vệ trẻ em",
       "Trên địa bàn: 05 cơ sở cung cấp dịch vụ bảo vệ trẻ em; 03 cơ sở chuyên biệt công lập với 120 trẻ em; 02 cơ sở hỗn hợp ngoài công lập với 35 trẻ em; không có cơ sở theo ngành, lĩnh vực công lập, cơ sở hỗn hợp công lập, cơ sở chuyên biệt ngoài công lập và cơ sở theo ngành, lĩnh vực ngoài công lập.",
       "5. Đánh giá, kiến nghị",
       "[Đánh giá tình hình, nguyên nhân tăng, giảm so với năm trước]",
       "[Kiến nghị, đề xuất]",
       "Trên đây là báo cáo số liệu thống kê trẻ em năm 2025 của Sở Y tế tỉnh Mẫu, kính gửi Cục Trẻ em tổng hợp./.",
       "Nơi nhận:
     - Như trên;
     - Lưu: VT.",
     ]
    `);
  });
  test("a blank is a gap", () => {
    expect(draftOf({ "pl3.total.share": null }).join("\n")).toContain("[chưa có số liệu: tỷ lệ xã, phường");
  });
  test("agrees with its own tables", () => {
    const found = checkText(statistics, draftOf({}).join("\n"), figures, statisticsContext());
    expect(found.filter(({ code }) => code !== null)).toEqual([]);
  });
});
