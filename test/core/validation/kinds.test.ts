import type { Finding } from "../../../src/core/model/finding";
import type { ReportContext } from "../../../src/core/model/reportContext";
import type { FigureCell } from "../../../src/core/model/figureSet";
import { validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import { contextOf, figuresOf, type Given } from "../../support/figures";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");

interface Setting {
  readonly prior?: Given;
  readonly context?: Partial<ReportContext>;
  readonly formulas?: readonly string[];
  readonly withoutParticulars?: boolean;
}
function check(given: Given, { prior, context, formulas = [], withoutParticulars = false }: Setting = {}) {
  const figures = new Map<string, FigureCell>(figuresOf(edition!, given));
  for (const key of formulas) {
    const cell = figures.get(key);
    if (cell) figures.set(key, { ...cell, formula: "=A1" });
  }
  const options = { prior: prior === undefined ? null : figuresOf(edition!, prior), withoutParticulars };
  return validate(edition!, figures, contextOf(context), options);
}
const of = (code: string, given: Given, setting?: Setting): readonly Finding[] =>
  check(given, setting).findings.filter(({ ruleId }) => ruleId.startsWith(code));
const fixesOf = ({ fixes }: Finding) =>
  fixes.map(({ title, edits }) => [title, ...edits.map(({ cell, before, value }) => `${cell}: ${before} → ${value}`)]);
/** First cell, sentence and fixes of each finding of a rule. */
const told = (code: string, given: Given, setting?: Setting) =>
  of(code, given, setting).map((finding) => [finding.cells.join(" "), finding.message, fixesOf(finding)]);

describe("whole numbers (A01)", () => {
  test.each<[Given[string], RegExp]>([
    ["gần 100", /“gần 100” là số ước chừng/],
    ["nhiều lắm", /“nhiều lắm”/],
    [-1, /-1/],
    [1.5, /1,5/],
    [true, /TRUE/],
    [false, /FALSE/],
    ["1.72", /“1\.72”/],
  ])("%j is refused with its reason", (typed, sentence) => {
    const [finding, ...more] = of("A01", { "pl1.xa.launchPoints": typed });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ cells: ["pl1.xa.launchPoints"], fixes: [], severity: "blocking" });
    expect(finding?.message).toMatch(sentence);
  });
  test.each<Given[string]>([0, 1, "07", "không", "1.722", null, 9_007_199_254_740_991])("%j is none", (typed) =>
    expect(of("A01", { "pl1.xa.launchPoints": typed })).toEqual([]),
  );
  test.each<[FigureCell["value"], RegExp]>([
    [{ kind: "error", code: "#REF!" }, /#REF!/],
    [{ kind: "date", serial: 45078, shown: "1/6" }, /1\/6/],
  ])("%j is refused", (value, sentence) => {
    const figures = new Map<string, FigureCell>(figuresOf(edition, {})).set("pl1.xa.worksBuilt", {
      value,
      formula: null,
    });
    const [finding] = validate(edition, figures, contextOf()).findings.filter(({ code }) => code === "A01");
    expect(finding?.message).toMatch(sentence);
  });
});

describe("clean numbers (A02)", () => {
  test("the value is offered, with what stands there now", () => {
    expect(of("A02", { "pl1.xa.fundsBudget": "4.930.000đ" }).map(fixesOf)).toEqual([
      [["Ghi 4.930.000", "pl1.xa.fundsBudget: 4.930.000đ → 4930000"]],
    ]);
  });
  test.each<[string, Given, Setting]>([
    ["over a formula", { "pl1.xa.fundsBudget": "4.930.000đ" }, { formulas: ["pl1.xa.fundsBudget"] }],
    ["in a row with money in a column of counts", { "pl1.xa.fundsBudget": "5đ", "pl1.xa.worksBuilt": 10_000_000 }, {}],
    ["in a row with a count in money's column", { "pl1.xa.fundsBudget": "5đ", "pl1.xa.fundsRaised": "700 trẻ" }, {}],
  ])("no value is offered %s", (_where, given, setting) => {
    const [finding] = of("A02", given, setting);
    expect(finding).toMatchObject({ cells: ["pl1.xa.fundsBudget"], fixes: [] });
  });
  test.each<[string, Given]>([
    ["another row", { "pl1.tinh.worksBuilt": 10_000_000 }],
    ["just below what looks like money", { "pl1.xa.worksBuilt": 9_999_999 }],
    ["money in money's column", { "pl1.xa.fundsRaised": 10_000_000 }],
    ["a number that cannot be read", { "pl1.xa.worksUpgraded": "nhiều" }],
  ])("%s does not stand in its way", (_what, given) => {
    const [finding] = of("A02", { "pl1.xa.fundsBudget": "5đ", ...given });
    expect(finding?.fixes).toHaveLength(1);
  });
  test("a long text is shown short", () => {
    const [finding] = of("A02", { "pl1.xa.launchChildren": `700${" ".repeat(60)}trẻ` });
    expect(finding?.values[0]?.shown).toBe("700 trẻ");
    const [refused] = of("A01", { "pl1.xa.launchChildren": "x".repeat(60) });
    expect(refused?.values[0]?.shown).toBe(`${"x".repeat(40)}…`);
  });
});

