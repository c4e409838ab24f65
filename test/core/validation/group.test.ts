import { validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import { contextOf, figuresOf, type Given } from "../../support/figures";
import { typedInJune2023 } from "../../support/realCase";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");
const clean: Given = {
  ...typedInJune2023,
  "pl1.xa.launchPoints": 1,
  "pl1.xa.launchChildren": 700,
  "pl1.xa.fundsBudget": 4930000,
  "pl1.xa.fundsRaised": 2500000,
  "pl2.all.giftChildren": 15,
  "pl2.all.giftMoney": 4000000,
};
const groups = (change: Given, prior: Given | null = null) => {
  if (edition === undefined) return [];
  const options = { prior: prior === null ? null : figuresOf(edition, prior) };
  return validate(edition, figuresOf(edition, { ...clean, ...change }), contextOf(), options).groups;
};

test("a clean report has none", () => expect(groups({})).toEqual([]));

test.each<[string, Given, string, string, readonly string[]]>([
  ["a typed unit", { "pl2.all.giftChildren": "15 trẻ" }, "A02", "pl2.all.giftChildren", []],
  ["money in thousands", { "pl2.all.giftMoney": 400 }, "A08", "pl2.all.giftMoney", ["A10"]],
  [
    "money in a column of children",
    { "pl2.all.giftChildren": 4000000, "pl2.all.giftMoney": 15 },
    "A09",
    "pl2.all.giftChildren",
    ["A08", "A10"],
  ],
  ["the whole first row of another level", rowMoved(), "A04", "pl1.huyen.launchPoints", []],
  [
    "no activity for the children",
    { "pl3.all.participationActivities": 0 },
    "A07",
    "pl3.all.participationActivities",
    ["A13"],
  ],
  ["a word for a number", { "pl1.xa.launchPoints": "nhiều" }, "A01", "pl1.xa.launchPoints", []],
])("%s, %j, is one group under %s", (_what, change, code, at, consequences) => {
  const found = groups(change);
  expect(found.map((group) => group.code)).toEqual([code]);
  expect(found[0]?.findings[0]?.cells[0]).toBe(at);
  expect(
    found[0]?.findings
      .slice(1)
      .map((finding) => finding.code)
      .sort(),
  ).toEqual(consequences);
});

test("last year's figures all through are one group, whatever else is odd about them", () => {
  const found = groups({}, clean);
  expect(found.map(({ code, findings }) => [code, findings.length])).toEqual([["A14", 1]]);
});

test("slips in two places are two groups, the blocking one first", () => {
  const found = groups({ "pl2.all.giftMoney": 400, "pl1.xa.launchPoints": 0 });
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([
    ["A05", "blocking"],
    ["A08", "explain"],
  ]);
});

test("a group is as severe as its severest finding, and offers a choice where there is one", () => {
  const [group] = groups({ "pl2.all.giftMoney": 400 });
  expect(group).toMatchObject({ severity: "explain", edits: [] });
  expect(group?.fixes.map(({ title }) => title)).toEqual(["Ghi 400.000", "Ghi 400.000.000"]);
});

function rowMoved(): Given {
  const row = Object.entries(clean).filter(([key]) => key.startsWith("pl1.xa."));
  return Object.fromEntries(
    row.flatMap(([key, value]) => [
      [key.replace(".xa.", ".huyen."), value],
      [key, null],
    ]),
  );
}
