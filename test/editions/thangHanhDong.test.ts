import { parseEdition } from "../../src/core/edition/parseEdition";
import { deadlineFor, levelsOn, rowsOn } from "../../src/core/edition/period";
import { editions, general } from "../../src/editions";
import appendix1 from "../../src/editions/thang-hanh-dong/appendix-1.json";
import edition from "../../src/editions/thang-hanh-dong/edition.json";
import narrative from "../../src/editions/thang-hanh-dong/narrative.json";
import rules from "../../src/editions/thang-hanh-dong/rules.json";
import generalText from "../../src/editions/general/text.json";
import ownText from "../../src/editions/thang-hanh-dong/text.json";

const [june] = editions;
if (!june) throw new Error("The edition thang-hanh-dong is missing.");

test("the three appendices stand letter by letter as in the official form", () => {
  expect(june.sheetTitle).toBe("TỔNG HỢP SỐ LIỆU KẾT QUẢ TỔ CHỨC THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM {year}");
  expect(
    june.appendices.map(({ label, section, groups, rows }) => ({
      label,
      section,
      groups: groups.map((group) => [group.label, ...group.columns.map((column) => column.label)]),
      rows: rows.map((row) => row.label),
    })),
  ).toEqual([
    {
      label: "Phụ lục 01",
      section: "1. Tổ chức phát động, kinh phí và công trình dành cho trẻ em",
      groups: [
        ["Tổ chức phát động Tháng hành động vì trẻ em", "Số điểm phát động", "Số trẻ em tham dự"],
        ["Công trình dành cho trẻ em", "Số công trình xây mới", "Số công trình nâng cấp"],
        ["Kinh phí cho Tháng hành động vì trẻ em", "Ngân sách nhà nước", "Vận động"],
      ],
      rows: ["Cấp tỉnh", "Cấp huyện", "Cấp xã"],
    },
    {
      label: "Phụ lục 02",
      section: "2. Hoạt động hỗ trợ trẻ em",
      groups: [
        ["Tặng quà", "Số lượng trẻ em", "Kinh phí"],
        ["Cấp học bổng", "Số lượng trẻ em", "Kinh phí"],
        ["Khám bệnh, chữa bệnh miễn phí cho trẻ em", "Số lượng trẻ em", "Kinh phí"],
      ],
      rows: [""],
    },
    {
      label: "Phụ lục 03",
      section: "3. Hoạt động có sự tham gia của trẻ em và vui chơi giải trí",
      groups: [
        [
          "Các hoạt động có sự tham gia của trẻ em (Diễn đàn, hội nghị, hội thảo, tọa đàm, câu lạc bộ, đội, nhóm, tham vấn, thăm dò, lấy ý kiến trẻ em,...)",
          "Số lượng hoạt động",
          "Số lượng trẻ em tham gia",
        ],
        [
          "Các hoạt động vui chơi, giải trí (hội thi, cắm trại, thể thao, du lịch, tham quan)",
          "Số lượng hoạt động",
          "Số lượng trẻ em tham gia",
        ],
      ],
      rows: [""],
    },
  ]);
});

test("every string of the data is NFC", () => {
  const text = JSON.stringify(editions);
  expect(text).toBe(text.normalize("NFC"));
});

test.each([
  ["2023-06-30", ["Cấp tỉnh", "Cấp huyện", "Cấp xã"]],
  ["2025-06-30", ["Cấp tỉnh", "Cấp huyện", "Cấp xã"]],
  ["2026-06-30", ["Cấp tỉnh", "Cấp xã"]],
])("the rows of Phụ lục 01 for a period ending %s", (end, labels) => {
  const [first] = june.appendices;
  expect(first && rowsOn(first, end).map((row) => row.label)).toEqual(labels);
  expect(levelsOn(june, end)).toHaveLength(labels.length);
});

test.each([
  ["xa", 2023, "2023-07-10"],
  ["xa", 2026, "2026-07-20"],
  ["huyen", 2023, "2023-07-20"],
  ["huyen", 2026, null],
  ["tinh", 2023, "2023-07-31"],
  ["tinh", 2026, "2026-07-31"],
] as const)("the deadline of %s in %d", (level, year, before) => {
  expect(deadlineFor(june, level, "thang-6", year)).toBe(before);
});

describe("wrong data are refused with their names", () => {
  const text = { ...general.text, ...ownText };
  const parts = { edition, appendices: [appendix1], general, rules: [] as unknown[], narrative, text };
  const [first] = rules;

  test("an unknown figure", () => {
    const rule = { ...first, examples: { ...first?.examples, valid: [{ given: { "pl1.xa.nothing": 1 } }] } };
    expect(() => parseEdition({ ...parts, rules: [rule] })).toThrow("A05-no-point: unknown figure pl1.xa.nothing");
  });
  test("an id used twice", () => {
    expect(() => parseEdition({ ...parts, rules: [first, first] })).toThrow("A05-no-point: id used twice");
  });
  test("an unknown placeholder", () => {
    expect(() => parseEdition({ ...parts, rules: [{ ...first, message: "{$nothing}" }] })).toThrow(
      "A05-no-point: unknown placeholder $nothing",
    );
  });
  test.each<[string, object, string]>([
    [
      "an unknown figure in the cues",
      { shares: [{ part: "pl9.*.x", of: [{ name: "x", cells: ["pl1.*.fundsBudget"] }] }] },
      "shares: unknown figure pl9.*.x",
    ],
    ["an unknown row in the cues", { places: { tau: ["cấp tàu"] } }, "places: unknown row tau"],
    [
      "an unknown placeholder in the cues",
      { messages: { ...generalText.messages, agrees: "{$nothing}" } },
      "agrees: unknown placeholder $nothing",
    ],
    [
      "a topic's figure without a cell",
      { topics: [{ id: "t", cues: ["t"], figures: [{}] }] },
      "t: a figure names either a cell or a sum",
    ],
  ])("%s", (_name, change, problem) => {
    expect(() => parseEdition({ ...parts, text: { ...text, ...change } })).toThrow(problem);
  });
  test("a rule without an invalid example", () => {
    expect(() =>
      parseEdition({ ...parts, rules: [{ ...first, examples: { valid: first?.examples.valid, invalid: [] } }] }),
    ).toThrow("invalid");
  });
});
