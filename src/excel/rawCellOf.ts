import type { RawCell } from "../core/model/rawCell";

/** Properties of a range that a cell is made of. */
export const CELL_PROPERTIES = "values,formulas,text,numberFormat,valueTypes";

/** The cell at an offset within a loaded range; undefined outside it, or where Excel gave nothing because it was too much. */
export function rawCellOf(range: Excel.Range, r: number, c: number): RawCell | undefined {
  const value = at(range.values, r, c) as string | number | boolean | null | undefined;
  if (value === undefined || value === null) return undefined;
  const formula = String(at(range.formulas, r, c) ?? "");
  return {
    value,
    formula: formula.startsWith("=") && formula !== value ? formula : null,
    text: String(at(range.text, r, c) ?? ""),
    numberFormat: String(at(range.numberFormat, r, c) ?? "General"),
    type: typeOf(String(at(range.valueTypes, r, c) ?? ""), value),
  };
}

/** Excel leaves out what does not fit into an answer. */
function at(matrix: readonly (readonly unknown[])[] | null | undefined, r: number, c: number): unknown {
  return matrix?.[r]?.[c];
}

/** Excel knows more types than we do, and new ones come; the value's own type decides all but blanks and errors. */
function typeOf(type: string, value: string | number | boolean): RawCell["type"] {
  if (type === "Error") return "Error";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return type === "Empty" || (type === "Unknown" && value === "") ? "Empty" : "String";
}
