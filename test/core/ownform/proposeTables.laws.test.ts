import fc from "fast-check";
import { ownTableSchema } from "../../../src/core/ownform/form/ownForm";
import { problemsOfOwnTable } from "../../../src/core/ownform/exchange/problemsOfOwnTable";
import { proposeTables } from "../../../src/core/ownform/proposal/proposeTables";
import type { ProposedTable } from "../../../src/core/ownform/proposal/proposedTable";
import { filledRows } from "../../support/filledRows";
import { formGrid } from "./formGrid";
import { officialSheets } from "./tables";
import { processorTime } from "../../support/processorTime";

const words = [
  ...new Set(officialSheets.flatMap(({ rows }) => rows.flatMap((row) => row.map((content) => String(content ?? ""))))),
];
const content = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(1, 2, 3, -1, 2025, 0.5, true) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "STT",
      "Tổng số",
      "Nam",
      "Nữ",
      "Trong đó",
      "(1)",
      "(2)",
      "(3=1+2)",
      "=C5+D5",
      "=SUM(A1:A4)",
      "=B2",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 400 }) },
);
const anyRows = fc.array(fc.array(content, { maxLength: 9 }), { maxLength: 14 });
const anyMerges = fc.array(
  fc
    .tuple(fc.nat(8), fc.nat(13), fc.nat(3), fc.nat(3))
    .map(([col, row, cols, rows]) => `${letter(col)}${row + 1}:${letter(col + cols)}${row + rows + 1}`),
  { maxLength: 6 },
);

function letter(col: number): string {
  return String.fromCharCode(65 + col);
}

test("any small sheet: proposals fit the schema, place every key once and hold no sum that cannot be", () => {
  fc.assert(
    fc.property(anyRows, anyMerges, (rows, merges) => {
      for (const proposed of proposeTables(formGrid({ rows }, merges))) expectSound(proposed);
    }),
    { numRuns: 1500 },
  );
});

test("an official sheet with some cells changed at random stays sound", () => {
  const changes = fc.array(fc.tuple(fc.nat(14), fc.nat(8), content), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...officialSheets), changes, fc.boolean(), (sheet, changed, isMerged) => {
      const rows = sheet.rows.map((row) => [...row]);
      for (const [row, col, value] of changed) {
        const line = rows[row];
        if (line !== undefined) line[col] = value;
      }
      const holes = rows.map((row) => Array.from(row, (each) => each ?? null));
      for (const proposed of proposeTables(formGrid({ rows: holes }, isMerged ? sheet.merges : [])))
        expectSound(proposed);
    }),
    { numRuns: 700 },
  );
});

test.each(officialSheets)("$what: figures typed into it change nothing but the doubt", (sheet) => {
  const blank = proposeTables(formGrid(sheet, sheet.merges));
  const rows = filledRows(sheet.rows, blank);
  for (const merges of [sheet.merges, []]) {
    const filled = proposeTables(formGrid({ rows }, merges));
    expect(filled.map(({ table }) => table)).toEqual(blank.map(({ table }) => table));
  }
});

test.each(
  officialSheets.filter(
    ({ rows }) => typeof rows[0]?.[1] !== "number" && !rows.flat().some((each) => String(each).startsWith("=")),
  ),
)("$what: moved, in NFD and with stray spaces it is the same", ({ rows }) => {
  const changed = rows.map((row) => [
    null,
    ...row.map((each) => (typeof each === "string" ? `  ${each.normalize("NFD")} ` : each)),
  ]);
  const moved = proposeTables(formGrid({ rows: [[], [], ...changed] }, []));
  const plain = proposeTables(formGrid({ rows }, []));
  expect(moved.map(({ table }) => table)).toEqual(plain.map(({ table }) => table));
});

test("a sheet far larger than any form is read up to the caps, at once", () => {
  const rows = [
    ["STT", "Nội dung", ...Array.from({ length: 198 }, (_item, index) => `Số trẻ em nhóm ${index + 1}`)],
    ...Array.from({ length: 5000 }, (_item, index) => [
      index + 1,
      `Thôn ${index + 1}`,
      ...Array.from({ length: 198 }, () => null),
    ]),
  ];
  const grid = formGrid({ rows }, ["A1:GR5001"]);
  let proposals: readonly ProposedTable[] = [];
  expect(processorTime(() => (proposals = proposeTables(grid)))).toBeLessThan(5000);
  const [proposed, ...rest] = proposals;
  expect(rest).toEqual([]);
  expect(proposed?.table.rows.length ?? 0).toBeLessThanOrEqual(500);
  expect(proposed?.doubts).toContain("cut-off");
});

function expectSound({ table, columnAt, rowAt, area }: ProposedTable): void {
  expect(ownTableSchema.safeParse(table).error?.issues ?? []).toEqual([]);
  expect(problemsOfOwnTable(table)).toEqual([]);
  expect([...columnAt.keys()]).toEqual(table.columns.map(({ key }) => key));
  expect([...rowAt.keys()]).toEqual(table.rows.map(({ key }) => key));
  expect(new Set(columnAt.values()).size).toBe(columnAt.size);
  expect(new Set(rowAt.values()).size).toBe(rowAt.size);
  for (const col of columnAt.values()) expect(col >= area.col && col < area.col + area.cols).toBe(true);
  for (const row of rowAt.values()) expect(row >= area.row && row < area.row + area.rows).toBe(true);
}
