import type { CellValue } from "../model/cellValue";
import type { FigureCell } from "../model/figureSet";
import type { RawCell } from "../model/rawCell";

/** Excel keeps no more digits of a number, and shows none of what calculating leaves behind them. */
const DIGITS = 15;

/** A workbook's cell as the core sees it. A text of spaces only looks blank to the officer, so that it is blank. */
export function decodeCell(raw: RawCell): FigureCell {
  return { value: decodeValue(raw), formula: raw.formula };
}

function decodeValue({ type, value, text, numberFormat }: RawCell): CellValue {
  switch (type) {
    case "Empty":
      return { kind: "blank" };
    case "Error":
      return { kind: "error", code: String(value) };
    case "Boolean":
      return { kind: "boolean", value: value === true };
    case "Double":
      if (typeof value !== "number") throw new Error(`A cell of type Double holds ${typeof value}: mend the reader.`);
      if (isDateFormat(numberFormat)) return { kind: "date", serial: value, shown: text };
      return { kind: "number", value: Number(value.toPrecision(DIGITS)) };
    case "String":
      return String(value).trim() === "" ? { kind: "blank" } : { kind: "text", text: String(value) };
  }
}

/** A format with a day, month, year, hour or second outside quotes, brackets and escapes, or hours that went by in brackets. */
function isDateFormat(format: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(format)) return true;
  return /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|General/gi, ""));
}
