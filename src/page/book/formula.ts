import type { Area } from "../../core/layout/sheetPlan";
import { formulaTree, type FormulaTree, type Operator } from "./formulaTree";
import { NotWorkedOut } from "./notWorkedOut";

/** What a formula works with. */
export type FormulaValue = number | string | null;

/** Reads a cell of the same sheet; throws `NotWorkedOut` where its content cannot be counted with. */
export type CellReader = (row: number, col: number) => FormulaValue;

/** Cells of an area that is gone through. */
const MOST = 10_000;

/**
 * Works out the formulas of the forms: totals with COUNT, SUM, IF and the four operations over cells of the same sheet.
 * @throws NotWorkedOut for any other formula: its last value stays.
 */
export function workOut(formula: string, read: CellReader): FormulaValue {
  return valueOf(formulaTree(formula), read);
}

function valueOf(tree: FormulaTree, read: CellReader): FormulaValue {
  switch (tree.kind) {
    case "literal":
      return tree.value;
    case "cell":
      return read(tree.row, tree.col);
    case "negative":
      return -numberOf(tree.of, read);
    case "operation":
      return operated(tree.by, numberOf(tree.left, read), numberOf(tree.right, read));
    case "over":
      return over(tree.by, tree.areas, read);
    case "choice":
      // Only the branch that holds: the other may count with what is no number yet.
      return valueOf(valueOf(tree.left, read) === valueOf(tree.right, read) ? tree.then : tree.otherwise, read);
  }
}

/** A blank cell counts as 0 in an operation; a text does not. */
function numberOf(tree: FormulaTree, read: CellReader): number {
  const value = valueOf(tree, read);
  if (typeof value === "string") throw new NotWorkedOut(value);
  return value ?? 0;
}

function operated(by: Operator, left: number, right: number): number {
  switch (by) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      if (right === 0) throw new NotWorkedOut("division by zero");
      return left / right;
  }
}

/** Texts and blank cells are passed over, as Excel does. */
function over(by: "SUM" | "COUNT", areas: readonly Area[], read: CellReader): number {
  const numbers = areas.flatMap((area) => valuesIn(area, read)).filter((value) => typeof value === "number");
  return by === "COUNT" ? numbers.length : numbers.reduce((sum, value) => sum + value, 0);
}

function valuesIn({ row, col, rows, cols }: Area, read: CellReader): readonly FormulaValue[] {
  if (rows * cols > MOST) throw new NotWorkedOut("area");
  return Array.from({ length: rows * cols }, (_item, at) => read(row + Math.floor(at / cols), col + (at % cols)));
}
