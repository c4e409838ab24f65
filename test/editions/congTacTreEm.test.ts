import { appendixCells, cellInfo } from "../../src/core/edition/cellInfo";
import { appendicesOf, deadlineFor, sheetTitle } from "../../src/core/edition/period";
import { addressOf } from "../../src/core/layout/address";
import { planSheet } from "../../src/core/layout/planSheet";
import { recognise } from "../../src/core/layout/recognise";
import type { FigureSet } from "../../src/core/model/figureSet";
import { renderNarrative } from "../../src/core/narrative/renderNarrative";
import { plainText } from "../../src/core/narrative/reportDocument";
import { checkText } from "../../src/core/textcheck/checkText";
import { validate } from "../../src/core/validation/validate";
import { figuresOf } from "../support/figures";
import { gridOfPlan } from "../support/gridOfPlan";
import { halfYear, halfYearCase, halfYearContext } from "../support/halfYear";

const figures = figuresOf(halfYear, halfYearCase);
const draftOf = (prior: FigureSet | null = null, context = halfYearContext()): readonly string[] => {
  const result = validate(halfYear, figures, context, { prior });
  return renderNarrative(halfYear, figures, context, result, prior).blocks.map(({ inlines }) => plainText(inlines));
};

test("the outline stands in the source's wording, for the half-year and for the year", () => {
  const headings = (periodId: string) => {
    const context = halfYearContext({ periodId });
    const { blocks } = renderNarrative(halfYear, figures, context, validate(halfYear, figures, context));
    return blocks.filter(({ role }) => role.startsWith("heading")).map(({ inlines }) => plainText(inlines));
  };
  expect(headings("sau-thang")).toEqual([
    "I. Đặc điểm tình hình",
    "1. Tình hình kinh tế, xã hội tác động đến trẻ em, tình hình trẻ em và công tác trẻ em tại địa phương",
    "2. Những vấn đề trẻ em và công tác trẻ em phát sinh hoặc chưa được giải quyết",
    "II. Kết quả thực hiện",
    "1. Công tác tham mưu, chỉ đạo, giám sát, đánh giá thực hiện quyền trẻ em",
    "2. Công tác bảo vệ trẻ em (ở 3 cấp độ)",
    "3. Công tác chăm sóc trẻ em",
    "4. Công tác giáo dục trẻ em",
    "5. Công tác văn hóa, thông tin, thể thao, du lịch cho trẻ em",
    "6. Thực hiện quyền tham gia của trẻ em",
    "7. Kết quả các dự án, chương trình, mô hình hợp tác quốc tế hoặc vận động xã hội",
    "8. Hoạt động của Quỹ Bảo trợ trẻ em",
    "9. Kinh phí đầu tư cho công tác trẻ em",
    "III. Đánh giá kết quả đạt được",
    "1. So sánh kết quả, hiệu quả với cùng kỳ năm 2025",
    "2. Những tồn tại, hạn chế",
    "3. Nguyên nhân của tồn tại và hạn chế",
    "IV. Kế hoạch 6 tháng cuối năm 2026",
    "1. Mục tiêu chung",
    "2. Các mục tiêu cụ thể",
    "3. Các chỉ tiêu cần đạt",
    "4. Nội dung các chương trình, đề án, hoạt động trọng tâm và các mô hình tiếp tục thực hiện",
    "5. Dự kiến tổng kinh phí hoạt động",
  ]);
  expect(headings("nam")).toContain("IV. Kế hoạch năm 2027");
});

test("the title names the period and the one to come", () => {
  expect(draftOf()[1]).toBe("Kết quả công tác trẻ em 6 tháng năm 2026 và phương hướng nhiệm vụ 6 tháng cuối năm 2026");
  expect(draftOf(null, halfYearContext({ periodId: "nam" }))[1]).toBe(
    "Kết quả công tác trẻ em năm 2026 và phương hướng nhiệm vụ năm 2027",
  );
  expect(sheetTitle(halfYear, "sau-thang", 2026)).toBe("SỐ LIỆU CÔNG TÁC TRẺ EM 6 THÁNG NĂM 2026");
  expect(sheetTitle(halfYear, "nam", 2026)).toBe("SỐ LIỆU CÔNG TÁC TRẺ EM NĂM 2026");
});

