import fc from "fast-check";
import type { OwnForm, OwnTable } from "../../../src/core/ownform/form/ownForm";
import { parseOwnForm } from "../../../src/core/ownform/exchange/parseOwnForm";
import { proposeTables } from "../../../src/core/ownform/proposal/proposeTables";
import { writeOwnForm } from "../../../src/core/ownform/exchange/writeOwnForm";
import { formGrid } from "./formGrid";
import { officialSheets } from "./tables";

const table: OwnTable = {
  key: "pl1",
  label: "Phụ lục 1",
  title: "SỐ LIỆU TRẺ EM",
  columns: [
    { key: "c1", header: ["Tổng số"], type: "children", unit: "trẻ em" },
    { key: "c2", header: ["Trong đó", "Nam"], type: "children", unit: "trẻ em" },
    { key: "c3", header: ["Ghi chú"], type: "text", unit: "" },
  ],
  rows: [
    { key: "r1", number: "I", label: "Chung", kind: "heading", reportedBy: [] },
    { key: "r2", number: "1", label: "Trẻ em", kind: "figure", reportedBy: ["xa"] },
    { key: "r3", number: "2", label: "Kinh phí", kind: "figure", type: "money", unit: "đồng", reportedBy: ["xa"] },
  ],
  sums: [{ axis: "columns", total: "c1", parts: ["c2"], relation: "at-most", from: "wording" }],
};
const form: OwnForm = {
  format: "bieumau",
  version: 1,
  id: "rieng-abc123",
  title: "Biểu mẫu riêng",
  issuer: "Sở Y tế",
  tables: [table],
  rules: [{ kind: "x", given: [1, null, "đ"] }],
};
const withTable = (change: object) => JSON.stringify({ ...form, tables: [{ ...table, ...change }] });
const sum = (axis: string, total: string, ...parts: string[]) => ({
  axis,
  total,
  parts,
  relation: "equals",
  from: "wording",
});

test("a form is written and read back as it was, the same text each time", () => {
  const text = writeOwnForm(form);
  expect(parseOwnForm(text)).toEqual({ kind: "form", form });
  const shuffled = { rules: form.rules, tables: form.tables, issuer: form.issuer, title: form.title };
  expect(writeOwnForm({ ...shuffled, id: form.id, version: 1, format: "bieumau" })).toBe(text);
  expect(parseOwnForm(`\uFEFF${text}`).kind).toBe("form");
});

