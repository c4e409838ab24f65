import { intersect, maxCols, maxRows } from "../../areaText";
import type { Area, CellFormat, HostSheet } from "../../hostWorkbook";
import { ApiError } from "../apiError";
import {
  apiObject,
  reading,
  viewing,
  writing,
  type ApiHost,
  type ApiObject,
  type ApiProperty,
  type ApiTable,
  type RangeTarget,
} from "../apiTable";
import { guards } from "./guards";
import { resolveRange } from "./resolveRange";
import { rangeAddress } from "./worksheetTables";

type Content = string | number | boolean | null;
const mostCells = 1_000_000;
const nullCells = 5_000_000;
const longestText = 32_767;

/** The format of a cell that nobody formatted. */
export const plainFormat: Required<Omit<CellFormat, "fill" | "borders">> = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  fontColor: "#000000",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  locked: true,
};
const noBorder = { style: "None", color: "#000000", weight: "Thin" };

const range: ApiTable<RangeTarget> = {
  check: (target, host) => guards.range(host, target),
  properties: {
    Address: { get: rangeAddress },
    CellCount: { get: ({ area }) => (area.rows * area.cols >= 2 ** 31 ? -1 : area.rows * area.cols) },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.cols },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.col },
    IsEntireRow: { get: ({ area }) => area.cols === maxCols },
    IsEntireColumn: { get: ({ area }) => area.rows === maxRows },
    RowHidden: hiddenLines("row"),
    ColumnHidden: hiddenLines("col"),
    Values: contents(({ sheet }, row, col) => sheet.cell(row, col).value),
    Formulas: contents(({ sheet }, row, col) => {
      const { formula, value } = sheet.cell(row, col);
      return formula ?? value;
    }),
    Text: { get: (target) => grid(target, (row, col) => target.sheet.text(row, col)) },
    ValueTypes: {
      get: ({ sheet, ...target }, { faults }) =>
        grid(target, (row, col) => valueType(sheet, row, col, faults.has("other-types"))),
    },
    NumberFormat: {
      get: (target) =>
        grid(target, (row, col) => target.sheet.format(row, col).numberFormat ?? plainFormat.numberFormat),
      set: (target, value, host) => {
        guards.cells(host, target);
        writeNumberFormats(target, matrixFor(target, value));
      },
    },
  },
  navigations: {
    Format: (target) => apiObject("RangeFormat", target),
    Worksheet: ({ sheet }) => apiObject("Worksheet", sheet),
    DataValidation: (target) => apiObject("DataValidation", target),
    ConditionalFormats: (target) => apiObject("ConditionalFormatCollection", target),
  },
  methods: {
    GetCell: derived(({ area }, row, col) => ({ row: area.row + row, col: area.col + col, rows: 1, cols: 1 })),
    GetRow: derived(({ area }, row) => ({ ...area, row: area.row + row, rows: 1 })),
    GetColumn: derived(({ area }, col) => ({ ...area, col: area.col + col, cols: 1 })),
    GetLastCell: derived(({ area }) => ({
      row: area.row + area.rows - 1,
      col: area.col + area.cols - 1,
      rows: 1,
      cols: 1,
    })),
    GetLastRow: derived(({ area }) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
    GetLastColumn: derived(({ area }) => ({ ...area, col: area.col + area.cols - 1, cols: 1 })),
    GetResizedRange: derived(({ area }, rows, cols) => ({ ...area, rows: area.rows + rows, cols: area.cols + cols })),
    GetAbsoluteResizedRange: derived(({ area }, rows, cols) => ({ ...area, rows, cols })),
    GetOffsetRange: derived(({ area }, rows, cols) => ({ ...area, row: area.row + rows, col: area.col + cols })),
    GetEntireRow: derived(({ area }) => ({ ...area, col: 0, cols: maxCols })),
    GetEntireColumn: derived(({ area }) => ({ ...area, row: 0, rows: maxRows })),
    GetBoundingRect: reading((target, [other], host) => {
      const second = rangeArgument(target, other, host);
      if (second.sheet.id !== target.sheet.id) throw new ApiError("InvalidArgument");
      return host.range(target.sheet, bounding(target.area, second.area));
    }),
    GetIntersection: reading((target, [other], host) => {
      const common = commonPart(target, rangeArgument(target, other, host), host);
      if (common === null) throw new ApiError("ItemNotFound");
      return common;
    }),
    GetIntersectionOrNullObject: reading((target, [other], host) =>
      commonPart(target, rangeArgument(target, other, host), host),
    ),
    GetUsedRange: reading(
      (target, [valuesOnly], host) =>
        used(target, valuesOnly, host) ?? host.range(target.sheet, { ...target.area, rows: 1, cols: 1 }),
    ),
    GetUsedRangeOrNullObject: reading((target, [valuesOnly], host) => used(target, valuesOnly, host)),
    Insert: writing((target, [shift], host) => shiftCells(target, guards.oneOf(shift, ["Down", "Right"]), host)),
    Delete: writing((target, [shift], host) => shiftCells(target, guards.oneOf(shift, ["Up", "Left"]), host)),
    Clear: writing((target, [what], host) =>
      cleared(target, guards.oneOf(what ?? "All", ["All", "Contents", "Formats"]), host),
    ),
    Merge: writing((target, [across], host) => {
      guards.sheet(host, target.sheet);
      const { area, sheet } = target;
      if (across !== true) return sheet.merge(area);
      for (let row = area.row; row < area.row + area.rows; row += 1) sheet.merge({ ...area, row, rows: 1 });
    }),
    Unmerge: writing((target, _, host) => {
      guards.sheet(host, target.sheet);
      target.sheet.unmerge(target.area);
    }),
    Select: viewing(({ sheet, area }, _, host) => {
      if (sheet.visibility !== "Visible") throw new ApiError("InvalidOperation");
      host.workbook.select(sheet.id, area);
    }),
    Calculate: reading(() => undefined),
    _ValidateArraySize: reading(({ area }, [rows, cols]) => {
      if (rows !== area.rows || cols !== area.cols) throw new ApiError("InvalidArgument");
    }),
  },
};

