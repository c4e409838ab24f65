import { findForms } from "../../../src/core/layout/findForms";
import { planSheet } from "../../../src/core/layout/planSheet";
import type { SheetGrid } from "../../../src/core/layout/sheetGrid";
import { addressOf } from "../../../src/core/layout/address";
import type { RawCell } from "../../../src/core/model/rawCell";
import { gridOfPlan } from "../../support/gridOfPlan";
import { halfYear, halfYearContext } from "../../support/halfYear";

const context = halfYearContext();
const number = (value: number): RawCell => ({
  value,
  formula: null,
  text: String(value),
  numberFormat: "General",
  type: "Double",
});

/** The appendix as a file holds it, with our names; every figure holds its own row's number. `swapped`: two rows that changed places. */
function sheetOf(key: string, swapped: readonly [number, number] | null = null): SheetGrid {
  const appendix = halfYear.appendices.find((each) => each.key === key);
  if (appendix === undefined) throw new Error(`There is no appendix ${key}.`);
  const plan = planSheet(halfYear, appendix, context, halfYear.id);
  const words = gridOfPlan(plan);
  const inputs = new Map([...plan.inputs, ...plan.formulas].map(({ row, col }) => [addressOf(row, col), number(row)]));
  const places = (row: number): number => (row === swapped?.[0] ? swapped[1] : row === swapped?.[1] ? swapped[0] : row);
  const names = plan.names.map((name): [string, string] => {
    if (name.kind !== "area") return [name.name, `="${name.text}"`];
    const { row, col, rows, cols } = name.area;
    return [name.name, `${addressOf(row, col)}:${addressOf(row + rows - 1, col + cols - 1)}`];
  });
  return {
    ...words,
    used: { row: 0, col: 0, rows: plan.rows, cols: plan.cols },
    names: new Map(names),
    cell: (row, col) => inputs.get(addressOf(places(row), col)) ?? words.cell(places(row), col),
  };
}

test("a table whose rows stand where their names say is read by its names", () => {
  const { forms, doubtful } = findForms([halfYear], [sheetOf("pl1"), sheetOf("pl3")]);
  expect(forms.map(({ by }) => by)).toEqual(["names", "names"]);
  expect(doubtful).toEqual([]);
});

test("a table that was sorted is read by its wording: no figure is another row's", () => {
  const plain = findForms([halfYear], [sheetOf("pl1"), sheetOf("pl3")]).forms[1];
  const [first, second] = [...new Set([...(plain?.cells.values() ?? [])].map(({ row }) => row))];
  if (plain === undefined || first === undefined || second === undefined) throw new Error("There are rows.");
  const [, form] = findForms([halfYear], [sheetOf("pl1"), sheetOf("pl3", [first, second])]).forms;
  expect(form?.by).toBe("wording");
  for (const [key, { row, col }] of form?.cells ?? [])
    expect([key, form?.sheet.cell(row, col)?.value]).toEqual([key, plain.cells.get(key)?.row]);
  expect(form?.cells.size).toBe(plain.cells.size);
});
