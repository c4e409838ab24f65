import { validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import type { CollatedSums } from "../../../src/core/model/collatedUnits";
import { contextOf, figuresOf, sumsOf, type Given } from "../../support/figures";

const [june] = editions;
if (june === undefined) throw new Error("There is no edition.");

const sums = sumsOf({
  "pl1.xa.launchChildren": 1000,
  "pl1.xa.fundsBudget": 4_930_000,
  "pl1.xa.worksBuilt": null,
  "pl2.all.giftChildren": 15,
});
const right: Given = { "pl1.xa.launchChildren": 1000, "pl1.xa.fundsBudget": 4_930_000, "pl2.all.giftChildren": 15 };
const a16 = (given: Given, units: CollatedSums | null = sums, level: "tinh" | "xa" = "tinh") => {
  const result = validate(june, figuresOf(june, given), contextOf({ level }), { units });
  const groups = result.groups.filter(({ code }) => code === "A16");
  return { groups, outcome: result.outcomes.find(({ ruleId }) => ruleId === "A16-units") };
};

test("a row of the units alone is their sum; the own row is the office's own", () => {
  expect(a16({ ...right, "pl1.tinh.launchChildren": 5, "pl2.all.giftChildren": 20, "pl1.xa.worksBuilt": 3 })).toEqual({
    groups: [],
    outcome: { ruleId: "A16-units", code: "A16", status: "passed" },
  });
});

test("another number is said with both and over whom, and the sum is offered", () => {
  const { groups } = a16({ ...right, "pl1.xa.launchChildren": 990 });
  expect(groups).toMatchObject([
    {
      severity: "blocking",
      basis: "số học của biểu",
      message: "Số trẻ em tham dự ghi 990, khác tổng của 2/3 đơn vị, 1 tạm tính, là 1.000.",
      findings: [{ difference: "-10" }],
      edits: [{ cell: "pl1.xa.launchChildren", before: "990", value: 1000 }],
    },
  ]);
});

test("a blank there is none either; all of them are mended at once", () => {
  const { groups } = a16({ "pl1.xa.launchChildren": 990 });
  expect(groups).toMatchObject([
    {
      message: "2 ô khác tổng của các đơn vị đã nhận.",
      findings: [{}, { message: "Ngân sách nhà nước: để trống; tổng của 2/3 đơn vị, 1 tạm tính, là 4.930.000." }],
      edits: [{ value: 1000 }, { before: "(trống)", value: 4_930_000 }],
    },
  ]);
});

test("a formula is not written over, and a row with own figures besides is only asked about", () => {
  const figures = new Map(figuresOf(june, { ...right, "pl2.all.giftChildren": 14 }));
  figures.set("pl1.xa.launchChildren", { value: { kind: "number", value: 990 }, formula: "=900+90" });
  const { groups } = validate(june, figures, contextOf({ level: "tinh" }), { units: sums });
  expect(groups.filter(({ code }) => code === "A16")).toMatchObject([
    { severity: "blocking", edits: [] },
    { severity: "explain", findings: [{ cells: ["pl2.all.giftChildren"] }], edits: [] },
  ]);
});

test("an office that received nothing is told so; a commune has nobody to sum", () => {
  expect(a16(right, null).outcome).toMatchObject({ status: "skipped", wants: "units" });
  expect(a16(right, null, "xa").outcome).toMatchObject({ status: "passed" });
});