/** Whether all its lines are hidden; null where some are. */
function hiddenLines(axis: "row" | "col"): ApiProperty<RangeTarget> {
  const linesOf = ({ area }: RangeTarget) =>
    axis === "row" ? { from: area.row, count: area.rows } : { from: area.col, count: area.cols };
  return {
    get: (target) => {
      const { from, count } = linesOf(target);
      const states = new Set(Array.from({ length: count }, (_, at) => target.sheet.isHidden(axis, from + at)));
      return states.size === 1 ? states.has(true) : null;
    },
    set: (target, value, host) => {
      guards.sheet(host, target.sheet);
      const { from, count } = linesOf(target);
      target.sheet.setHidden(axis, from, count, guards.flag(value));
    },
  };
}

/** Values and formulas: read differently, written alike. */
function contents(read: (target: RangeTarget, row: number, col: number) => Content): ApiProperty<RangeTarget> {
  return {
    get: (target) => grid(target, (row, col) => read(target, row, col)),
    set: (target, value, host) => {
      const contents = matrixFor(target, value);
      guards.cells(host, target);
      target.sheet.write(target.area, contents);
    },
  };
}

/** What is read of every cell. Past five million cells Excel answers with nothing instead. */
function grid<T>(target: Pick<RangeTarget, "area">, read: (row: number, col: number) => T): T[][] | null {
  return target.area.rows * target.area.cols > nullCells ? null : matrix(target, read);
}

function matrix<T>({ area }: Pick<RangeTarget, "area">, read: (row: number, col: number) => T): T[][] {
  if (area.rows * area.cols > mostCells) throw new ApiError("ResponsePayloadSizeLimitExceeded");
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.cols }, (__, right) => read(area.row + down, area.col + right)),
  );
}

/** A matrix of the range's own shape from a matrix, a matrix of one cell, or a single value. */
function matrixFor({ area }: RangeTarget, value: unknown): readonly (readonly Content[])[] {
  if (!Array.isArray(value)) return matrix({ area }, () => content(value));
  const lines = value as readonly unknown[];
  const first = lines[0];
  if (lines.length === 1 && Array.isArray(first) && first.length === 1)
    return matrix({ area }, () => content(first[0]));
  const fits = lines.length === area.rows && lines.every((line) => Array.isArray(line) && line.length === area.cols);
  if (!fits) throw new ApiError("InvalidArgument");
  return lines.map((line) => (line as readonly unknown[]).map(content));
}

