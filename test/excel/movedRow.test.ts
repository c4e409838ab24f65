/** @jest-environment jsdom */
import { createExcelPort } from "../../src/excel/createExcelPort";
import { editions } from "../../src/editions";
import { formNames } from "../../src/core/layout/formNames";
import { planSheet } from "../../src/core/layout/planSheet";
import type { WorkbookReading } from "../../src/session/workbookPort";
import { contextOf } from "../support/figures";
import { installOfficeBridge } from "../support/officeBridge";

const [edition] = editions;
const appendix = edition?.appendices[0];
if (edition === undefined || appendix === undefined) throw new Error("There is no edition.");
const names = formNames(appendix.key);
const FIRST_ROW = 7;

/** Phụ lục 01 with a figure in each row, after `work`. */
async function readAfter(
  work: (sheet: ReturnType<typeof installOfficeBridge>["workbook"]["sheets"][number]) => void,
): Promise<WorkbookReading["tables"][number]> {
  const { workbook } = installOfficeBridge();
  const port = createExcelPort();
  await port.insert([planSheet(edition as never, appendix as never, contextOf(), "Phụ lục 01")]);
  const sheet = workbook.sheets.find(({ name }) => name === "Phụ lục 01");
  if (sheet === undefined) throw new Error("There is no sheet.");
  ["11", "22", "33"].forEach((text, index) => workbook.type(sheet.id, FIRST_ROW + index, 1, text));
  work(sheet);
  const { tables } = await port.read([{ editionId: "thang-hanh-dong", appendix: appendix as never }]);
  const [table] = tables;
  if (table === undefined) throw new Error("There is no table.");
  return table;
}
const pointsOf = ({ cells }: { readonly cells: WorkbookReading["tables"][number]["cells"] }) =>
  Object.fromEntries(
    cells.flatMap(({ key, raw }) => (key.endsWith("launchPoints") ? [[key.split(".")[1], raw.value]] : [])),
  );

test("a row that was cut and inserted within the table takes its figures along", async () => {
  const table = await readAfter((sheet) => sheet.moveRows(FIRST_ROW + 1, 1, FIRST_ROW + 1));
  expect(pointsOf(table)).toEqual({ tinh: 11, huyen: 22, xa: 33 });
});

test.each([
  ["above its neighbours", FIRST_ROW + 2, FIRST_ROW],
  ["below them", FIRST_ROW, FIRST_ROW + 2],
  ["away from the table", FIRST_ROW + 2, FIRST_ROW + 6],
])("the row at the table's edge moved %s: what is no longer read is told as lost", async (_where, from, to) => {
  const table = await readAfter((sheet) => sheet.moveRows(from, 1, to));
  const figures = pointsOf(table);
  for (const [key, value] of Object.entries({ tinh: 11, huyen: 22, xa: 33 })) {
    if (Object.hasOwn(figures, key)) expect(figures[key]).toBe(value);
    else expect(table.lost).toContain(names.row(key));
  }
});

test("sorted rows take their labels along and not their names: their figures are told as lost", async () => {
  const area = { row: FIRST_ROW, col: 0, rows: 3, cols: 7 };
  const table = await readAfter((sheet) => sheet.sortRows(area, [2, 1, 0]));
  expect(pointsOf(table)).toEqual({ huyen: 22 });
  expect(table.lost).toEqual([names.row("tinh"), names.row("xa")]);
});
