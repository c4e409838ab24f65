import { parseAddress, parseArea } from "../areaText";
import { ApiError } from "../apiError";
import type { Area, HostSheet, HostWorkbook } from "../hostWorkbook";
import type { ObjectTable, WireObject } from "./objectTable";
import { formatTables } from "./formatTables";
import { rangeObject, sheetOf, type RangeObject, type SheetObject } from "./workbookTables";

type Content = string | number | boolean | null;

const INVALID = "The argument is invalid or missing or has an incorrect format.";

/** Sheets and ranges of Excel's API over a workbook. */
export function sheetTables(workbook: HostWorkbook): Readonly<Record<string, ObjectTable<never>>> {
  const of = (object: { readonly sheetId: string }): HostSheet => sheetOf(workbook, object);
  const guard = (object: { readonly sheetId: string }): HostSheet => {
    const sheet = of(object);
    if (sheet.isProtected)
      throw new ApiError(
        "AccessDenied",
        "You cannot perform the requested operation: the sheet is protected.",
        "Range",
        403,
      );
    return sheet;
  };
  const at = (sheetId: string, text: string | null): RangeObject => {
    if (text === null || text === undefined)
      return rangeObject(sheetId, { row: 0, col: 0, rows: 1048576, cols: 16384 });
    const area = parseAddress(text)?.area ?? parseArea(text);
    if (!area) throw new ApiError("InvalidArgument", INVALID, "Worksheet.getRange");
    return rangeObject(sheetId, area);
  };
  const worksheet: ObjectTable<SheetObject> = {
    id: { key: "Id", of: ({ sheetId }) => sheetId },
    get: {
      Id: ({ sheetId }) => sheetId,
      Name: (object) => of(object).name,
      Visibility: (object) => of(object).visibility,
      Position: (object) => workbook.sheets.indexOf(of(object)),
    },
    set: {
      Name: ({ sheetId }, name: string) => workbook.renameSheet(sheetId, name),
      Visibility: (object, value: HostSheet["visibility"]) => void (of(object).visibility = value),
    },
    nav: {
      Names: ({ sheetId }) => ({ type: "NamedItemCollection", sheetId }) as WireObject,
      PageLayout: ({ sheetId }) => ({ type: "PageLayout", sheetId }) as WireObject,
      Protection: ({ sheetId }) => ({ type: "WorksheetProtection", sheetId }) as WireObject,
    },
    call: {
      Activate: ({ sheetId }) => workbook.activate(sheetId),
      Delete: ({ sheetId }) => workbook.deleteSheet(sheetId),
      Copy: ({ sheetId }): SheetObject => ({ type: "Worksheet", sheetId: workbook.copySheet(sheetId).id }),
      GetRange: ({ sheetId }, address: string | null) => at(sheetId, address),
      GetCell: ({ sheetId }, row: number, col: number) => rangeObject(sheetId, { row, col, rows: 1, cols: 1 }),
      GetRangeByIndexes: ({ sheetId }, row: number, col: number, rows: number, cols: number) =>
        rangeObject(sheetId, { row, col, rows, cols }),
      GetUsedRange: (object) =>
        rangeObject(object.sheetId, of(object).usedArea() ?? { row: 0, col: 0, rows: 1, cols: 1 }),
      GetUsedRangeOrNullObject: (object) => {
        const area = of(object).usedArea();
        return area ? rangeObject(object.sheetId, area) : null;
      },
    },
  };
  const grid = <T>(object: RangeObject, read: (sheet: HostSheet, row: number, col: number) => T): T[][] => {
    const { row, col, rows, cols } = object.area;
    const sheet = of(object);
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: cols }, (_, c) => read(sheet, row + r, col + c)),
    );
  };
  const write = (object: RangeObject, given: Content | readonly (readonly Content[])[], location: string): void => {
    const sheet = guard(object);
    const { rows, cols } = object.area;
    const matrix = Array.isArray(given) ? (given as readonly (readonly Content[])[]) : [[given as Content]];
    const single = matrix.length === 1 && matrix[0]?.length === 1 ? matrix[0][0] : undefined;
    const full =
      single === undefined ? matrix : Array.from({ length: rows }, () => Array.from({ length: cols }, () => single));
    if (full.length !== rows || full.some((line) => line.length !== cols))
      throw new ApiError("InvalidArgument", INVALID, location);
    sheet.write(object.area, full);
  };
  const moved = ({ sheetId, area }: RangeObject, change: Partial<Area>): RangeObject =>
    rangeObject(sheetId, { ...area, ...change });
  const range: ObjectTable<RangeObject> = {
    get: {
      Address: (object) => addressOf(of(object), object.area),
      RowIndex: ({ area }) => area.row,
      ColumnIndex: ({ area }) => area.col,
      RowCount: ({ area }) => area.rows,
      ColumnCount: ({ area }) => area.cols,
      CellCount: ({ area }) => area.rows * area.cols,
      Values: (object) => grid(object, (sheet, row, col) => sheet.cell(row, col).value),
      Formulas: (object) =>
        grid(object, (sheet, row, col) => sheet.cell(row, col).formula ?? sheet.cell(row, col).value),
      Text: (object) => grid(object, (sheet, row, col) => sheet.text(row, col)),
      NumberFormat: (object) => grid(object, (sheet, row, col) => sheet.format(row, col).numberFormat ?? "General"),
      ValueTypes: (object) => grid(object, (sheet, row, col) => typeOf(sheet.cell(row, col))),
    },
    set: {
      Values: (object, value: readonly (readonly Content[])[]) => write(object, value, "Range.values"),
      Formulas: (object, value: readonly (readonly Content[])[]) => write(object, value, "Range.formulas"),
      NumberFormat: (object, value: string | readonly (readonly string[])[]) => {
        const sheet = guard(object);
        const { row, col } = object.area;
        const first = typeof value === "string" ? value : value[0]?.[0];
        const isOne = typeof value === "string" || (value.length === 1 && value[0]?.length === 1);
        if (isOne && first !== undefined) sheet.setFormat(object.area, { numberFormat: first });
        else
          (value as readonly (readonly string[])[]).forEach((line, r) =>
            line.forEach((numberFormat, c) =>
              sheet.setFormat({ row: row + r, col: col + c, rows: 1, cols: 1 }, { numberFormat }),
            ),
          );
      },
    },
    nav: {
      Format: (object) => ({ type: "RangeFormat", range: object }) as WireObject,
      DataValidation: (object) => ({ type: "DataValidation", range: object }) as WireObject,
      ConditionalFormats: (object) => ({ type: "ConditionalFormatCollection", range: object }) as WireObject,
      Worksheet: ({ sheetId }): SheetObject => ({ type: "Worksheet", sheetId }),
    },
    call: {
      GetCell: (object, row: number, col: number) =>
        moved(object, { row: object.area.row + row, col: object.area.col + col, rows: 1, cols: 1 }),
      GetRow: (object, row: number) => moved(object, { row: object.area.row + row, rows: 1 }),
      GetColumn: (object, col: number) => moved(object, { col: object.area.col + col, cols: 1 }),
      Select: ({ sheetId, area }) => workbook.select(sheetId, area),
      Merge: (object) => guard(object).merge(object.area),
      Unmerge: (object) => guard(object).unmerge(object.area),
      Clear: (object) => write(object, "", "Range.clear"),
      Insert: (object, direction: string) => {
        const sheet = guard(object);
        if (direction === "Down") sheet.insertRows(object.area.row, object.area.rows);
        else sheet.insertColumns(object.area.col, object.area.cols);
        return object;
      },
      Delete: (object, direction: string) => {
        const sheet = guard(object);
        if (direction === "Up") sheet.deleteRows(object.area.row, object.area.rows);
        else sheet.deleteColumns(object.area.col, object.area.cols);
      },
    },
  };
  const protection: ObjectTable<WireObject & { readonly sheetId: string }> = {
    get: { Protected: (object) => of(object).isProtected },
    call: {
      Protect: ({ sheetId }) => workbook.setProtected(sheetId, true),
      Unprotect: ({ sheetId }) => workbook.setProtected(sheetId, false),
    },
  };
  return {
    Worksheet: worksheet,
    Range: range,
    WorksheetProtection: protection,
    ...formatTables(of, guard),
  } as unknown as Readonly<Record<string, ObjectTable<never>>>;
}

function typeOf({ value, isError }: { readonly value: string | number | boolean; readonly isError: boolean }): string {
  if (isError) return "Error";
  if (value === "") return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

function addressOf(sheet: HostSheet, { row, col, rows, cols }: Area): string {
  const name = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  const corner = (r: number, c: number): string => `${letters(c)}${r + 1}`;
  return `${name}!${corner(row, col)}${rows * cols === 1 ? "" : `:${corner(row + rows - 1, col + cols - 1)}`}`;
}

function letters(col: number): string {
  return (col >= 26 ? letters(Math.floor(col / 26) - 1) : "") + String.fromCharCode(65 + (col % 26));
}