function content(value: unknown): Content {
  const scalar = value === null || ["string", "number", "boolean"].includes(typeof value);
  if (!scalar || (typeof value === "string" && value.length > longestText)) throw new ApiError("InvalidArgument");
  return value as Content;
}

/** @param isOther whether in types that only some Excels give. */
function valueType(sheet: HostSheet, row: number, col: number, isOther: boolean): string {
  const { value, formula, isError } = sheet.cell(row, col);
  if (isError) return "Error";
  if (isOther && Number.isInteger(value)) return "Integer";
  if (isOther) return value === "" ? "Unknown" : "RichValue";
  if (value === "" && formula === null) return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

function writeNumberFormats({ sheet, area }: RangeTarget, matrix: readonly (readonly Content[])[]): void {
  const all = new Set(matrix.flat());
  const [only] = all;
  if (all.size === 1 && only !== null && only !== undefined)
    return sheet.setFormat(area, { numberFormat: String(only) });
  matrix.forEach((line, down) =>
    line.forEach((format, right) => {
      if (format === null) return;
      sheet.setFormat(
        { row: area.row + down, col: area.col + right, rows: 1, cols: 1 },
        { numberFormat: String(format) },
      );
    }),
  );
}

/** A range found from this one by whole numbers. */
function derived(area: (target: RangeTarget, first: number, second: number) => Area) {
  return reading<RangeTarget>((target, [first = 0, second = 0], host) =>
    host.range(target.sheet, area(target, guards.whole(first ?? 0), guards.whole(second ?? 0))),
  );
}

function rangeArgument(target: RangeTarget, value: unknown, host: ApiHost): { sheet: HostSheet; area: Area } {
  const object = value as ApiObject | null;
  if (typeof value === "object" && object?.type === "Range") return object.target;
  const found = typeof value === "string" ? resolveRange(host, target.sheet, value) : null;
  if (found === null) throw new ApiError("InvalidArgument");
  return found;
}

function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const col = Math.min(a.col, b.col);
  return {
    row,
    col,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    cols: Math.max(a.col + a.cols, b.col + b.cols) - col,
  };
}

function commonPart(a: RangeTarget, b: { sheet: HostSheet; area: Area }, host: ApiHost): ApiObject | null {
  const area = a.sheet.id === b.sheet.id ? intersect(a.area, b.area) : null;
  return area === null ? null : host.range(a.sheet, area);
}

function used({ sheet, area }: RangeTarget, valuesOnly: unknown, host: ApiHost): ApiObject | null {
  guards.valuesOnly(valuesOnly);
  const all = sheet.usedArea();
  const common = all === null ? null : intersect(all, area);
  return common === null ? null : host.range(sheet, common);
}

/** Whole rows and columns only: moving a part of them would need more of a host than there is. */
function shiftCells(
  target: RangeTarget,
  direction: "Down" | "Right" | "Up" | "Left",
  host: ApiHost,
): ApiObject | undefined {
  guards.sheet(host, target.sheet);
  const { sheet } = target;
  const area = { ...target.area };
  const rows = area.cols === maxCols;
  if (!rows && area.rows !== maxRows)
    throw new ApiError("ApiNotFound", null, "host: only whole rows and columns are inserted and deleted");
  if (direction === "Up" || direction === "Left") {
    if (rows) sheet.deleteRows(area.row, area.rows);
    else sheet.deleteColumns(area.col, area.cols);
    return undefined;
  }
  if (rows) sheet.insertRows(area.row, area.rows);
  else sheet.insertColumns(area.col, area.cols);
  return host.range(sheet, area);
}

function cleared(target: RangeTarget, what: "All" | "Contents" | "Formats", host: ApiHost): void {
  const { sheet, area } = target;
  guards.cells(host, target);
  if (what !== "Formats") host.workbook.clear(sheet.id, area);
  if (what === "Contents") return;
  guards.sheet(host, sheet);
  const borders = { EdgeTop: noBorder, EdgeBottom: noBorder, EdgeLeft: noBorder, EdgeRight: noBorder };
  sheet.setFormat(area, { ...plainFormat, fill: undefined, borders });
}

/** Ranges. */
export const rangeTable = { Range: range };
