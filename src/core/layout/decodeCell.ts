import { CIRCULAR, UNCALCULATED, type CellValue } from "../model/cellValue";
import type { FigureCell } from "../model/figureSet";
import type { RawCell } from "../model/rawCell";
import { formatNumber } from "../text/viNumber";
import { parseArea } from "./address";
import { isPercentFormat } from "../text/isPercentFormat";
import { rememberedByText } from "./rememberedByText";

/** Excel keeps no more digits of a number, and shows none of what calculating leaves behind them. */
const DIGITS = 15;

/** A workbook's cell as the core sees it. A text of spaces only looks blank to the officer, so that it is blank. */
export function decodeCell(raw: RawCell, at?: Place): FigureCell {
  const { formula } = raw;
  const isCircular = formula !== null && at !== undefined && refersTo(formula, at);
  return { value: isCircular ? { kind: "error", code: CIRCULAR } : decodeValue(raw), formula };
}

interface Place {
  readonly row: number;
  readonly col: number;
}

/** Whether a formula counts the cell in which it stands; references to other sheets are none to it. */
function refersTo(formula: string, { row, col }: Place): boolean {
  const own = formula.replace(/"[^"]*"/g, "").matchAll(/(!?)(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/g);
  return [...own].some(([, other, reference = ""]) => {
    const area = other === "!" ? null : parseArea(reference);
    if (area === null) return false;
    return row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols;
  });
}

function decodeValue({ type, value, text, numberFormat, formula }: RawCell): CellValue {
  switch (type) {
    case "Empty":
      // A formula that gives no text gives a blank one; this one has not been worked out by any program.
      return formula === null ? { kind: "blank" } : { kind: "error", code: UNCALCULATED };
    case "Error":
      return { kind: "error", code: String(value) };
    case "Boolean":
      return { kind: "boolean", value: value === true };
    case "Double":
      if (typeof value !== "number") throw new Error(`A cell of type Double holds ${typeof value}: mend the reader.`);
      if (isDateFormat(numberFormat)) return { kind: "date", serial: value, shown: text };
      // What is typed as `92,5%` is what the officer meant, and not the 0,925 that Excel holds.
      if (formula === null && isPercent(numberFormat))
        return { kind: "text", text: `${formatNumber(inDigits(value * 100))}%` };
      return { kind: "number", value: inDigits(value) };
    case "String":
      return String(value).trim() === "" ? { kind: "blank" } : { kind: "text", text: String(value) };
  }
}

function inDigits(value: number): number {
  const isShort = Number.isInteger(value) && Math.abs(value) < 10 ** DIGITS;
  // -0 is 0.
  return isShort ? value + 0 : Number(value.toPrecision(DIGITS));
}

const isPercent = rememberedByText(isPercentFormat);

/** A format with a day, month, year, hour or second outside quotes, brackets and escapes, or hours that went by in brackets. */
const isDateFormat: (format: string) => boolean = rememberedByText(
  (format) =>
    /\[(?:h+|m+|s+)\]/i.test(format) || /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|General/gi, "")),
);
