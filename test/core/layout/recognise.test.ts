import fc from "fast-check";
import { findForms } from "../../../src/core/layout/findForms";
import { recognise } from "../../../src/core/layout/recognise";
import type { SheetGrid } from "../../../src/core/layout/sheetGrid";
import { editions } from "../../../src/editions";
import { appendix1Rows, appendix2Header, appendix3Header, gridOf, type Content } from "../../support/books";

const [edition] = editions;
if (edition === undefined) throw new Error("There is no edition.");
const [first, second, third] = edition.appendices;
if (first === undefined || second === undefined || third === undefined) throw new Error("Three appendices are needed.");
const figures: readonly Content[] = [1, 700, 0, 0, 4930000, 2500000];
const plain = appendix1Rows(figures);

/** Figure → content, as the recogniser binds it. */
function bound(sheet: SheetGrid, appendix = first): Readonly<Record<string, unknown>> | null {
  if (appendix === undefined) return null;
  const found = recognise(edition?.id ?? "", appendix, sheet);
  if (found === null || !found.isCertain) return null;
  return Object.fromEntries(
    [...found.cells].map(([key, { row, col }]) => [
      key.split(".").slice(1).join("."),
      sheet.cell(row, col)?.value ?? "",
    ]),
  );
}
const commune = {
  "xa.launchPoints": 1,
  "xa.launchChildren": 700,
  "xa.worksBuilt": 0,
  "xa.worksUpgraded": 0,
  "xa.fundsBudget": 4930000,
  "xa.fundsRaised": 2500000,
};
const withColumn = (rows: readonly (readonly Content[])[], at: number, fill: (row: number) => Content) =>
  rows.map((row, index) => (row.length === 0 ? [] : [...row.slice(0, at), fill(index), ...row.slice(at)]));
const mapText = (rows: readonly (readonly Content[])[], change: (text: string) => string) =>
  rows.map((row) => row.map((content) => (typeof content === "string" ? change(content) : content)));

test.each<[string, SheetGrid]>([
  ["as the form has it", gridOf(plain, ["B4:C4", "D4:E4", "F4:G4"])],
  ["without merges", gridOf(plain)],
  ["with an STT column", gridOf(withColumn(plain, 0, (row) => (row === 4 ? "STT" : row > 4 ? row - 4 : null)))],
  [
    "moved down and right",
    gridOf([
      [],
      [],
      ["ghi chú"],
      ...withColumn(
        withColumn(plain, 0, () => null),
        0,
        () => null,
      ),
    ]),
  ],
  ["in NFD", gridOf(mapText(plain, (text) => text.normalize("NFD")))],
  ["in capitals with double spaces", gridOf(mapText(plain, (text) => text.toUpperCase().replaceAll(" ", "  ")))],
  ["with a note column inside", gridOf(withColumn(plain, 5, (row) => (row === 4 ? "Ghi chú" : null)))],
  ["under the label Phụ lục I", gridOf(mapText(plain, (text) => text.replace("01", "I")))],
  [
    "with one header row",
    gridOf([
      ...plain.slice(0, 3),
      [
        "Cấp",
        "Tổ chức phát động Tháng hành động vì trẻ em - Số điểm phát động",
        "Tổ chức phát động Tháng hành động vì trẻ em - Số trẻ em tham dự",
        "Công trình dành cho trẻ em - Số công trình xây mới",
        "Công trình dành cho trẻ em - Số công trình nâng cấp",
        "Kinh phí cho Tháng hành động vì trẻ em - Ngân sách nhà nước",
        "Kinh phí cho Tháng hành động vì trẻ em - Vận động",
      ],
      ...plain.slice(5),
    ]),
  ],
])("Phụ lục 01 %s is bound column by column", (_what, sheet) => expect(bound(sheet)).toMatchObject(commune));

