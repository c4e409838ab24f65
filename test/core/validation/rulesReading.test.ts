import { rulesReading } from "../../../src/core/validation/rulesReading";
import { editions } from "../../../src/editions";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");
const everywhere = ["A01", "A02", "A03", "A04", "A09", "A14", "A14", "P01"];

test.each<[string, readonly string[]]>([
  ["pl1.xa.launchPoints", ["A05", "A05", "A13"]],
  ["pl1.tinh.launchChildren", ["A05", "A05", "A11", "A13"]],
  ["pl1.xa.worksBuilt", ["A12"]],
  ["pl1.xa.fundsBudget", ["A08", "A12"]],
  ["pl2.all.giftMoney", ["A06", "A06", "A08", "A10"]],
  ["pl2.all.careChildren", ["A06", "A06", "A10", "A11"]],
  ["pl3.all.playActivities", ["A07", "A07", "A13"]],
])("%s is read by the general rules and by %j", (cell, own) => {
  const codes = rulesReading(edition, cell).map(({ code }) => code);
  expect([...codes].sort()).toEqual([...everywhere, ...own].sort());
});

test("each is told by what it asks", () => {
  for (const { title } of rulesReading(edition, "pl1.xa.launchPoints")) expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
});
