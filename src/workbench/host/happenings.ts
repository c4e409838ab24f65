import { absoluteText, parseAddress, sheetPrefix } from "./areaText";
import type { Area, HostName, HostSheet, HostWorkbook } from "./hostWorkbook";

/** What befalls a workbook in real life and no officer types, by name, in the words of the workbench. */
const table = {
  "second-part": { label: "Mỗi phần lưu thành hai", happen: doubleParts },
  "parts-lost": { label: "Mất các phần lưu (.xls, phần mềm khác)", happen: (book) => void book.customXml.splice(0) },
  "junk-names": { label: "Thêm 5.000 tên rác", happen: addJunkNames },
  sort: { label: "Sắp xếp ngược vùng chọn", happen: sortDown },
  "cut-insert": { label: "Cắt dòng đang chọn, chèn lên trên một dòng", happen: cutInsert },
} as const satisfies Record<string, Happening>;

interface Happening {
  readonly label: string;
  happen(book: HostWorkbook): void;
}
export type HappeningName = keyof typeof table;
export const HAPPENINGS: Readonly<Record<HappeningName, Happening>> = table;
export const happeningNames = Object.keys(table) as readonly HappeningName[];

const JUNK = 5000;

/** As two windows leave them that wrote at once. */
function doubleParts(book: HostWorkbook): void {
  const parts = [...book.customXml];
  parts.forEach(({ xml }, index) =>
    book.customXml.push({ id: `{D0000000-0000-4000-8000-${String(parts.length + index).padStart(12, "0")}}`, xml }),
  );
}

function addJunkNames(book: HostWorkbook): void {
  for (let number = 1; number <= JUNK; number += 1)
    book.names.push({ name: `rac_${number}`, formula: "=#REF!", visible: false, comment: "" });
}

/** Sorting moves contents, labels included, and no names. */
function sortDown(book: HostWorkbook): void {
  const { sheet, area } = selected(book);
  const rows = contentsOf(sheet, area);
  sheet.write(area, [...rows].reverse());
}

/** Cells that are cut and inserted elsewhere take their names along; the row above moves down with its own. */
function cutInsert(book: HostWorkbook): void {
  const { sheet, area } = selected(book);
  if (area.row === 0) throw new Error("There is no row above the selection.");
  const width = (sheet.usedArea()?.col ?? 0) + (sheet.usedArea()?.cols ?? 1);
  const both: Area = { row: area.row - 1, col: 0, rows: 2, cols: width };
  const [above = [], cut = []] = contentsOf(sheet, both);
  for (const name of sheet.names) retarget(name, sheet, area.row);
  sheet.write(both, [cut, above]);
}

function retarget(name: HostName, sheet: HostSheet, row: number): void {
  const at = parseAddress(name.formula);
  if (at === null || at.area.rows !== 1 || (at.area.row !== row && at.area.row !== row - 1)) return;
  const moved = { ...at.area, row: at.area.row === row ? row - 1 : row };
  name.formula = `=${sheetPrefix(sheet.name)}${absoluteText(moved)}`;
}

function selected(book: HostWorkbook): { readonly sheet: HostSheet; readonly area: Area } {
  const { sheetId, area } = book.selection;
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) throw new Error("Nothing is selected.");
  return { sheet, area };
}

function contentsOf(sheet: HostSheet, { row, col, rows, cols }: Area): (string | number | boolean)[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (__, c) => {
      const { value, formula } = sheet.cell(row + r, col + c);
      if (formula !== null) return formula;
      return typeof value === "string" && value !== "" ? `'${value}` : value;
    }),
  );
}