describe("pairs (A05–A07)", () => {
  test.each<[string, Given, readonly string[]]>([
    [
      "A05-no-point",
      { "pl1.xa.launchChildren": 700, "pl1.xa.launchPoints": 0 },
      ["pl1.xa.launchPoints pl1.xa.launchChildren"],
    ],
    ["A05-no-point", { "pl1.xa.launchChildren": 700 }, ["pl1.xa.launchPoints pl1.xa.launchChildren"]],
    ["A05-no-point", { "pl1.xa.launchChildren": 0 }, []],
    ["A05-no-point", { "pl1.xa.launchChildren": 700, "pl1.xa.launchPoints": "nhiều" }, []],
    ["A05-no-point", { "pl1.xa.launchChildren": "nhiều", "pl1.xa.launchPoints": 0 }, []],
    ["A05-no-children", { "pl1.xa.launchPoints": 1 }, []],
    [
      "A05-no-children",
      { "pl1.xa.launchPoints": 1, "pl1.xa.launchChildren": 0 },
      ["pl1.xa.launchChildren pl1.xa.launchPoints"],
    ],
    ["A06-gift-no-children", { "pl2.all.giftMoney": 1000 }, ["pl2.all.giftChildren pl2.all.giftMoney"]],
    [
      "A06-gift-no-money",
      { "pl2.all.giftChildren": 3, "pl2.all.giftMoney": 0 },
      ["pl2.all.giftMoney pl2.all.giftChildren"],
    ],
    ["A07-play-no-activity", { "pl3.all.playChildren": 3 }, ["pl3.all.playActivities pl3.all.playChildren"]],
  ])("%s with %j blames %j", (rule, given, blamed) => {
    expect(of(rule, given).map(({ cells }) => cells.join(" "))).toEqual(blamed);
  });
  test("a row of another level is not judged for a commune, and is for a province", () => {
    const given = { "pl1.tinh.launchChildren": 5, "pl1.tinh.launchPoints": 0 };
    expect(of("A05", given)).toEqual([]);
    expect(of("A05", given, { context: { level: "tinh" } }).map(({ cells }) => cells[0])).toEqual([
      "pl1.tinh.launchPoints",
    ]);
  });
  test("both values are told", () => {
    const [finding] = of("A05-no-point", { "pl1.xa.launchChildren": 700 });
    expect(finding?.message).toBe("Có 700 trẻ em tham dự nhưng chưa ghi số điểm phát động.");
    expect(finding?.values.map(({ shown }) => shown)).toEqual(["(trống)", "700"]);
  });
});

