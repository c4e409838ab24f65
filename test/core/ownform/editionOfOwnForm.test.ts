import { appendixCells } from "../../../src/core/edition/cellInfo";
import type { Edition } from "../../../src/core/edition/edition";
import { recognise } from "../../../src/core/layout/recognise";
import { planSheet } from "../../../src/core/layout/planSheet";
import { renderNarrative } from "../../../src/core/narrative/renderNarrative";
import { plainText } from "../../../src/core/narrative/reportDocument";
import { editionOfOwnForm } from "../../../src/core/ownform/edition/editionOfOwnForm";
import type { OwnForm } from "../../../src/core/ownform/form/ownForm";
import { proposeTables } from "../../../src/core/ownform/proposal/proposeTables";
import { validate } from "../../../src/core/validation/validate";
import { formCells } from "../../../src/core/validation/scope";
import { general } from "../../../src/editions";
import { contextFor, figuresOf, sumsOf, type Given } from "../../support/figures";
import { gridOfPlan } from "../../support/gridOfPlan";
import { formGrid } from "./formGrid";
import { officialSheets } from "./tables";

const formOf = (sheet: (typeof officialSheets)[number]): OwnForm => ({
  format: "bieumau",
  version: 1,
  id: "rieng-thu0001",
  title: "Biểu mẫu thử",
  issuer: "Công văn của Sở Y tế",
  tables: proposeTables(formGrid(sheet, sheet.merges)).map(({ table }) => table),
  rules: [],
});
const built = (form: OwnForm): Edition => {
  const outcome = editionOfOwnForm(form, general);
  if (outcome.kind === "refused") throw new Error(outcome.problems.join("\n"));
  return outcome.edition;
};
const sheetWith = (what: RegExp) => {
  const found = officialSheets.find((sheet) => what.test(sheet.what));
  if (!found) throw new Error(`No sheet like ${what}.`);
  return found;
};
/** Every figure of the unit, totals included, from leaves that are 1. */
function filled(edition: Edition): Given {
  const context = contextFor(edition);
  const given: Record<string, number> = {};
  const cells = new Map(edition.appendices.flatMap((appendix) => [...appendixCells(appendix)]));
  const valueOf = (key: string): number => {
    const parts = cells.get(key)?.totalOf ?? [];
    return parts.length === 0 ? 1 : parts.reduce((sum, part) => sum + valueOf(part), 0);
  };
  for (const key of formCells(edition, context).own) given[key] = valueOf(key);
  return given;
}

describe.each(officialSheets.map((sheet) => [sheet.what, sheet] as const))("%s", (_what, sheet) => {
  const edition = built(formOf(sheet));
  const context = contextFor(edition, { deadline: null });

  test("becomes an edition whose every rule shows itself", () => {
    for (const rule of edition.rules) {
      const at = ({ given, prior, units, level = "xa", context: own }: (typeof rule.examples.invalid)[number]) =>
        validate(
          edition,
          figuresOf(edition, given),
          { ...context, level, ...own },
          { prior: prior ? figuresOf(edition, prior) : null, units: units ? sumsOf(units) : null },
        );
      for (const example of rule.examples.invalid) {
        const result = at(example);
        const blamed =
          rule.kind === "required"
            ? result.missing
            : result.findings.filter(({ ruleId }) => ruleId === rule.id).map(({ cells }) => cells[0] ?? null);
        expect({ rule: rule.id, blamed }).toEqual({ rule: rule.id, blamed: expect.arrayContaining([example.at]) });
      }
    }
  });

  test("blank, it asks for every figure; filled, it speaks of each table without a gap of figures", () => {
    const blank = validate(edition, figuresOf(edition, {}), context);
    expect(blank.missing).toEqual(blank.required);
    const figures = figuresOf(edition, filled(edition));
    const result = validate(edition, figures, context);
    expect(result.outcomes.filter(({ status }) => status === "broken")).toEqual([]);
    expect(result.missing).toEqual([]);
    const text = renderNarrative(edition, figures, context, result)
      .blocks.map(({ inlines }) => plainText(inlines))
      .join("\n");
    expect(text).not.toContain("chưa có số liệu");
    for (const { label } of edition.appendices) expect(text).toContain(label);
    // What other offices sent is told only where some did.
    expect(text).not.toContain("được tổng hợp từ báo cáo của");
    const units = { provisional: [], missing: [], open: [], besides: [] };
    const collated = { level: "xa", expected: 12, counted: 11, ...units } as const;
    expect(
      renderNarrative(edition, figures, context, result, null, undefined, collated).blocks.map(({ inlines }) =>
        plainText(inlines),
      ),
    ).toContainEqual(expect.stringContaining("được tổng hợp từ báo cáo của 11/12 đơn vị."));
  });

  test("inserted elsewhere, it is found again by its wording", () => {
    for (const appendix of edition.appendices) {
      const plan = planSheet(edition, appendix, context, appendix.label);
      const found = recognise(edition.id, appendix, gridOfPlan(plan));
      expect(found).not.toBeNull();
    }
  });
});

