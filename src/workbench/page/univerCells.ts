import type { ICellData, IRange, Nullable } from "@univerjs/core";
import type { Area, HostCell } from "../host/hostWorkbook";
import type { ReadInput } from "../host/readInput";

const stringType = 1;
const numberType = 2;
const booleanType = 3;
const errorTexts = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"]);
const pointsPerPixel = 0.75;

/** Univer's cell as Excel's API gives it. */
export function hostCellOf(raw: Nullable<ICellData>): HostCell {
  if (!raw) return { value: "", formula: null, isError: false };
  const formula = raw.f ? raw.f : null;
  const rich = raw.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  const value = raw.v ?? rich ?? "";
  if (raw.t === booleanType)
    return { value: value === true || value === 1 || /^(1|true)$/i.test(String(value)), formula, isError: false };
  if (raw.t === numberType && value !== "") return { value: Number(value), formula, isError: false };
  return { value, formula, isError: formula !== null && errorTexts.has(String(value)) };
}

/** Content as Univer's cell; the type is told, so that Univer never guesses it from the text. */
export function cellDataOf(content: ReadInput["content"]): ICellData {
  if ("formula" in content) return { f: content.formula, si: null, v: null, t: null, p: null };
  const { value } = content;
  if (value === "") return { v: null, t: null, f: null, si: null, p: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: booleanType, f: null, si: null, p: null };
  return { v: value, t: typeof value === "number" ? numberType : stringType, f: null, si: null, p: null };
}

/** The same with the number format that Excel gives along. */
export function cellOfInput(read: ReadInput): ICellData {
  const looks = read.numberFormat === undefined ? {} : { s: { n: { pattern: read.numberFormat } } };
  return { ...cellDataOf(read.content), ...looks };
}

export function hasContent(cell: ICellData): boolean {
  return (cell.v !== undefined && cell.v !== null && cell.v !== "") || Boolean(cell.f) || Boolean(cell.p);
}

export function areaOf(range: IRange): Area {
  return {
    row: range.startRow,
    col: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    cols: range.endColumn - range.startColumn + 1,
  };
}

export function rangeOf(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.col,
    endColumn: area.col + area.cols - 1,
  };
}

export function pointsOf(pixels: number): number {
  return Math.round(pixels * pointsPerPixel * 100) / 100;
}
export function pixelsOf(points: number): number {
  return points / pointsPerPixel;
}