describe("money in another unit (A08)", () => {
  test.each<[number, Given | undefined, readonly (readonly string[])[]]>([
    [
      999,
      undefined,
      [
        ["Ghi 999.000", "pl1.xa.fundsBudget: 999 → 999000"],
        ["Ghi 999.000.000", "pl1.xa.fundsBudget: 999 → 999000000"],
      ],
    ],
    [5_000_000, { "pl1.xa.fundsBudget": 5000 }, [["Ghi 5.000", "pl1.xa.fundsBudget: 5.000.000 → 5000"]]],
    [5000, { "pl1.xa.fundsBudget": 5_000_000 }, [["Ghi 5.000.000", "pl1.xa.fundsBudget: 5.000 → 5000000"]]],
  ])("%d beside last year's %j is offered in the usual units", (value, prior, fixes) => {
    const setting = prior === undefined ? {} : { prior };
    expect(of("A08", { "pl1.xa.fundsBudget": value }, setting).map(fixesOf)).toEqual([fixes]);
  });
  test.each<[Given, Setting]>([
    [{ "pl1.xa.fundsBudget": 1000 }, {}],
    [{ "pl1.xa.fundsBudget": 0 }, {}],
    [{ "pl1.xa.launchPoints": 5 }, {}],
    [{ "pl1.xa.fundsBudget": 5_000_000 }, { prior: { "pl1.xa.fundsBudget": 0 } }],
    [{ "pl1.xa.fundsBudget": 5_000_001 }, { prior: { "pl1.xa.fundsBudget": 5000 } }],
  ])("%j with %j is in order", (given, setting) => expect(of("A08", given, setting)).toEqual([]));
  test("nothing is written over a formula", () => {
    expect(of("A08", { "pl1.xa.fundsBudget": 5 }, { formulas: ["pl1.xa.fundsBudget"] }).map(fixesOf)).toEqual([[]]);
  });
});

describe("a shifted row (A09)", () => {
  const left: Given = {
    "pl1.xa.launchPoints": "700 trẻ",
    "pl1.xa.launchChildren": 0,
    "pl1.xa.worksBuilt": 0,
    "pl1.xa.worksUpgraded": "4.930.000đ",
    "pl1.xa.fundsBudget": "2.500.000đ",
  };
  test("it is moved back as a whole, the figures cleaned", () => {
    const [finding] = of("A09", left);
    expect(finding?.cells.slice(0, 2)).toEqual(["pl1.xa.launchPoints", "pl1.xa.worksUpgraded"]);
    expect(finding?.fixes.map(fixesOf_)).toEqual([
      [
        "Chuyển cả hàng sang phải một cột",
        "launchPoints=null",
        "launchChildren=700",
        "worksBuilt=0",
        "worksUpgraded=0",
        "fundsBudget=4930000",
        "fundsRaised=2500000",
      ],
    ]);
  });
  test.each<[string, Given, Setting]>([
    ["the way is barred by a figure", { ...left, "pl1.xa.fundsRaised": 5 }, {}],
    ["a formula would be lost", left, { formulas: ["pl1.xa.worksBuilt"] }],
    ["a figure would not fit there either", { ...left, "pl1.xa.worksBuilt": "nhiều" }, {}],
  ])("it is told without a fix where %s", (_why, given, setting) => {
    expect(of("A09", given, setting).map(({ fixes }) => fixes.length)).toEqual([0]);
  });
  test.each<[Given, number]>([
    [{ "pl1.xa.launchPoints": 1_000_000 }, 1],
    [{ "pl1.xa.launchPoints": 999_999 }, 0],
    [{ "pl1.xa.fundsBudget": 1_000_000 }, 0],
    [{ "pl1.xa.fundsBudget": "15 trẻ" }, 1],
  ])("%j gives %d findings", (given, count) => expect(of("A09", given)).toHaveLength(count));
  function fixesOf_({ title, edits }: Finding["fixes"][number]) {
    return [title, ...edits.map(({ cell, value }) => `${cell.split(".")[2]}=${value}`)];
  }
});

describe("money per child (A10)", () => {
  test.each<[number, number, string | null]>([
    [100_000, 10, null],
    [99_999, 10, "low"],
    [20_000_000, 1, null],
    [20_000_001, 1, "high"],
    [0, 10, null],
    [100, 0, null],
  ])("%d đồng for %d children: %s", (money, children, how) => {
    const found = of("A10-gift", { "pl2.all.giftMoney": money, "pl2.all.giftChildren": children });
    expect(found).toHaveLength(how === null ? 0 : 1);
    if (how !== null) {
      expect(found[0]?.cells).toEqual(["pl2.all.giftMoney", "pl2.all.giftChildren"]);
      expect(found[0]?.difference).toMatch(/đồng\/trẻ em$/);
      expect(found[0]?.message).toMatch(how === "low" ? /thấp|ít|dưới/i : /cao|nhiều|trên/i);
    }
  });
});