test("the sums of the form are its rules and its formulas", () => {
  const edition = built(formOf(sheetWith(/STT, three header rows/)));
  const sums = edition.rules.flatMap((rule) => (rule.kind === "sum" ? [rule.params] : []));
  expect(sums).toContainEqual({
    parts: ["pl1.*.c2", "pl1.*.c3", "pl1.*.c4", "pl1.*.c5"],
    relation: "equals",
    total: "pl1.*.c1",
  });
  const row = edition.appendices[0]?.rows.find(({ columns }) => columns?.length !== 0)?.key ?? "";
  const figures = figuresOf(edition, {
    [`pl1.${row}.c1`]: 9,
    [`pl1.${row}.c2`]: 1,
    [`pl1.${row}.c3`]: 2,
    [`pl1.${row}.c4`]: 3,
    [`pl1.${row}.c5`]: 4,
  });
  const { findings } = validate(edition, figures, contextFor(edition));
  const found = findings.find(({ code }) => code === "T01");
  expect(found).toMatchObject({ severity: "blocking", difference: "+1", fixes: [{ title: "Ghi 10" }] });
  expect(found?.message).toMatch(/ là 9, nhưng 1 \+ 2 \+ 3 \+ 4 = 10: lệch 1\.$/);
});

test("a rule of the office's own about unknown cells, or of an unknown kind, refuses the form with its name", () => {
  const form = formOf(officialSheets[0] ?? sheetWith(/./));
  const rule = {
    id: "R01-a",
    code: "R01",
    kind: "pairing",
    severity: "explain",
    missing: "blank-then-skips",
    params: { if: "pl1.r1.c1", then: "pl1.r99.c1" },
    title: "t",
    message: "m",
    basis: "b",
    examples: { valid: [{ given: {} }], invalid: [{ given: {}, at: null }] },
  };
  expect(editionOfOwnForm({ ...form, rules: [rule] }, general)).toMatchObject({
    kind: "refused",
    problems: [expect.stringContaining("pl1.r99.c1")],
  });
  expect(editionOfOwnForm({ ...form, rules: [{ ...rule, kind: "eval" }] }, general)).toMatchObject({ kind: "refused" });
  const known = { ...rule, params: { if: "pl1.r1.c1", then: "pl1.r1.c1" } };
  expect(editionOfOwnForm({ ...form, rules: [known, known] }, general)).toMatchObject({
    kind: "refused",
    problems: expect.arrayContaining([expect.stringContaining("Mã quy tắc R01-a được dùng hai lần.")]),
  });
});

test("words of a form are words and never syntax", () => {
  const form = formOf(officialSheets[0] ?? sheetWith(/./));
  const [table] = form.tables;
  if (!table) throw new Error("The sheet has a table.");
  const rows = table.rows.map((row) => ({ ...row, label: row.label === "" ? "" : `{$x} |a| \\ ${row.label} {{b}}` }));
  const edition = built({ ...form, title: "{$evil} .match", tables: [{ ...table, rows }] });
  const figures = figuresOf(edition, filled(edition));
  const context = contextFor(edition);
  const text = renderNarrative(edition, figures, context, validate(edition, figures, context))
    .blocks.map(({ inlines }) => plainText(inlines))
    .join("\n");
  expect(text).toContain("{$evil} .match");
  expect(text).toContain("{$x} |a| \\ ");
});
