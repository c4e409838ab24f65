import { COMPARED, compared, numberOf, shownOf, type FormulaValue } from "./formulaValue";
import { formulaTree, type FormulaTree, type Operator, type Place } from "./formulaTree";
import { FUNCTIONS } from "./functions";
import { NotWorkedOut } from "./notWorkedOut";

/** Reads a cell; throws `NotWorkedOut` where its content cannot be counted with. @param sheet name of another sheet; null for its own */
export type CellReader = (row: number, col: number, sheet: string | null) => FormulaValue;

/** Cells of an area that is gone through. */
const MOST = 10_000;

/**
 * Works out the formulas of the product's own sheets: IF, the four operations, joined words and `FUNCTIONS`.
 * @throws NotWorkedOut for any other formula: its last value stays.
 */
export function workOut(formula: string, read: CellReader): FormulaValue {
  return valueOf(formulaTree(formula), read);
}

function valueOf(tree: FormulaTree, read: CellReader): FormulaValue {
  switch (tree.kind) {
    case "literal":
      return tree.value;
    case "cells": {
      const [value = null, ...more] = valuesIn(tree.place, read);
      if (more.length > 0) throw new NotWorkedOut("area");
      return value;
    }
    case "negative":
      return -numberOf(valueOf(tree.of, read));
    case "operation":
      return operated(tree.by, valueOf(tree.left, read), valueOf(tree.right, read));
    case "called":
      return called(tree.name, tree.given, read);
    case "choice": {
      const isMet = COMPARED[tree.by](compared(valueOf(tree.left, read), valueOf(tree.right, read)));
      // Only the branch that holds: the other may count with what is no number yet.
      return valueOf(isMet ? tree.then : tree.otherwise, read);
    }
  }
}

function operated(by: Operator, left: FormulaValue, right: FormulaValue): FormulaValue {
  if (by === "&") return shownOf(left) + shownOf(right);
  const [a, b] = [numberOf(left), numberOf(right)];
  switch (by) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      if (b === 0) throw new NotWorkedOut("division by zero");
      return a / b;
  }
}

/** Areas are handed on whole, all else as one value. */
function called(name: string, given: readonly FormulaTree[], read: CellReader): number {
  const own = FUNCTIONS[name];
  if (own === undefined) throw new NotWorkedOut(name);
  return own(given.map((each) => (each.kind === "cells" ? valuesIn(each.place, read) : [valueOf(each, read)])));
}

function valuesIn({ area: { row, col, rows, cols }, sheet }: Place, read: CellReader): readonly FormulaValue[] {
  if (rows * cols > MOST) throw new NotWorkedOut("area");
  return Array.from({ length: rows * cols }, (_item, at) =>
    read(row + Math.floor(at / cols), col + (at % cols), sheet),
  );
}
