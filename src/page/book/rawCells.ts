import { emptyCell } from "../../core/layout/sheetGrid";
import type { RawCell } from "../../core/model/rawCell";
import { formatNumber } from "../../core/text/viNumber";
import { shownTime } from "../../xlsx/cellFormats";

/** A cell with a text; an empty one is a formula's text that shows nothing. */
export function textCell(text: string, numberFormat: string): RawCell {
  return { value: text, formula: null, text, numberFormat, type: "String" };
}

/** A cell with a number, shown as Vietnamese offices write it, or as the day or time that its format makes of it. */
export function numberCell(value: number, numberFormat: string): RawCell {
  const text = shownTime(value, numberFormat) ?? formatNumber(value);
  return { value, formula: null, text, numberFormat, type: "Double" };
}

export function blankCell(numberFormat: string): RawCell {
  return { ...emptyCell, numberFormat };
}
