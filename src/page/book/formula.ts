import { parseArea } from "../../core/layout/address";
import type { Area } from "../../core/layout/sheetPlan";

/** What a formula works with. */
export type FormulaValue = number | string | null;

/** Reads a cell of the same sheet; throws `NotWorkedOut` where its content cannot be counted with. */
export type CellReader = (row: number, col: number) => FormulaValue;

/** A formula that is of no kind known here, or counts with what is no number. */
export class NotWorkedOut extends Error {}

const TOKEN =
  /\s*(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\w(.])|[A-Z]+(?=\()|\d+(?:\.\d+)?|"[^"]*"|[-+*/(),=])/y;

/**
 * Works out the formulas of the forms: totals with COUNT, SUM, IF and the four operations over cells of the same sheet.
 * @throws NotWorkedOut for any other formula: its last value stays.
 */
export function workOut(formula: string, read: CellReader): FormulaValue {
  const tokens = tokensOf(formula.replace(/^=/, ""));
  let at = 0;
  const peek = (): string | undefined => tokens[at];
  const take = (wanted?: string): string => {
    const token = tokens[at];
    if (token === undefined || (wanted !== undefined && token !== wanted)) throw new NotWorkedOut(formula);
    at += 1;
    return token;
  };
  const comparison = (): FormulaValue | boolean => {
    const left = sum();
    if (peek() !== "=") return left;
    take();
    return left === sum();
  };
  const sum = (): FormulaValue => {
    let value = product();
    while (peek() === "+" || peek() === "-") value = numberOf(value) + (take() === "+" ? 1 : -1) * numberOf(product());
    return value;
  };
  const product = (): FormulaValue => {
    let value = unary();
    while (peek() === "*" || peek() === "/") {
      const isTimes = take() === "*";
      const other = numberOf(unary());
      if (!isTimes && other === 0) throw new NotWorkedOut(formula);
      value = isTimes ? numberOf(value) * other : numberOf(value) / other;
    }
    return value;
  };
  const unary = (): FormulaValue => {
    if (peek() !== "-") return operand();
    take();
    return -numberOf(unary());
  };
  const operand = (): FormulaValue => {
    const token = take();
    if (token === "(") {
      const value = sum();
      take(")");
      return value;
    }
    if (token === "SUM" || token === "COUNT") return overCells(token === "SUM");
    if (token === "IF") return choice();
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d/.test(token)) return Number(token);
    const area = areaOf(token);
    if (area.rows !== 1 || area.cols !== 1) throw new NotWorkedOut(formula);
    return read(area.row, area.col);
  };
  const overCells = (isSum: boolean): number => {
    take("(");
    let total = 0;
    for (;;) {
      const token = take();
      for (const value of valuesIn(areaOf(token), read)) if (typeof value === "number") total += isSum ? value : 1;
      if (peek() !== ",") break;
      take();
    }
    take(")");
    return total;
  };
  const choice = (): FormulaValue => {
    take("(");
    const condition = comparison();
    if (typeof condition !== "boolean") throw new NotWorkedOut(formula);
    take(",");
    const start = at;
    // Only the branch that holds is worked out: the other may count with what is no number yet.
    if (!condition) skipArgument();
    const value = condition ? sum() : (take(","), sum());
    if (condition) {
      take(",");
      skipArgument();
    }
    take(")");
    if (at <= start) throw new NotWorkedOut(formula);
    return value;
  };
  const skipArgument = (): void => {
    for (let depth = 0; ; take()) {
      const token = peek();
      if (token === undefined) throw new NotWorkedOut(formula);
      if (depth === 0 && (token === "," || token === ")")) return;
      depth += token === "(" ? 1 : token === ")" ? -1 : 0;
    }
  };
  const value = sum();
  if (at < tokens.length) throw new NotWorkedOut(formula);
  return value;
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new NotWorkedOut(text);
    tokens.push(token);
  }
  return tokens;
}

function areaOf(token: string): Area {
  const area = parseArea(token);
  if (area === null) throw new NotWorkedOut(token);
  return area;
}

function valuesIn(area: Area, read: CellReader): readonly FormulaValue[] {
  const { row, col, rows, cols } = area;
  if (rows * cols > 10_000) throw new NotWorkedOut("area");
  return Array.from({ length: rows * cols }, (_item, at) => read(row + Math.floor(at / cols), col + (at % cols)));
}

/** A blank cell counts as 0 in an operation; a text does not. */
function numberOf(value: FormulaValue): number {
  if (value === null) return 0;
  if (typeof value === "string") throw new NotWorkedOut(value);
  return value;
}
