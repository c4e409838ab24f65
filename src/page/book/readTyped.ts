import type { RawCell } from "../../core/model/rawCell";
import { workOut, type CellReader } from "./formula";
import { NotWorkedOut } from "./notWorkedOut";
import { blankCell, numberCell, textCell } from "./rawCells";

/** `4.930.000`, `-12`, `0,5`, `1.234,5`: as Vietnamese offices write numbers. */
const NUMBER = /^-?(?:\d{1,15}|\d{1,3}(?:\.\d{3})+)(?:,\d{1,6})?$/;
/** A comma before three digits is a decimal mark to some and groups thousands to others: the check asks. */
const EITHER = /^-?[1-9]\d{0,2},\d{3}$/;

/**
 * What is typed or pasted into a cell. What is no number for certain stays the text that it is, and the check asks about it.
 * A sum as `=12+30` is worked out once; nothing becomes a formula.
 * @param numberFormat of the cell; in one that is formatted as text everything stays text.
 */
export function readTyped(typed: string, numberFormat: string, read: CellReader): RawCell {
  const text = typed.normalize("NFC").trim();
  if (text === "") return blankCell(numberFormat);
  if (numberFormat === "@") return textCell(text, numberFormat);
  if (text.startsWith("'")) return textCell(text.slice(1), numberFormat);
  if (text.startsWith("=")) return workedOut(text, numberFormat, read);
  if (!NUMBER.test(text) || EITHER.test(text)) return textCell(text, numberFormat);
  return numberCell(Number(text.replaceAll(".", "").replace(",", ".")), numberFormat);
}

function workedOut(text: string, numberFormat: string, read: CellReader): RawCell {
  try {
    const value = workOut(text, read);
    if (typeof value === "number" && Number.isFinite(value)) return numberCell(value, numberFormat);
  } catch (error) {
    if (!(error instanceof NotWorkedOut)) throw error;
  }
  return textCell(text, numberFormat);
}