describe("the unit's children (A11)", () => {
  const children = { context: { childrenInUnit: 700 } };
  test.each<[Given, readonly string[]]>([
    [{ "pl1.xa.launchChildren": 701 }, ["pl1.xa.launchChildren"]],
    [{ "pl1.xa.launchChildren": 700 }, []],
    [{ "pl2.all.giftChildren": 900, "pl3.all.playChildren": 800 }, ["pl2.all.giftChildren", "pl3.all.playChildren"]],
    [{ "pl1.tinh.launchChildren": 900 }, []],
    [{ "pl1.xa.launchChildren": "nhiều" }, []],
  ])("%j blames %j", (given, blamed) => {
    expect(of("A11", given, children).map(({ cells }) => cells[0])).toEqual(blamed);
  });
  test("without their number it is skipped, and says what it wants", () => {
    const outcome = check({}).outcomes.find(({ code }) => code === "A11");
    expect(outcome).toMatchObject({ status: "skipped", wants: "particulars" });
  });
});

describe("activity without money, launch without activity (A12, A13)", () => {
  test.each<[string, Given, boolean]>([
    ["A12", { "pl1.xa.worksBuilt": 1, "pl1.xa.fundsBudget": 0, "pl1.xa.fundsRaised": 0 }, true],
    ["A12", { "pl1.xa.worksUpgraded": 1, "pl1.xa.fundsBudget": 0, "pl1.xa.fundsRaised": 0 }, true],
    ["A12", { "pl1.xa.worksBuilt": 1, "pl1.xa.fundsBudget": 0, "pl1.xa.fundsRaised": 5000 }, false],
    ["A12", { "pl1.xa.worksBuilt": 1, "pl1.xa.fundsBudget": 0 }, false],
    ["A12", { "pl1.xa.worksBuilt": 0, "pl1.xa.fundsBudget": 0, "pl1.xa.fundsRaised": 0 }, false],
    ["A13", { "pl1.xa.launchPoints": 1, "pl3.all.participationActivities": 0, "pl3.all.playActivities": 0 }, true],
    ["A13", { "pl1.xa.launchPoints": 1, "pl3.all.participationActivities": 0, "pl3.all.playActivities": 2 }, false],
    [
      "A13",
      { "pl1.xa.launchPoints": 1, "pl3.all.participationActivities": 0, "pl3.all.playActivities": "nhiều" },
      false,
    ],
  ])("%s with %j: %s", (rule, given, fails) => expect(of(rule, given)).toHaveLength(fails ? 1 : 0));
  test("the evidence stands last, and is told", () => {
    const given = { "pl1.xa.worksBuilt": 3, "pl1.xa.fundsBudget": 0, "pl1.xa.fundsRaised": 0 };
    expect(told("A12", given)[0]?.[0]).toBe("pl1.xa.fundsBudget pl1.xa.fundsRaised pl1.xa.worksBuilt");
    expect(String(told("A12", given)[0]?.[1])).toContain("3");
  });
});

