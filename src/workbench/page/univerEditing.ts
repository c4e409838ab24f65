import type { Injector } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Locale } from "../host/hostWorkbook";
import { readInput } from "../host/readInput";
import { editedText } from "./univerDisplay";
import { cellDataOf } from "./univerCells";

/** Before every interceptor of Univer's own, which would read the text its own way. */
const first = 10_000;
const forcedText = 4;

/** Text typed into the cell or the formula bar is read as Excel reads it in the chosen locale. */
export function installEditing(injector: Injector, locale: () => Locale): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: first,
    handler: (value, context, next) => {
      if (!value) return next(value);
      const rich = value.p?.body?.dataStream.replace(/\r\n$/, "");
      const typed = value.f ?? rich ?? (value.v === null || value.v === undefined ? "" : String(value.v));
      const raw = context.worksheet.getCellRaw(context.row, context.col);
      if (typeof raw?.v === "string" && raw.v !== typed && editedText(raw.v) === typed) return { ...raw };
      const text = value.t === forcedText ? `'${typed}` : typed;
      const styles = context.workbook.getStyles();
      const style = styles.getStyleByCell(raw);
      const read = readInput(text, locale(), style?.n?.pattern ?? "General");
      const kept = typeof value.s === "string" ? styles.get(value.s) : value.s;
      const looks = read.numberFormat === undefined ? {} : { s: { ...kept, n: { pattern: read.numberFormat } } };
      return { ...value, ...cellDataOf(read.content), ...looks };
    },
  });
}