test("a line of column numbers is no line of figures", () => {
  const sheet = gridOf([...appendix2Header, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], [15, 4000000, 0, 0, 0, 0]]);
  expect(bound(sheet, second)).toMatchObject({ "all.giftChildren": 15, "all.giftMoney": 4000000 });
});

test("blank figures are bound to the row under the header", () => {
  const found = recognise(edition.id, third, gridOf(appendix3Header));
  expect([...(found?.cells.values() ?? [])].map(({ row }) => row)).toEqual([2, 2, 2, 2]);
});

test("two tables on one sheet are told apart", () => {
  const { forms } = findForms(editions, [
    gridOf([...appendix2Header, [15, 4000000, 0, 0, 0, 0], [], ...appendix3Header, [1, 700, 0, 0]]),
  ]);
  expect(forms.map(({ appendixKey, area }) => [appendixKey, area.row])).toEqual([
    ["pl2", 0],
    ["pl3", 4],
  ]);
});

test.each<[string, SheetGrid]>([
  ["an empty sheet", gridOf([])],
  ["a column pasted twice", gridOf(plain.map((row) => [...row.slice(0, 3), row[2] ?? null, ...row.slice(3)]))],
  ["another table", gridOf([["Họ tên", "Ngày sinh", "Địa chỉ", "Nghề nghiệp", "Điện thoại", "Ghi chú", "Ký"]])],
  [
    "swapped headers",
    gridOf(plain.map((row, index) => (index === 4 ? [row[0], row[2], row[1], ...row.slice(3)] : row) as Content[])),
  ],
])("%s is not bound", (_what, sheet) => expect(bound(sheet)).toBeNull());

test("of a column that stands there twice the one that is seen is read, whichever was hidden on the sheet before", () => {
  const twice = gridOf(
    plain.map(
      (row, index) => [...row.slice(0, 3), index === 4 ? row[2] : index > 4 ? 650 : null, ...row.slice(3)] as Content[],
    ),
  );
  const read = (...hidden: readonly number[]) =>
    bound({ ...twice, hidden: { isSheet: false, rows: new Set(), cols: new Set(hidden) } })?.["xa.launchChildren"] ??
    null;
  expect([read(3), read(2), read(), read(3)]).toEqual([700, 650, null, 700]);
});

const without = (rows: readonly (readonly Content[])[], col: number) =>
  rows.map((row) => row.filter((_content, at) => at !== col));

test("a column that was deleted is lacking, and every other one keeps its own figures", () => {
  const sheet = gridOf(without(plain, 2));
  expect(bound(sheet)).toMatchObject({ "xa.launchPoints": 1, "xa.worksBuilt": 0, "xa.fundsRaised": 2500000 });
  const found = recognise(edition.id, first, sheet);
  expect(found?.columns.filter(({ col }) => col === null).map(({ key }) => key)).toEqual(["launchChildren"]);
  expect([...(found?.cells.keys() ?? [])]).not.toContain("pl1.xa.launchChildren");
});

test("where only the order told columns apart, a deleted one leaves all in doubt", () => {
  const leaves = [appendix2Header[1] ?? [], [15, 4000000, 0, 0, 0, 0]];
  const found = recognise(edition.id, second, gridOf(without(leaves, 1)));
  expect(found?.isCertain ?? false).toBe(false);
});

test("whatever stands on a sheet, nothing breaks and no column is bound twice", () => {
  const content = fc.oneof(
    fc.constantFrom<Content>(...plain.flat(), ...appendix2Header.flat(), ...appendix3Header.flat()),
    fc.string(),
    fc.integer(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.array(content, { maxLength: 9 }), { maxLength: 9 }), (rows) => {
      for (const { cells } of findForms(editions, [gridOf(rows)]).forms) {
        const places = [...cells.values()].map(({ row, col }) => `${row} ${col}`);
        expect(new Set(places).size).toBe(places.length);
      }
    }),
    { numRuns: 150 },
  );
});