test("a commune sends appendices 1 and 3, those above it all three", () => {
  const sent = (level: "xa" | "huyen" | "tinh") => appendicesOf(halfYear, level).map(({ label }) => label);
  expect(sent("xa")).toEqual(["Phụ lục 1", "Phụ lục 3"]);
  expect(sent("tinh")).toEqual(["Phụ lục 1", "Phụ lục 2", "Phụ lục 3"]);
});

test.each([
  ["sau-thang", 2026],
  ["nam", 2024],
])("no deadline for %s %d holds for every unit: it is what the superior's letter says", (period, year) => {
  for (const level of ["xa", "huyen", "tinh"] as const) expect(deadlineFor(halfYear, level, period, year)).toBeNull();
});

test("the groups carry the letters of the law, fourteen of them, and the children at risk are none of them", () => {
  const rows = halfYear.appendices[0]?.rows ?? [];
  const groups = rows.filter(({ set }) => set === "group");
  expect(groups.map(({ label }) => label.slice(0, 2)).join(" ")).toBe("a) b) c) d) đ) e) g) h) i) k) l) m) n) o)");
  expect(rows.at(-1)).toMatchObject({ label: "Trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt" });
  expect(rows.at(-1)?.set).toBeUndefined();
});

test("a clean half-year is ready, and every rule was judged", () => {
  const result = validate(halfYear, figures, halfYearContext(), {
    prior: figuresOf(halfYear, { ...halfYearCase, "pl1.special.total": 22 }),
  });
  expect(result.groups.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  expect(result.missing).toEqual([]);
  expect(result.outcomes.filter(({ status }) => status !== "passed").map(({ ruleId }) => ruleId)).toEqual([]);
});

describe("the suggested sheets", () => {
  const plans = appendicesOf(halfYear, "tinh").map((appendix) =>
    planSheet(halfYear, appendix, halfYearContext({ level: "tinh" }), appendix.label),
  );
  test("say on paper that they are suggested", () => {
    for (const { texts, print } of plans) {
      const badge = texts.find(({ text }) => text === "Mẫu gợi ý, không phải biểu mẫu chính thức");
      expect(badge && badge.row < print.area.rows).toBe(true);
    }
  });
  test("add up what the form says is a sum, and leave it blank while a part is", () => {
    for (const { formulas, inputs } of plans) {
      const written = new Set(inputs.map(({ row, col }) => addressOf(row, col)));
      for (const { key, formula } of formulas) {
        const parts = cellInfo(halfYear, key)?.totalOf ?? [];
        expect(formula).toMatch(new RegExp(`^=IF\\(COUNT\\(([A-Z]+\\d+,?)+\\)=${parts.length},[A-Z0-9+]+,""\\)$`));
        for (const address of formula.match(/[A-Z]+\d+(?=[,)])/g) ?? []) expect(written.has(address)).toBe(true);
      }
    }
    expect(plans.map(({ formulas }) => formulas.length)).toEqual([19, 13, 1]);
  });
  test("are found again by their wording alone, and told apart", () => {
    for (const plan of plans) {
      const grid = gridOfPlan(plan);
      for (const appendix of halfYear.appendices) {
        const found = recognise(halfYear.id, appendix, grid);
        if (appendix.key !== plan.appendixKey) expect(found?.isCertain ?? false).toBe(false);
        else {
          expect(found?.isCertain).toBe(true);
          expect([...(found?.cells.keys() ?? [])].sort()).toEqual([...appendixCells(appendix).keys()].sort());
        }
      }
    }
  });
});

