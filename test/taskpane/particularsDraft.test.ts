import { halfYear } from "../support/halfYear";
import { editions } from "../../src/editions";
import { contextOf, draftOf, suggestedBy, type ParticularsDraft } from "../../src/taskpane/screens/particularsDraft";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");
const filled: ParticularsDraft = {
  ...draftOf(edition, null, null, 2023),
  unitName: " UBND xã Mẫu ",
  superior: "UBND huyện Mẫu",
  cutOff: "30/6/2023",
};

test("a full form gives the particulars, with the official deadline", () => {
  const outcome = contextOf(edition, { ...filled, reportDate: "5/7/2023" });
  expect(outcome).toMatchObject({
    context: {
      unitName: "UBND xã Mẫu",
      year: 2023,
      level: "xa",
      dataCutOff: "2023-06-30",
      reportDate: "2023-07-05",
      deadline: "2023-07-10",
    },
  });
});

test.each<[Partial<ParticularsDraft>, object]>([
  [{ unitName: "  " }, { unitName: "needed" }],
  [{ superior: "" }, { superior: "needed" }],
  [{ children: "khoảng 1.700" }, { children: "badNumber" }],
  [{ cutOff: "" }, { cutOff: "needed" }],
  [{ cutOff: "31/6/2023" }, { cutOff: "badDate" }],
  [{ reportDate: "hôm nay" }, { reportDate: "badDate" }],
  [{ deadline: "10-7" }, { deadline: "badDate" }],
  [{ year: "23" }, { year: "badYear" }],
])("%j is refused: %j", (part, problems) => {
  expect(contextOf(edition, { ...filled, ...part })).toEqual({ problems });
});

test("the next report begins with the lasting particulars only", () => {
  const outcome = contextOf(edition, { ...filled, signerName: "Người ký" });
  if (!("context" in outcome)) throw new Error("The form was full.");
  expect(draftOf(edition, null, outcome.context, 2024)).toMatchObject({
    unitName: "UBND xã Mẫu",
    superior: "UBND huyện Mẫu",
    signerName: "Người ký",
    year: "2024",
    cutOff: "",
    reportDate: "",
    deadline: null,
  });
});

test("an unreadable year suggests nothing", () => {
  expect(suggestedBy(edition, { ...filled, year: "hai nghìn" })).toEqual({ deadline: "", theme: "", periodEnd: null });
});

test("where the superior office sets the deadline none stands in the form, until the officer writes it", () => {
  const draft = { ...filled, periodId: "sau-thang", year: "2026", deadline: null };
  expect(suggestedBy(halfYear, draft).deadline).toBe("");
  expect(contextOf(halfYear, draft)).toMatchObject({ context: { deadline: null } });
  expect(contextOf(halfYear, { ...draft, deadline: "15/5/2026" })).toMatchObject({
    context: { deadline: "2026-05-15" },
  });
});

test.each<[string, number | null]>([
  ["", null],
  ["1.722", 1722],
  ["1722 trẻ em", 1722],
])("the unit's children typed as %j are %j, and are shown so again", (children, childrenInUnit) => {
  const outcome = contextOf(edition, { ...filled, children });
  expect(outcome).toMatchObject({ context: { childrenInUnit } });
  if ("context" in outcome)
    expect(draftOf(edition, outcome.context, null, 2023).children).toBe(childrenInUnit === null ? "" : "1.722");
});