describe("against last year (A14)", () => {
  test.each<[number, number, boolean]>([
    [20, 0, false],
    [29, 9, false],
    [29, 8, true],
    [30, 10, false],
    [31, 10, true],
    [10, 31, true],
    [300, 100, false],
    [301, 100, true],
    [0, 100, false],
    [100, 0, false],
  ])("%d after %d children: to be explained %s", (now, before, isOdd) => {
    const found = of("A14-change", { "pl1.xa.launchChildren": now }, { prior: { "pl1.xa.launchChildren": before } });
    expect(found).toHaveLength(isOdd ? 1 : 0);
    if (isOdd) expect(found[0]?.difference?.startsWith(now > before ? "+" : "-")).toBe(true);
  });
  test.each<[number, number, boolean]>([
    [9_000_000, 1_000_000, false],
    [9_500_000, 1_000_000, true],
    [30_000_000, 10_000_000, false],
    [30_000_001, 10_000_000, true],
  ])("%d after %d đồng: to be explained %s", (now, before, isOdd) => {
    const found = of("A14-change", { "pl1.xa.fundsRaised": now }, { prior: { "pl1.xa.fundsRaised": before } });
    expect(found).toHaveLength(isOdd ? 1 : 0);
  });
  test("times are told with one decimal, the difference in full", () => {
    const [finding] = of("A14-change", { "pl1.xa.launchChildren": 7000 }, { prior: { "pl1.xa.launchChildren": 650 } });
    expect(finding?.message).toContain("10,8 lần");
    expect(finding?.difference).toBe("+6.350");
  });
  test("a row of another level is not compared", () => {
    expect(of("A14", { "pl1.tinh.launchChildren": 900 }, { prior: { "pl1.tinh.launchChildren": 1 } })).toEqual([]);
  });
  test("without last year's figures it is skipped, and says what it wants", () => {
    const outcomes = check({}).outcomes.filter(({ code }) => code === "A14");
    expect(outcomes).toEqual([
      expect.objectContaining({ status: "skipped", wants: "prior" }),
      expect.objectContaining({ status: "skipped", wants: "prior" }),
    ]);
  });
  const full = Object.fromEntries(
    [...figuresOf(edition, {}).keys()].filter((key) => /^pl1\.xa|^pl[23]/.test(key)).map((key) => [key, 0]),
  );
  test.each<[Given, Given, number | null]>([
    [{ "pl1.xa.launchChildren": 3, "pl2.all.giftChildren": 4, "pl3.all.playChildren": 5 }, {}, 3],
    [{ "pl1.xa.launchChildren": 3, "pl2.all.giftChildren": 4 }, {}, null],
    [
      { "pl1.xa.launchChildren": 3, "pl2.all.giftChildren": 4, "pl3.all.playChildren": 5 },
      { "pl1.xa.worksBuilt": 1 },
      null,
    ],
    [
      { "pl1.xa.launchChildren": 3, "pl2.all.giftChildren": 4, "pl3.all.playChildren": 5 },
      { "pl1.xa.worksBuilt": null },
      null,
    ],
  ])("all equal with %j, but for %j: %j figures above zero", (some, now, count) => {
    const before = { ...full, ...some };
    const found = of("A14-copy", { ...before, ...now }, { prior: before });
    expect(found.map(({ cells }) => cells.length)).toEqual(count === null ? [] : [count]);
  });
});

describe("dates of the report (A15)", () => {
  test.each<[Partial<ReportContext>, readonly string[]]>([
    [{}, []],
    [{ reportDate: "2023-06-30" }, []],
    [{ reportDate: "2023-06-29" }, ["29/6/2023"]],
    [{ reportDate: "2023-07-09" }, []],
    [{ reportDate: "2023-07-10" }, ["10/7/2023"]],
    [{ reportDate: "2023-07-10", deadline: null }, []],
    [{ reportDate: null }, []],
    [{ dataCutOff: null }, ["số liệu"]],
  ])("%j tells of %j", (context, words) => {
    const found = of("A15", {}, { context });
    expect(found).toHaveLength(words.length);
    for (const [index, word] of words.entries()) expect(found[index]?.message).toContain(word);
    expect(found.flatMap(({ cells }) => cells)).toEqual([]);
  });
  test("without a deadline nobody knows whether the report is in time, and that is said", () => {
    const outcome = check({}, { context: { deadline: null } }).outcomes.find(({ code }) => code === "A15");
    expect(outcome).toMatchObject({
      status: "skipped",
      wants: "particulars",
      reason: expect.stringContaining("hạn nộp"),
    });
    const early = check({}, { context: { deadline: null, reportDate: "2023-06-29" } });
    expect(early.outcomes.find(({ code }) => code === "A15")).toMatchObject({ status: "failed" });
  });
  test("two at once are two findings", () => {
    const context = { reportDate: "2023-07-11", dataCutOff: null };
    expect(new Set(of("A15", {}, { context }).map(({ id }) => id)).size).toBe(2);
  });
  test("a file without particulars is not judged", () => {
    const outcome = check({}, { withoutParticulars: true }).outcomes.find(({ code }) => code === "A15");
    expect(outcome).toMatchObject({ status: "skipped", wants: "particulars" });
  });
});

