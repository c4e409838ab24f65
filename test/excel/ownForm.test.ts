/** @jest-environment jsdom */
import type { OwnForm } from "../../src/core/ownform/form/ownForm";
import { writeOwnForm } from "../../src/core/ownform/exchange/writeOwnForm";
import { excelSession, type ExcelSession } from "../support/excelSession";
import { contextOf } from "../support/figures";
import { installOfficeBridge } from "../support/officeBridge";

const bridge = installOfficeBridge();
const { workbook } = bridge;
let pane = excelSession();
let { session } = pane;
const ready = () => pane.ready();
const until: ExcelSession["until"] = (condition) => pane.until(condition);
const [sheet] = workbook.sheets;
if (!sheet) throw new Error("A workbook has a sheet.");

/** What the superior sent: a blank table with a total column, numbered. */
const sent: readonly (readonly string[])[] = [
  ["Phụ lục 5"],
  ["SỐ TRẺ EM HỌC BƠI NĂM 2026"],
  ["STT", "Nội dung", "Tổng số", "Nam", "Nữ", "Kinh phí (đồng)", "Ghi chú"],
  ["(1)", "(2)", "(3=4+5)", "(4)", "(5)", "(6)", "(7)"],
  ["1", "Trẻ em dưới 6 tuổi"],
  ["2", "Trẻ em từ 6 đến dưới 16 tuổi"],
  ["", "Tổng cộng"],
];

beforeAll(async () => {
  workbook.paste(sheet.id, 0, 0, sent);
  await session.start();
});
afterEach(() => expect(bridge.unknown).toEqual([]));

let form: OwnForm;

test("a blank table of the superior is proposed with its structure", async () => {
  const proposed = await session.proposeForms();
  expect(proposed).toHaveLength(1);
  const [only] = proposed;
  if (!only) throw new Error("A table was proposed.");
  const { table } = only;
  expect(table).toMatchObject({ label: "Phụ lục 5", title: "SỐ TRẺ EM HỌC BƠI NĂM 2026" });
  expect(table.columns.map(({ header, type }) => [header.join(" › "), type])).toEqual([
    ["Tổng số", "children"],
    ["Nam", "children"],
    ["Nữ", "children"],
    ["Kinh phí (đồng)", "money"],
    ["Ghi chú", "text"],
  ]);
  expect(table.sums.map(({ axis, total, parts }) => [axis, total, ...parts])).toEqual([
    ["columns", "c1", "c2", "c3"],
    ["rows", "r3", "r1", "r2"],
  ]);
  form = {
    format: "bieumau",
    version: 1,
    id: "rieng-boi0001",
    title: "Học bơi",
    issuer: "Sở Y tế",
    tables: [table],
    rules: [],
  };
  expect(await session.useOwnForm(form, new Map([["pl1", only]]))).toEqual([]);
});

test("taken over it is a report like any other, on its own sheet, its cells untouched", async () => {
  expect(ready()).toMatchObject({ active: "rieng-boi0001", context: null, edition: { title: "Học bơi" } });
  expect(ready().ownForms).toEqual([form]);
  await session.saveContext(
    contextOf({ editionId: form.id, periodId: "nam", year: 2026, reportDate: null, deadline: null }),
  );
  expect(ready().result?.required).toHaveLength(12);
  expect(sheet.cell(4, 2).value).toBe("");
});

test("general rules and the sums that were found are checked live", async () => {
  workbook.paste(sheet.id, 4, 2, [["10", "6", "5", "900000đ"]]);
  await until(({ result }) => (result?.findings.length ?? 0) >= 2);
  const codes = ready().result?.groups.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(["T01", "A02"]));
  const sum = ready().result?.findings.find(({ code }) => code === "T01");
  expect(sum?.message).toMatch(/lệch 1/);
  await session.applyEdits(sum?.fixes[0]?.edits ?? []);
  expect(sheet.cell(4, 2).value).toBe(11);
});

test("it drafts a plain paragraph with its numbers tied to the cells", () => {
  const block = ready().report?.blocks.find(({ id }) => id === "pl1-figures");
  const numbers = block?.inlines.flatMap((inline) => (inline.kind === "number" ? [inline.cells[0]] : [])) ?? [];
  expect(numbers).toEqual(expect.arrayContaining(["pl1.r1.c1", "pl1.r1.c2", "pl1.r1.c3"]));
});

test("it travels with the workbook to another computer", async () => {
  await session.dispose();
  pane = excelSession();
  ({ session } = pane);
  await session.start();
  expect(ready().ownForms).toEqual([form]);
  expect(ready()).toMatchObject({ active: form.id, context: { editionId: form.id } });
});

test("a rule of the office's own is tried at once, and refused whole where it is wrong", async () => {
  const rule = {
    id: "R01-a",
    code: "R01",
    kind: "pairing",
    severity: "explain",
    missing: "blank-then-skips",
    params: { if: "pl1.r1.c1", then: "pl1.r1.c4" },
    title: "Có trẻ em thì có kinh phí",
    message: "Có {$ifValue :so} trẻ em nhưng kinh phí là 0.",
    basis: "công văn của Sở",
    examples: {
      valid: [{ given: { "pl1.r1.c1": 1, "pl1.r1.c4": 1 } }],
      invalid: [{ given: { "pl1.r1.c1": 1, "pl1.r1.c4": 0 }, at: "pl1.r1.c4" }],
    },
  };
  const wrong = { ...rule, params: { if: "pl1.r1.c1", then: "pl1.r9.c4" } };
  expect(await session.changeOwnForm({ ...form, rules: [wrong] })).toEqual([expect.stringContaining("pl1.r9.c4")]);
  expect(ready().ownForms).toEqual([form]);
  workbook.paste(sheet.id, 4, 5, [["0"]]);
  await until(({ figures }) => figures.get("pl1.r1.c4")?.value.kind === "number");
  expect(await session.changeOwnForm({ ...form, rules: [rule] })).toEqual([]);
  await until(({ result }) => result?.findings.some(({ code }) => code === "R01") === true);
});

test("its file is taken in by another workbook, and a hostile one is refused whole", async () => {
  const text = writeOwnForm({ ...form, id: "rieng-boi0002" });
  expect(await session.importOwnForm(text)).toEqual([]);
  expect(ready().ownForms.map(({ id }) => id)).toEqual(["rieng-boi0001", "rieng-boi0002"]);
  const cyclic = writeOwnForm({
    ...form,
    id: "rieng-boi0003",
    tables: form.tables.map((table) => ({
      ...table,
      sums: [
        ...table.sums,
        { axis: "columns" as const, total: "c2", parts: ["c1"], relation: "equals" as const, from: "wording" as const },
      ],
    })),
  });
  for (const bad of [cyclic, "{", text.replace('"version": 1', '"version": 3'), "x".repeat(600_000)])
    expect((await session.importOwnForm(bad)).length).toBeGreaterThan(0);
  expect(ready().ownForms).toHaveLength(2);
  const other = writeOwnForm({ ...form, title: "Tên khác" });
  expect(await session.importOwnForm(other)).toEqual([expect.stringContaining("cùng mã")]);
  await session.removeOwnForm("rieng-boi0002");
  expect(ready().ownForms.map(({ id }) => id)).toEqual(["rieng-boi0001"]);
});