test.each<[string, string, string | RegExp]>([
  ["cut off", writeOwnForm(form).slice(0, 200), "không phải JSON"],
  ["empty", "", "không phải JSON"],
  ["not a form", "{}", "thiếu dòng “format”"],
  ["a list", "[]", "thiếu dòng “format”"],
  ["a newer version", JSON.stringify({ ...form, version: 3 }), "bản mới hơn của phần mềm ghi (phiên bản 3"],
  ["too large", JSON.stringify({ ...form, rules: ["đ".repeat(300_000)] }), "lớn hơn 512 kB"],
  ["a bad id", JSON.stringify({ ...form, id: "../x" }), "Mã biểu mẫu (id): không đúng cách viết."],
  ["no tables", JSON.stringify({ ...form, tables: [] }), "Bảng: cần ít nhất 1 mục."],
  ["no title", JSON.stringify({ ...form, title: undefined }), "Tên: còn thiếu."],
  ["a number for a label", withTable({ label: 7 }), "Bảng 1, nhãn: phải là chữ."],
  ["an unknown member", withTable({ macro: "x" }), "Bảng 1: có thông tin không biết (“macro”)."],
  [
    "an unknown type",
    withTable({ columns: [{ ...table.columns[0], type: "date" }] }),
    "Bảng 1, cột 1, loại: phải là “count” hoặc “children” hoặc “money” hoặc “measure” hoặc “rate” hoặc “text”.",
  ],
  [
    "5,000 rows",
    withTable({ rows: Array.from({ length: 5000 }, (_item, index) => ({ key: `r${index}`, label: "" })) }),
    "Bảng 1, hàng: quá nhiều, nhiều nhất là 500 mục.",
  ],
  ["a long label", withTable({ label: "x".repeat(400) }), "Bảng 1, nhãn: quá dài, nhiều nhất là 300 ký tự."],
  ["a very long text", withTable({ title: "x".repeat(9000) }), "Tại tables.0.title: chữ dài 9000 ký tự"],
  [
    "a column twice",
    withTable({ columns: [table.columns[0], table.columns[0]], sums: [] }),
    "mã cột “c1” được dùng nhiều lần",
  ],
  ["a row twice", withTable({ rows: [table.rows[1], table.rows[1]] }), "mã hàng “r2” được dùng nhiều lần"],
  ["a table twice", JSON.stringify({ ...form, tables: [table, table] }), "Mã bảng “pl1” được dùng cho nhiều bảng."],
  ["a label twice", JSON.stringify({ ...form, tables: [table, { ...table, key: "pl2" }] }), "Nhãn “Phụ lục 1”"],
  ["a sum over nothing", withTable({ sums: [sum("rows", "r2", "r9")] }), "phép cộng 1: không có hàng “r9” trong bảng."],
  ["a sum over a column as a row", withTable({ sums: [sum("rows", "c1", "r2")] }), "không có hàng “c1”"],
  ["a sum over notes", withTable({ sums: [sum("columns", "c1", "c3")] }), "cột “c3” không chứa số liệu"],
  ["a sum over a heading", withTable({ sums: [sum("rows", "r1", "r2")] }), "hàng “r1” không chứa số liệu"],
  ["a part twice", withTable({ sums: [sum("columns", "c1", "c2", "c2")] }), "cột “c2” được cộng nhiều lần"],
  ["a sum of itself", withTable({ sums: [sum("columns", "c1", "c1")] }), "cột “c1” được cộng vòng từ chính nó"],
  [
    "sums in a circle",
    withTable({ sums: [sum("rows", "r2", "r3"), sum("rows", "r3", "r2")] }),
    /hàng “r[23]” được cộng vòng từ chính nó/,
  ],
  ["a prototype key", writeOwnForm(form).replace('"kind": "x"', '"__proto__": {"a": 1}'), "Tại rules.0.__proto__"],
  ["a constructor key", withTable({ constructor: 1 }), "tên “constructor” không được phép"],
  ["control characters", withTable({ label: "Phụ\u0007 lục" }), "Tại tables.0.label: có ký tự ẩn"],
  ["text turned around", withTable({ label: "Phụ\u202E lục" }), "Tại tables.0.label: có ký tự ẩn"],
  ["half a character", withTable({ label: "Phụ\uD800 lục" }), "Tại tables.0.label: có ký tự ẩn"],
  [
    "rules nested too deep",
    JSON.stringify({ ...form, rules: [JSON.parse("[".repeat(40) + "]".repeat(40))] }),
    "quá sâu",
  ],
  ["nested beyond a parser", `${"[".repeat(200_000)}`, "không phải JSON"],
])("%s is refused with its place", (_what, text, sentence) => {
  const parsed = parseOwnForm(text);
  expect(parsed.kind).toBe("refused");
  const told = parsed.kind === "refused" ? parsed.problems.join("\n") : "";
  expect(told).toMatch(
    typeof sentence === "string" ? new RegExp(sentence.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")) : sentence,
  );
});

test("a long chain of sums is no circle", () => {
  const rows = Array.from({ length: 400 }, (_item, index) => ({ ...table.rows[1], key: `r${index}` }));
  const sums = rows.slice(1).map((_row, index) => sum("rows", `r${index}`, `r${index + 1}`));
  expect(parseOwnForm(withTable({ rows, sums })).kind).toBe("form");
});

test("an attack leaves the objects of the program alone", () => {
  parseOwnForm(`{"format":"bieumau","version":1,"__proto__":{"polluted":1},"rules":[{"__proto__":{"polluted":1}}]}`);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test("any text and any JSON is read or refused, never thrown", () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (text) => isAnswer(parseOwnForm(text))));
  const anything = fc.dictionary(fc.constantFrom(...Object.keys(form), "__proto__"), fc.jsonValue());
  fc.assert(
    fc.property(anything, (part) => isAnswer(parseOwnForm(JSON.stringify({ ...form, ...part, format: "bieumau" })))),
  );
  const inTable = fc.dictionary(fc.constantFrom(...Object.keys(table)), fc.jsonValue());
  fc.assert(fc.property(inTable, (part) => isAnswer(parseOwnForm(withTable(part)))));
});

test("what is proposed for any official sheet is written and read back as it was", () => {
  const sheets = fc.subarray([...officialSheets], { minLength: 1, maxLength: 5 });
  // Names that reach into JavaScript itself are refused with the whole file: see above.
  const isPlain = (value: unknown): boolean => !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value));
  const rules = fc.array(fc.jsonValue({ noUnicodeString: true, maxDepth: 4 }).filter(isPlain), { maxLength: 3 });
  fc.assert(
    fc.property(sheets, rules, (chosen, any) => {
      const proposed = chosen.flatMap((sheet) => proposeTables(formGrid(sheet, sheet.merges)));
      const tables = proposed.map((each, index) => ({
        ...each.table,
        key: `pl${index + 1}`,
        label: `Biểu ${index + 1}`,
      }));
      const given = { ...form, tables, rules: JSON.parse(JSON.stringify(any)) as unknown[] };
      const text = writeOwnForm(given);
      expect(parseOwnForm(text)).toEqual({ kind: "form", form: given });
      expect(writeOwnForm(given)).toBe(text);
    }),
    { numRuns: 60 },
  );
});

function isAnswer(parsed: ReturnType<typeof parseOwnForm>): boolean {
  return parsed.kind === "form" || (parsed.problems.length > 0 && parsed.problems.every((each) => each.endsWith(".")));
}
