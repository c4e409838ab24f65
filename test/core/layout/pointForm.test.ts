import { pointForm } from "../../../src/core/layout/pointForm";
import type { Area } from "../../../src/core/layout/sheetPlan";
import type { Level } from "../../../src/core/model/level";
import { editions } from "../../../src/editions";
import { appendix1Rows, appendix2Header, gridOf, type Content } from "../../support/books";

const [edition] = editions;
const [first, second] = edition?.appendices ?? [];
if (edition === undefined || first === undefined || second === undefined) throw new Error("Two appendices are needed.");
const figures: readonly Content[] = [1, 700, 0, 0, 4930000, 2500000];
const unnamed = gridOf([["a", "b", "c", "d", "e", "f"], figures, figures, figures]);
const area = (row: number, col: number, rows: number, cols: number): Area => ({ row, col, rows, cols });
const rowsOf = (keys: Iterable<string>) => [...new Set([...keys].map((key) => key.split(".")[1]))];

test.each<[string, Area, Level, readonly string[]]>([
  ["all rows", area(1, 0, 3, 6), "xa", ["tinh", "huyen", "xa"]],
  ["those left since the districts ended", area(1, 0, 2, 6), "xa", ["tinh", "xa"]],
  ["a commune's own row", area(1, 0, 1, 6), "xa", ["xa"]],
  ["a province's own row", area(1, 0, 1, 6), "tinh", ["tinh"]],
])("an area of unknown words takes %s", (_what, at, level, rows) => {
  const pointed = pointForm(edition.id, first, unnamed, at, level);
  expect(pointed.kind === "form" ? rowsOf(pointed.form.cells.keys()) : pointed).toEqual(rows);
});

test("labels at the left say which row it is", () => {
  const sheet = gridOf(appendix1Rows(figures));
  const pointed = pointForm(edition.id, first, sheet, area(7, 1, 1, 6), "tinh");
  expect(pointed).toMatchObject({ kind: "form", form: { by: "hand", isCertain: false } });
  expect(pointed.kind === "form" && pointed.form.cells.get("pl1.xa.fundsRaised")).toEqual({ row: 7, col: 6 });
});

test("what stands over each column is told beside its likeness, for the officer to compare", () => {
  const swapped = [appendix2Header[0] ?? [], ["Kinh phí", "Số lượng trẻ em", "x", "Kinh phí"], [1, 2, 3, 4, 5, 6]];
  const pointed = pointForm(edition.id, second, gridOf(swapped), area(2, 0, 1, 6), "xa");
  const columns = pointed.kind === "form" ? pointed.form.columns : [];
  expect(columns[0]).toMatchObject({ key: "giftChildren", header: "Tặng quà · Kinh phí" });
  expect(columns[0]?.likeness).toBeLessThan(0.6);
});

test.each<[string, Area]>([
  ["too few columns", area(1, 0, 1, 5)],
  ["too many rows", area(1, 0, 4, 6)],
])("%s is refused with the size that is needed", (_what, at) =>
  expect(pointForm(edition.id, first, unnamed, at, "xa")).toEqual({ kind: "misfit", area: at, rows: 3, cols: 6 }),
);
