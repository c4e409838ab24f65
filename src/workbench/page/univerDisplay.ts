import {
  InterceptorEffectEnum,
  type ICellDataForSheetInterceptor,
  type Injector,
  type IStyleData,
} from "@univerjs/core";
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Area, HostConditionalFormat, HostSheet, Locale } from "../host/hostWorkbook";
import { parseArea } from "../host/areaText";
import { renderText } from "../host/renderText";

interface Displayed {
  readonly sheets: readonly HostSheet[];
  readonly locale: Locale;
}

const numberType = 2;
/** After Univer's own number formats, whose result this replaces. */
const afterNumberFormats = -1;
const first = 10_000;
const editedCharacters = 2048;
/** Excel, too, draws no more of a cell; Univer takes seconds for the longest text that a cell may hold. */
const drawnCharacters = 1024;

/** Draws numbers as the chosen locale writes them, and the tint of conditional formats, which Univer's open part lacks. */
export function installDisplay(injector: Injector, book: Displayed): void {
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: afterNumberFormats,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      const raw = location.rawData;
      if (raw === null || raw === undefined) return next(cell);
      let shown: ICellDataForSheetInterceptor = { ...(cell ?? raw) };
      if (raw.t === numberType && raw.v !== null && raw.v !== undefined) {
        const style = location.workbook.getStyles().getStyleByCell(raw);
        shown.v = renderText(Number(raw.v), style?.n?.pattern ?? "General", book.locale);
      }
      if (typeof shown.v === "string" && shown.v.length > drawnCharacters) shown.v = shown.v.slice(0, drawnCharacters);
      const sheet = book.sheets.find((entry) => entry.id === location.subUnitId);
      const tint = sheet === undefined ? null : tintOf(sheet, location.row, location.col);
      if (tint !== null) shown = { ...shown, interceptorStyle: { ...shown.interceptorStyle, ...tint } };
      return next(shown);
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: first,
    handler: (value, context, next) => {
      const raw = context.worksheet.getCellRaw(context.row, context.col);
      if (typeof raw?.v === "string" && raw.v.length > editedCharacters)
        return { ...value, ...raw, v: editedText(raw.v) };
      if (raw?.t !== numberType || raw.f || book.locale !== "vi-VN") return next(value);
      return { ...value, ...raw, v: String(raw.v).replace(".", ",") };
    },
  });
}

/** What the formula bar shows of a very long text: Univer hangs on all of it. Left as it is, it stands for the whole. */
export function editedText(text: string): string {
  return text.length > editedCharacters ? `${text.slice(0, editedCharacters)}…` : text;
}

function tintOf(sheet: HostSheet, row: number, col: number): IStyleData | null {
  for (const format of sheet.conditionalFormats) {
    if (!inside(format.area, row, col) || !holds(sheet, format, row, col)) continue;
    return {
      ...(format.fill === undefined ? {} : { bg: { rgb: format.fill } }),
      ...(format.fontColor === undefined ? {} : { cl: { rgb: format.fontColor } }),
    };
  }
  return null;
}

/** Understands `=ISTEXT(ref)` and `=ISBLANK(ref)` relative to the area's first cell; other rules are kept but not drawn. */
function holds(sheet: HostSheet, format: HostConditionalFormat, row: number, col: number): boolean {
  const parts = /^=\s*(ISTEXT|ISBLANK|ISNUMBER)\(\s*(\$?[A-Z]{1,3}\$?\d+)\s*\)\s*$/i.exec(format.formula);
  const target = parts === null ? null : parseArea(parts[2] ?? "");
  if (parts === null || target === null) return false;
  const reference = parts[2] ?? "";
  const atCol = reference.startsWith("$") ? target.col : target.col + col - format.area.col;
  const atRow = /[A-Za-z]\$/.test(reference) ? target.row : target.row + row - format.area.row;
  const { value, isError } = sheet.cell(atRow, atCol);
  switch ((parts[1] ?? "").toUpperCase()) {
    case "ISTEXT":
      return typeof value === "string" && value !== "" && !isError;
    case "ISNUMBER":
      return typeof value === "number";
    default:
      return value === "";
  }
}

function inside(area: Area, row: number, col: number): boolean {
  return row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols;
}