describe("ended offices (C01)", () => {
  test.each<[Partial<ReportContext>, number]>([
    [{ superior: "Sở Lao động - Thương binh và Xã hội", reportDate: "2025-03-01" }, 1],
    [{ superior: "SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI", reportDate: "2025-03-01" }, 1],
    [{ superior: "Sở Lao động - Thương binh và Xã hội", reportDate: "2025-02-28" }, 0],
    [{ superior: "Sở Y tế", reportDate: "2026-03-01" }, 0],
    [{ superior: "Sở Y tế", unitName: "Sở LĐ-TB&XH", reportDate: "2026-03-01" }, 1],
  ])("%j gives %d notes", (context, count) => {
    const found = of("C01", {}, { context });
    expect(found).toHaveLength(count);
    for (const { severity, cells } of found) expect({ severity, cells }).toEqual({ severity: "note", cells: [] });
  });
  test("without a date it is skipped", () => {
    expect(check({}, { context: { reportDate: null } }).outcomes.find(({ code }) => code === "C01")).toMatchObject({
      status: "skipped",
      wants: "particulars",
    });
  });
});

describe("figures of another level (A04)", () => {
  test("they are moved to the unit's own row where that is blank", () => {
    const [finding] = of("A04", { "pl1.huyen.launchPoints": 1, "pl1.huyen.launchChildren": 700 });
    expect(finding?.fixes.flatMap(({ edits }) => edits.map(({ cell, value }) => `${cell}=${value}`))).toEqual([
      "pl1.xa.launchPoints=1",
      "pl1.huyen.launchPoints=null",
      "pl1.xa.launchChildren=700",
      "pl1.huyen.launchChildren=null",
    ]);
    expect(finding?.fixes[0]?.title).toBe("Chuyển sang hàng Cấp xã");
  });
  test.each<[string, Given, Setting]>([
    ["the own row holds a figure", { "pl1.huyen.launchPoints": 1, "pl1.xa.worksBuilt": 0 }, {}],
    ["one cannot be read", { "pl1.huyen.launchPoints": 1, "pl1.huyen.worksBuilt": "nhiều" }, {}],
    ["one is a formula", { "pl1.huyen.launchPoints": 1 }, { formulas: ["pl1.huyen.launchPoints"] }],
  ])("they stay where they are when %s", (_why, given, setting) => {
    expect(of("A04", given, setting).map(({ fixes }) => fixes)).toEqual([[]]);
  });
  test("a province may fill its communes' row", () => {
    expect(of("A04", { "pl1.xa.launchPoints": 1 }, { context: { level: "tinh" } })).toEqual([]);
  });
});

describe("personal data in a cell (P01)", () => {
  test("a child's name is blamed before all else", () => {
    const [group] = check({ "pl2.all.giftChildren": "cháu Lò Thị Mẫu" }).groups;
    expect(group).toMatchObject({ code: "P01", severity: "blocking" });
    expect(group?.findings.map(({ code }) => code)).toContain("A01");
  });
});

test("cells that the unit must fill, and those that are blank or gone", () => {
  const figures = new Map(figuresOf(edition, { "pl1.xa.launchPoints": 1, "pl2.all.giftChildren": 0 }));
  figures.delete("pl3.all.playChildren");
  const { required, missing, outcomes } = validate(edition, figures, contextOf());
  expect(required).toHaveLength(16);
  expect(missing).toHaveLength(14);
  expect(missing).toContain("pl3.all.playChildren");
  expect(outcomes.find(({ code }) => code === "A03")?.status).toBe("failed");
});

test("a rule that cannot be evaluated is broken, said, and stops no other", () => {
  const rule = edition.rules.find(({ id }) => id === "A05-no-point");
  if (rule?.kind !== "pairing") throw new Error("A05 is a pair.");
  const params = { if: "pl1.xa.launchChildren", then: "pl9.xa.none" };
  const broken = { ...edition, rules: [{ ...rule, id: "Z01", params }, rule] };
  const { outcomes, findings } = validate(broken, figuresOf(edition, { "pl1.xa.launchChildren": 5 }), contextOf());
  expect(outcomes.map(({ status }) => status)).toEqual(["passed", "failed"]);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(["A05-no-point"]);
  const worse = { ...edition, rules: [{ ...rule, id: "Z02", message: "{$ifValue :unknown}" }, rule] };
  const said = validate(worse, figuresOf(edition, { "pl1.xa.launchChildren": 5 }), contextOf());
  expect(said.outcomes[1]?.status).toBe("failed");
});
