import type { Counted } from "../../../src/core/consolidation/sums/counted";
import { overText } from "../../../src/core/consolidation/sums/overText";
import { ratesOf } from "../../../src/core/consolidation/sums/ratesOf";
import { totalsOf } from "../../../src/core/consolidation/sums/totalsOf";
import type { EditionForm } from "../../../src/core/edition/edition";
import { figuresOf, type Given } from "../../support/figures";
import { halfYear, halfYearCase } from "../../support/halfYear";
import { ownEdition as edition } from "./ownForm";
import { june, reportOf } from "./returned";

const counted = (edition: EditionForm, unit: string, given: Given, isProvisional = false): Counted => ({
  unit,
  name: unit,
  path: `${unit}.xlsx`,
  isProvisional,
  isListed: true,
  report: reportOf(unit, { editionId: edition.id, figures: figuresOf(edition as never, given) }),
});

describe("the Action Month", () => {
  const returns = [
    counted(june, "A", {
      "pl1.xa.launchChildren": 700,
      "pl1.xa.fundsBudget": 4_930_000,
      "pl2.all.giftChildren": 15,
    }),
    counted(
      june,
      "B",
      { "pl1.xa.launchChildren": 300, "pl1.xa.fundsBudget": "gần 100 triệu", "pl2.all.giftChildren": 0 },
      true,
    ),
    counted(june, "C", {
      "pl1.xa.launchChildren": null,
      "pl1.tinh.launchChildren": 9,
      "pl1.xa.fundsBudget": "2.500.000 đồng",
    }),
  ];
  const totals = totalsOf(june, "xa", returns, ratesOf(june, "xa"));

  test("a blank is no zero: the sum says over how many units it is", () => {
    expect(totals.get("pl1.xa.launchChildren")).toMatchObject({
      kind: "sum",
      value: 1000,
      exact: "1000",
      units: 2,
      provisional: 1,
      shares: new Map([
        ["A", 700],
        ["B", 300],
      ]),
      unread: [],
    });
    expect(totals.get("pl2.all.giftChildren")).toMatchObject({ value: 15, units: 2 });
    expect(totals.get("pl3.all.playChildren")).toMatchObject({ value: null, exact: null, units: 0, isBeyond: false });
  });
  test("text is named and never added, also where it reads as a number: Excel does not add it either", () => {
    expect(totals.get("pl1.xa.fundsBudget")).toMatchObject({ value: 4_930_000, units: 1, unread: ["B", "C"] });
  });
  test("only rows of the units' level are theirs", () => {
    const sums = [...totals.keys()].filter((key) => !key.includes("/"));
    expect(sums).toHaveLength(16);
    expect(sums.filter((key) => key.startsWith("pl1.") && !key.startsWith("pl1.xa."))).toEqual([]);
    const ofDistricts = [...totalsOf(june, "huyen", []).keys()];
    expect(ofDistricts).toEqual(expect.arrayContaining(["pl1.huyen.launchPoints", "pl1.xa.launchPoints"]));
  });
  test("a share is made from sums over the units that have both", () => {
    const both = totalsOf(
      june,
      "xa",
      [
        counted(june, "A", { "pl1.xa.fundsBudget": 1, "pl1.xa.fundsRaised": 9 }),
        counted(june, "B", { "pl1.xa.fundsBudget": 90, "pl1.xa.fundsRaised": 0 }),
        counted(june, "C", { "pl1.xa.fundsBudget": 1000 }),
      ],
      ratesOf(june, "xa"),
    );
    // The average of 10 % and 100 % would be 55.
    expect(both.get("pl1.xa.fundsBudget/share")).toMatchObject({
      kind: "rate",
      value: 91,
      units: 2,
      shares: new Map([
        ["A", 10],
        ["B", 100],
      ]),
    });
  });
  test("a sum beyond what a number holds is told by its digits", () => {
    const much = ["A", "B", "C"].map((unit) => counted(june, unit, { "pl1.xa.fundsBudget": Number.MAX_SAFE_INTEGER }));
    expect(totalsOf(june, "xa", much).get("pl1.xa.fundsBudget")).toMatchObject({
      value: null,
      exact: "27021597764222973",
      isBeyond: true,
    });
  });
  test("a thousand's point that became a fraction is not added", () => {
    expect(
      totalsOf(june, "xa", [counted(june, "A", { "pl1.xa.launchChildren": 1.722 })]).get("pl1.xa.launchChildren"),
    ).toMatchObject({ value: null, unread: ["A"] });
  });
  test("a report of another form adds nothing", () => {
    const other = { ...returns[0], report: reportOf("A", { editionId: "rieng-abcdef" }) } as Counted;
    expect(totalsOf(june, "xa", [other]).get("pl1.xa.launchChildren")).toMatchObject({ units: 0 });
  });
  test("every total says over what it is", () => {
    expect(overText({ units: 48, provisional: 2, besides: 0 }, 50)).toBe("48/50 đơn vị, 2 tạm tính");
    expect(overText({ units: 51, provisional: 1, besides: 1 }, 50)).toBe(
      "50/50 đơn vị, 1 tạm tính, thêm 1 ngoài danh sách",
    );
    expect(overText({ units: 3, provisional: 0, besides: 0 }, null)).toBe("3 đơn vị");
  });
});

test("the half-year: every figure that communes send is added, shares are made anew", () => {
  const twice = ["A", "B"].map((unit) => counted(halfYear, unit, halfYearCase));
  const totals = totalsOf(halfYear, "xa", twice, ratesOf(halfYear, "xa"));
  for (const [key, total] of totals) {
    if (key.includes("/")) continue;
    expect([key, total.kind === "sum" && total.value]).toEqual([key, Number(halfYearCase[key]) * 2]);
  }
  expect([...totals.keys()].some((key) => key.startsWith("pl2."))).toBe(false);
  // 7 of 1.660 households.
  expect(totals.get("pl1.poor.total/share")).toMatchObject({ kind: "rate", value: 0.42, units: 2 });
});

describe("an office's own form", () => {
  const given = (c1: number, c2: number, c4: number): Given => ({
    "pl1.r1.c1": c1,
    "pl1.r1.c2": c2,
    "pl1.r1.c3": 50.5,
    "pl1.r1.c4": c4,
    "pl1.r1.c5": 100_000,
    "pl1.r1.c6": 30,
    "pl1.r1.c7": 2,
  });
  const both = [counted(edition, "A", given(100, 90, 14031.1)), counted(edition, "B", given(300, 150, 0.2))];
  const rate = { key: "pl1.r1.c3", numerator: ["pl1.r1.c2"], denominator: ["pl1.r1.c1"], per: 100 };

  test("figures that add up are added, the others told with the reason", () => {
    const totals = totalsOf(edition, "xa", both);
    expect(
      [...totals].map(([key, total]) => [
        key,
        total.kind === "sum" ? total.value : total.kind === "not-added" && total.reason,
      ]),
    ).toEqual([
      ["pl1.r1.c1", 400],
      ["pl1.r1.c2", 240],
      ["pl1.r1.c3", "rate"],
      ["pl1.r1.c4", 14031.3],
      ["pl1.r1.c5", "price"],
      ["pl1.r1.c6", "average"],
      ["pl1.r1.c7", 4],
    ]);
    expect(totals.get("pl1.r1.c3")?.shares).toEqual(
      new Map([
        ["A", 50.5],
        ["B", 50.5],
      ]),
    );
  });
  test("a rate that is said how to make is made from sums", () => {
    expect(totalsOf(edition, "xa", both, [rate]).get("pl1.r1.c3")).toMatchObject({ kind: "rate", value: 60, units: 2 });
  });
});
