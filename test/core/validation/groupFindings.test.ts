import type { Finding, Severity } from "../../../src/core/model/finding";
import { group } from "../../../src/core/validation/group";
import { editions } from "../../../src/editions";

const [june] = editions;
if (!june) throw new Error("The edition thang-hanh-dong is missing.");
const edition = june;

/** A breach of a rule of the edition at these cells, the first one blamed. */
function breach(ruleId: string, cells: readonly string[], changes: Partial<Finding> = {}): Finding {
  const rule = edition.rules.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(`No rule ${ruleId}.`);
  return {
    id: `${ruleId}@${cells[0] ?? ""}`,
    ruleId,
    code: rule.code,
    severity: rule.severity,
    cells,
    message: `${ruleId} ${cells.join(" ")}`,
    placeholders: {},
    values: [],
    difference: null,
    basis: rule.basis,
    fixes: [],
    ...changes,
  };
}
const fix = (cell: string, value: number) => ({ title: `Ghi ${value}`, edits: [{ cell, before: "x", value }] });
const shape = (findings: readonly Finding[]) =>
  group(edition, findings).map(({ id, findings: own }) => [id, ...own.map((finding) => finding.id)]);

const [POINTS, CHILDREN, BUDGET] = ["pl1.xa.launchPoints", "pl1.xa.launchChildren", "pl1.xa.fundsBudget"];

test.each<[string, readonly Finding[], readonly (readonly string[])[]]>([
  ["nothing", [], []],
  [
    "a finding about a cell follows the more specific one about it, in whatever order they come",
    [breach("A14-change", [CHILDREN]), breach("A02", [CHILDREN])],
    [["A02", `A02@${CHILDREN}`, `A14-change@${CHILDREN}`]],
  ],
  [
    "a finding that blames another cell stands alone, though it mentions this one",
    [breach("A01", [CHILDREN]), breach("A05-no-point", [POINTS, CHILDREN])],
    [
      [`A01@${CHILDREN}`, `A01@${CHILDREN}`],
      [`A05-no-point@${POINTS}`, `A05-no-point@${POINTS}`],
    ],
  ],
  [
    "whatever is wrong in a shifted row is its consequence, also where another cell is blamed",
    [breach("A05-no-point", [POINTS, CHILDREN]), breach("A09", [BUDGET]), breach("A08", ["pl2.all.giftMoney"])],
    [
      [`A09@${BUDGET}`, `A09@${BUDGET}`, `A05-no-point@${POINTS}`],
      ["A08@pl2.all.giftMoney", "A08@pl2.all.giftMoney"],
    ],
  ],
  [
    "a foreign row takes what is about one of its cells, and nothing of another row",
    [
      breach("A04", ["pl1.tinh.launchPoints"]),
      breach("A05-no-point", [POINTS, "pl1.tinh.launchChildren"]),
      breach("A01", [BUDGET]),
    ],
    [
      [`A01@${BUDGET}`, `A01@${BUDGET}`],
      ["A04@pl1.tinh.launchPoints", "A04@pl1.tinh.launchPoints", `A05-no-point@${POINTS}`],
    ].reverse(),
  ],
  [
    "a copy of last year explains its own catalogue number and no other",
    [breach("A14-copy", [POINTS]), breach("A14-change", [CHILDREN]), breach("A10-gift", [POINTS])],
    [
      [`A14-copy@${POINTS}`, `A14-copy@${POINTS}`, `A14-change@${CHILDREN}`],
      [`A10-gift@${POINTS}`, `A10-gift@${POINTS}`],
    ],
  ],
  [
    "a finding about the report as a whole belongs to no cell",
    [breach("A15", [], { id: "A15@early" }), breach("A01", [POINTS])],
    [
      [`A01@${POINTS}`, `A01@${POINTS}`],
      ["A15@early", "A15@early"],
    ],
  ],
  [
    "breaches of a rule that is mended at once are one group, each with its consequences",
    [breach("A02", [POINTS]), breach("A02", [CHILDREN]), breach("A14-change", [CHILDREN])],
    [["A02", `A02@${POINTS}`, `A02@${CHILDREN}`, `A14-change@${CHILDREN}`]],
  ],
])("%s", (_what, findings, expected) => {
  expect(shape(findings)).toEqual(expected);
});