describe("the draft", () => {
  test("tells the figures of the unit with their bases", () => {
    expect(draftOf()).toEqual(
      expect.arrayContaining([
        "Toàn xã có 1.660 hộ với 6.103 nhân khẩu; trong đó hộ nghèo 07 hộ (0,42% tổng số hộ); hộ cận nghèo 35 hộ (2,11% tổng số hộ); trẻ em dưới 16 tuổi 1.722 em (28,22% dân số); trẻ em dưới 6 tuổi 425 em. [Tình hình kinh tế, xã hội tác động đến trẻ em]",
        "a) Cấp độ phòng ngừa: đang theo dõi 41 trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt. [Truyền thông, tập huấn, tư vấn về bảo vệ trẻ em]",
        "c) Cấp độ can thiệp: trong kỳ không ghi nhận trẻ em bị xâm hại tình dục, bị tổn hại nghiêm trọng do bạo lực, bị bóc lột và bị mua bán. [Việc can thiệp, chăm sóc thay thế (không nêu tên, nơi ở của trẻ em)]",
        "Trong kỳ chưa phát sinh thu, chi của Quỹ Bảo trợ trẻ em.",
        "(Phần số liệu theo Phụ lục 1 và Phụ lục 3)",
        "[chưa có số liệu 6 tháng năm 2025 để so sánh]. [Kết quả nổi bật không thể hiện bằng số liệu]",
      ]),
    );
  });
  test("a blank is a gap and never `không ghi nhận`", () => {
    const blank = figuresOf(halfYear, { ...halfYearCase, "pl1.sexualAbuse.total": null });
    const { blocks } = renderNarrative(
      halfYear,
      blank,
      halfYearContext(),
      validate(halfYear, blank, halfYearContext()),
    );
    const intervention = plainText(blocks.find(({ id }) => id === "II.2-c")?.inlines ?? []);
    expect(intervention).toContain("[chưa có số liệu: trẻ em bị xâm hại tình dục: tổng số] trẻ em bị xâm hại tình dục");
    expect(intervention).not.toContain("không ghi nhận trẻ em bị xâm hại tình dục");
  });
  test("a province tells of abuse and accidents from its second appendix", () => {
    const text = draftOf(null, halfYearContext({ level: "tinh", unitName: "UBND tỉnh Mẫu" })).join("\n");
    expect(text).toContain("Toàn tỉnh có");
    expect(text).toContain("[chưa có số liệu: trẻ em bị xâm hại: tổng số]");
    expect(text).toContain("(Phần số liệu theo Phụ lục 1, Phụ lục 2 và Phụ lục 3)");
  });
  test("changes: the largest first, the small ones in one clause", () => {
    const prior = figuresOf(halfYear, {
      ...halfYearCase,
      "pl1.special.total": 20,
      "pl3.gifts.children": 30,
      "pl3.play.children": 0,
      "pl3.raised.money": 2_450_000,
    });
    const text = draftOf(prior).find((line) => line.startsWith("So với"));
    expect(text).toMatch(
      /^So với 6 tháng năm 2025, số trẻ em tham gia vui chơi, giải trí tăng 700 em \(6 tháng năm 2025 không có\); số trẻ em được tặng quà giảm 15 em \(từ 30 xuống 15 em, giảm 50,00%\); số trẻ em có hoàn cảnh đặc biệt tăng 03 em \(từ 20 lên 23 em, tăng 15,00%\); không thay đổi hoặc thay đổi dưới 5%: .*kinh phí vận động\. /,
    );
  });
  test("agrees with its own tables", () => {
    const text = draftOf().join("\n");
    const wrong = checkText(halfYear, text, figures, halfYearContext()).filter(({ code }) => code !== null);
    expect(wrong).toEqual([]);
  });
});

describe("B03: percentages in the text", () => {
  const check = (text: string) =>
    checkText(halfYear, text, figures, halfYearContext()).filter(({ code }) => code === "B03");
  test.each(["Hộ nghèo 07 hộ (0,42% tổng số hộ).", "Trẻ em dưới 16 tuổi 1.722 em, chiếm 28,22% dân số."])(
    "%s",
    (text) => {
      expect(check(text)).toEqual([]);
    },
  );
  test("a wrong one is told with what it should be", () => {
    expect(check("Hộ nghèo 07 hộ, chiếm 4,2% tổng số hộ.").map(({ message }) => message)).toEqual([
      expect.stringContaining("0,42"),
    ]);
  });
  test("one that fits another base names that base", () => {
    expect(check("Trẻ em có hoàn cảnh đặc biệt 23 em, chiếm 0,38%.").map(({ message }) => message)).toEqual([
      expect.stringMatching(/số trẻ em dưới 16 tuổi.*dân số/s),
    ]);
  });
});
