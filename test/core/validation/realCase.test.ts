import { verdictOf } from "../../../src/core/submission/verdictOf";
import { validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import { contextOf, figuresOf, type Given } from "../../support/figures";
import { typedInJune2023 } from "../../support/realCase";

const [june] = editions;
if (!june) throw new Error("The edition thang-hanh-dong is missing.");
const check = (given: Given) => validate(june, figuresOf(june, given), contextOf());

test("what the commune typed is explained in two groups", () => {
  const result = check(typedInJune2023);
  expect(
    result.groups.map(({ code, severity, message, appendices }) => ({ code, severity, message, appendices })),
  ).toEqual([
    {
      code: "A02",
      severity: "blocking",
      message: "5 ô ghi số kèm chữ nên Excel không cộng được.",
      appendices: ["pl1", "pl2"],
    },
    {
      code: "A05",
      severity: "blocking",
      message: "Có 700 trẻ em tham dự nhưng chưa ghi số điểm phát động.",
      appendices: ["pl1"],
    },
  ]);
  expect(result.missing).toEqual(["pl1.xa.launchPoints"]);
  expect(verdictOf(result)).toEqual({ kind: "blocked", blocking: 2, explain: 0, missing: 1 });
});

test("one click offers the five values, and nothing for the blank", () => {
  const edits = check(typedInJune2023).groups.flatMap((group) => group.edits);
  expect(edits).toEqual([
    { cell: "pl1.xa.launchChildren", before: "700 trẻ", value: 700 },
    { cell: "pl1.xa.fundsBudget", before: "4.930.000đ", value: 4930000 },
    { cell: "pl1.xa.fundsRaised", before: "2.500.000Đ", value: 2500000 },
    { cell: "pl2.all.giftChildren", before: "15 trẻ", value: 15 },
    { cell: "pl2.all.giftMoney", before: "4.000.000đ", value: 4000000 },
  ]);
});

test("after the fixes and one launch point the report may be handed in", () => {
  const edits = check(typedInJune2023).groups.flatMap((group) => group.edits);
  const mended = {
    ...typedInJune2023,
    ...Object.fromEntries(edits.map((edit) => [edit.cell, edit.value])),
    "pl1.xa.launchPoints": 1,
  };
  expect(verdictOf(check(mended))).toEqual({ kind: "ready", filled: 16, justified: 0 });
});

test("a blank form is not a wrong form", () => {
  expect(verdictOf(check({}))).toEqual({ kind: "empty", missing: 16 });
});

test("no cleaning touches a row that looks shifted by a column; moving it back is offered", () => {
  // The row as the text extraction once moved it: everything one column to the left.
  const shifted: Given = {
    "pl1.xa.launchPoints": "700 trẻ",
    "pl1.xa.launchChildren": 0,
    "pl1.xa.worksBuilt": 0,
    "pl1.xa.worksUpgraded": "4.930.000đ",
    "pl1.xa.fundsBudget": "2.500.000Đ",
    "pl1.xa.fundsRaised": null,
    "pl2.all.giftMoney": "4.000.000đ",
  };
  const cleaning = check(shifted).findings.filter(({ code }) => code === "A02");
  expect(cleaning.flatMap(({ fixes }) => fixes).flatMap(({ edits }) => edits.map(({ cell }) => cell))).toEqual([
    "pl2.all.giftMoney",
  ]);
  const [moved] = check(shifted).groups.filter(({ code }) => code === "A09");
  expect(moved?.edits.map(({ cell }) => cell.split(".")[0])).toEqual(Array(6).fill("pl1"));
});

test("a formula is never overwritten by a fix", () => {
  const figures = new Map(figuresOf(june, {}));
  figures.set("pl1.xa.launchChildren", { value: { kind: "text", text: "700 trẻ" }, formula: '=A1&" trẻ"' });
  const [finding] = validate(june, figures, contextOf()).findings.filter(({ code }) => code === "A02");
  expect(finding?.fixes).toEqual([]);
});

test("32.767 characters are shown short and change nothing", () => {
  const [finding] = check({ "pl1.xa.launchPoints": "x".repeat(32767) }).findings;
  expect(finding?.code).toBe("A01");
  expect(finding?.message.length).toBeLessThan(120);
});