test("a rule that is not in the edition is least specific, and loses nothing", () => {
  const unknown: Finding = { ...breach("A01", [POINTS]), id: "X@p", ruleId: "X", code: "X99" };
  expect(shape([unknown, breach("A14-change", [POINTS])])).toEqual([
    [`A14-change@${POINTS}`, `A14-change@${POINTS}`, "X@p"],
  ]);
  expect(shape([unknown])).toEqual([["X@p", "X@p"]]);
});

test("one sentence for several, and the finding's own for one", () => {
  const one = group(edition, [breach("A02", [POINTS]), breach("A14-change", [POINTS])]);
  expect(one.map(({ message }) => message)).toEqual([`A02 ${POINTS}`]);
  const two = group(edition, [breach("A02", [POINTS]), breach("A02", [CHILDREN]), breach("A14-change", [POINTS])]);
  expect(two.map(({ message }) => message)).toEqual(["2 ô ghi số kèm chữ nên Excel không cộng được."]);
});

test("the edits of all where they are mended at once, the head's alone elsewhere", () => {
  const many = group(edition, [
    breach("A02", [POINTS], { fixes: [fix(POINTS, 1)] }),
    breach("A02", [CHILDREN], { fixes: [fix(CHILDREN, 700)] }),
    breach("A14-change", [POINTS], { fixes: [fix(POINTS, 9)] }),
  ]);
  expect(many.find(({ code }) => code === "A02")?.edits.map(({ value }) => value)).toEqual([1, 700]);
  const [one] = group(edition, [
    breach("A08", [BUDGET], { fixes: [fix(BUDGET, 5)] }),
    breach("A14-change", [BUDGET], { fixes: [fix(BUDGET, 6)] }),
  ]);
  expect(one?.edits.map(({ value }) => value)).toEqual([5]);
  const [choice] = group(edition, [breach("A08", [BUDGET], { fixes: [fix(BUDGET, 5), fix(BUDGET, 6)] })]);
  expect(choice).toMatchObject({ edits: [], fixes: [{ title: "Ghi 5" }, { title: "Ghi 6" }] });
  const [none] = group(edition, [breach("A08", [BUDGET])]);
  expect(none?.edits).toEqual([]);
});

test.each<[readonly [string, string], Severity]>([
  [["A08", "A10-gift"], "explain"],
  [["A08", "A06-gift-no-children"], "blocking"],
  [["A02", "A08"], "blocking"],
])("a group of %j is %s", (ids, severity) => {
  const [found] = group(
    edition,
    ids.map((id) => breach(id, ["pl2.all.giftMoney"])),
  );
  expect(found?.findings).toHaveLength(2);
  expect(found?.severity).toBe(severity);
});

test("the blocking groups come first, then what needs a reason, then notes", () => {
  const groups = group(edition, [
    breach("C01", [], { id: "C01@x" }),
    breach("A14-change", [CHILDREN]),
    breach("A01", [BUDGET]),
  ]);
  expect(groups.map(({ severity }) => severity)).toEqual(["blocking", "explain", "note"]);
});

test("a reason is looked up for the head, and only where a reason is enough", () => {
  const asked: string[] = [];
  const answer = (finding: Finding) => {
    asked.push(finding.id);
    return { text: "vì", isValid: true };
  };
  const [explained] = group(edition, [breach("A10-gift", [BUDGET]), breach("A08", [BUDGET])], answer);
  expect(explained?.justification).toEqual({ text: "vì", isValid: true });
  expect(asked).toEqual([`A08@${BUDGET}`]);
  const [blocking] = group(edition, [breach("A01", [BUDGET])], answer);
  expect(blocking?.justification).toBeNull();
  const [alone] = group(edition, [breach("A08", [BUDGET])]);
  expect(alone?.justification).toBeNull();
});

test("the appendices touched, in form order", () => {
  const [found] = group(edition, [
    breach("A02", ["pl3.all.playActivities"]),
    breach("A02", ["pl1.xa.launchPoints"]),
    breach("A02", ["pl1.xa.launchChildren"]),
  ]);
  expect(found?.appendices).toEqual(["pl1", "pl3"]);
});
