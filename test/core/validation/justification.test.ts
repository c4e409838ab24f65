import fc from "fast-check";
import { propertiesPart, workbookOf } from "../../../src/core/model/reportProperties";
import { gatherParts } from "../../../src/core/model/storedPart";
import { STORE, wrapStore } from "../../../src/core/model/storeXml";
import { verdictOf } from "../../../src/core/submission/verdictOf";
import { LONGEST_JUSTIFICATION, type Justification } from "../../../src/core/model/justification";
import { valuesOf } from "../../../src/core/validation/answerTo";
import { readFigure } from "../../../src/core/validation/reading";
import { validate } from "../../../src/core/validation/validate";
import { editions } from "../../../src/editions";
import { contextOf, figuresOf, type Given } from "../../support/figures";
import { typedInJune2023 } from "../../support/realCase";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");
const inKind: Given = {
  ...typedInJune2023,
  "pl1.xa.launchPoints": 1,
  "pl1.xa.launchChildren": 700,
  "pl1.xa.fundsBudget": 4930000,
  "pl1.xa.fundsRaised": 2500000,
  "pl2.all.giftChildren": 15,
  "pl2.all.giftMoney": 0,
};

function check(given: Given, justifications: readonly Justification[] = [], context = contextOf()) {
  return validate(edition ?? fail(), figuresOf(edition ?? fail(), given), context, { justifications });
}
function fail(): never {
  throw new Error("There is no edition.");
}
function justify(given: Given, text: string, context = contextOf()): Justification {
  const [group] = check(given, [], context).groups.filter(({ severity }) => severity === "explain");
  const [finding] = group?.findings ?? [];
  if (finding === undefined) throw new Error("Nothing to explain.");
  const figures = figuresOf(edition ?? fail(), given);
  const values = valuesOf(finding.cells, { read: (cell) => readFigure(edition ?? fail(), figures, cell) });
  return { findingId: finding.id, text, values, message: finding.message };
}

test("a reason answers what is to be explained, and the report may be handed in", () => {
  expect(verdictOf(check(inKind))).toEqual({ kind: "explain", explain: 1 });
  const result = check(inKind, [justify(inKind, "Hỗ trợ bằng hiện vật")]);
  expect(result.groups[0]?.justification).toEqual({ text: "Hỗ trợ bằng hiện vật", isValid: true });
  expect(verdictOf(result)).toEqual({ kind: "ready", filled: 16, justified: 1 });
});

test.each<[string, Given]>([
  ["the blamed figure's partner", { "pl2.all.giftChildren": 16 }],
  ["the text of the same number", { "pl2.all.giftChildren": "17 em" }],
])("it lapses visibly when %s changes", (_what, change) => {
  const result = check({ ...inKind, ...change }, [justify(inKind, "Hỗ trợ bằng hiện vật")]);
  const [group] = result.groups.filter(({ code }) => code === "A06");
  expect(group?.justification).toEqual({ text: "Hỗ trợ bằng hiện vật", isValid: false });
  expect(verdictOf(result).kind).not.toBe("ready");
});

test("another figure's change leaves it valid", () => {
  const result = check({ ...inKind, "pl1.xa.launchChildren": 650 }, [justify(inKind, "Hỗ trợ bằng hiện vật")]);
  expect(verdictOf(result).kind).toBe("ready");
});

test("a reason for the report as a whole lapses with what it answered", () => {
  const early = contextOf({ reportDate: "2023-06-29" });
  const given = { ...inKind, "pl2.all.giftMoney": 4000000 };
  const reason = justify(given, "Các hoạt động đã kết thúc", early);
  expect(verdictOf(check(given, [reason], early)).kind).toBe("ready");
  expect(verdictOf(check(given, [reason], contextOf({ reportDate: "2023-06-28" }))).kind).toBe("explain");
});

test("a blocking finding cannot be explained away", () => {
  const given = { ...inKind, "pl2.all.giftMoney": 4000000, "pl1.xa.launchPoints": 0 };
  const [finding] = check(given).findings.filter(({ code }) => code === "A05");
  const reason = { findingId: finding?.id ?? "", text: "x", values: {}, message: finding?.message ?? "" };
  expect(verdictOf(check(given, [reason])).kind).toBe("blocked");
});

test("the longest reason with every diacritic travels with the workbook", () => {
  const diacritics = fc.string({
    unit: fc.constantFrom(..."ạảãàáâậầấẩẫăắằặẳẵđêệ<>&\"' 1\n"),
    minLength: 1,
    maxLength: LONGEST_JUSTIFICATION,
  });
  fc.assert(
    fc.property(diacritics, (text) => {
      const justifications = [
        {
          findingId: "A06@pl2.all.giftMoney",
          text,
          values: { "pl2.all.giftMoney": 0, "pl2.all.giftChildren": null },
          message: "m",
        },
      ];
      const properties = workbookOf({ context: contextOf(), justifications, prior: null });
      const xml = wrapStore(STORE.properties, propertiesPart.write(properties));
      expect(gatherParts(propertiesPart, [xml]).data).toEqual(properties);
    }),
  );
});

test("a workbook of the first version, which knew one report and no reasons, is still read", () => {
  const old = wrapStore(STORE.properties, JSON.stringify({ version: 1, context: contextOf(), counts: { pl1: "s" } }));
  expect(gatherParts(propertiesPart, [old]).data).toEqual(
    workbookOf({ context: contextOf(), justifications: [], prior: null }),
  );
});
