import { planSheet } from "../../../src/core/layout/planSheet";
import { editionOfOwnForm } from "../../../src/core/ownform/edition/editionOfOwnForm";
import { parseOwnForm } from "../../../src/core/ownform/exchange/parseOwnForm";
import { writeOwnForm } from "../../../src/core/ownform/exchange/writeOwnForm";
import type { OwnForm } from "../../../src/core/ownform/form/ownForm";
import { versionOf } from "../../../src/core/ownform/form/versionOf";
import { proposeTables } from "../../../src/core/ownform/proposal/proposeTables";
import { validate } from "../../../src/core/validation/validate";
import { general } from "../../../src/editions";
import { contextFor, figuresOf, type Given } from "../../support/figures";
import { formGrid } from "./formGrid";

const rows = [
  ["KẾT QUẢ SẢN XUẤT"],
  ["STT", "Thôn", "Diện tích (ha)", "Doanh thu (trđ)", "Năng suất bình quân (tạ/ha)", "Số hộ"],
  [1, "Thôn A"],
  [2, "Thôn B"],
  [null, "Tổng cộng"],
];
const tables = proposeTables(formGrid({ rows }, [])).map(({ table }) => table);
const form: OwnForm = {
  format: "bieumau",
  version: versionOf(tables),
  id: "rieng-thapphan",
  title: "Biểu mẫu thử",
  issuer: "",
  tables,
  rules: [],
};
const built = editionOfOwnForm(form, general);
if (built.kind === "refused") throw new Error(built.problems.join("\n"));
const { edition } = built;
const context = contextFor(edition, { deadline: null });
const right: Given = {
  "pl1.r1.c1": 0.1,
  "pl1.r2.c1": 0.2,
  "pl1.r3.c1": 0.3,
  "pl1.r1.c2": 12.5,
  "pl1.r2.c2": 7,
  "pl1.r3.c2": 19.5,
  "pl1.r1.c3": 55.5,
  "pl1.r2.c3": 60,
  "pl1.r3.c3": 58,
  "pl1.r1.c4": 3,
  "pl1.r2.c4": 4,
  "pl1.r3.c4": 7,
};
const found = (changes: Given) => {
  const { findings, outcomes } = validate(edition, figuresOf(edition, { ...right, ...changes }), context);
  expect(outcomes.filter(({ status }) => status === "broken")).toEqual([]);
  return findings
    .filter(({ severity }) => severity === "blocking")
    .map(({ code, cells, fixes }) => `${code} ${cells[0]} ${fixes.map(({ title }) => title).join()}`.trim());
};

test("hectares, millions and averages have decimals, and only what adds up is added", () => {
  expect(found({})).toEqual([]);
  expect(found({ "pl1.r3.c3": 115.5 })).toEqual([]);
});

test("a total of decimals that is off is blamed, one that is rounded is not", () => {
  expect(found({ "pl1.r3.c1": 0.9 })).toEqual(["T01 pl1.r3.c1 Ghi 0,3"]);
  expect(found({ "pl1.r3.c2": 19.6 })).toEqual([]);
  expect(found({ "pl1.r3.c2": 21.5 })).toEqual(["T01 pl1.r3.c2 Ghi 19,5"]);
});

test("words beside an amount are cleaned, another unit and a part of a household are refused", () => {
  expect(found({ "pl1.r1.c2": "12,5 triệu đồng" })).toEqual(["A02 pl1.r1.c2 Ghi 12,5"]);
  expect(found({ "pl1.r1.c1": "0,1 tấn" })).toEqual(["A01 pl1.r1.c1"]);
  expect(found({ "pl1.r1.c4": 2.5 })).toEqual(["A01 pl1.r1.c4"]);
});

test("the planned sheet asks for decimals where they belong and adds up no averages", () => {
  const appendix = edition.appendices[0];
  if (appendix === undefined) throw new Error("The form has a table.");
  const plan = planSheet(edition, appendix, context, "Biểu");
  const prompts = new Map(plan.inputs.map(({ key, prompt }) => [key, prompt.message]));
  expect(prompts.get("pl1.r1.c1")).toContain("có phần lẻ");
  expect(prompts.get("pl1.r1.c4")).toContain("Số nguyên");
  expect(plan.formulas.map(({ key }) => key)).toEqual(["pl1.r3.c1", "pl1.r3.c2", "pl1.r3.c4"]);
});

test("a form with amounts is written as version 2, any other as version 1, and both are read back", () => {
  const plain: OwnForm = {
    ...form,
    tables: tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, type: "count" as const })),
    })),
  };
  for (const [each, version] of [
    [form, 2],
    [plain, 1],
  ] as const) {
    const text = writeOwnForm(each);
    expect(text).toContain(`"version": ${version}`);
    expect(parseOwnForm(text)).toEqual({ kind: "form", form: { ...each, version } });
  }
});
