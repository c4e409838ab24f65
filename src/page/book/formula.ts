import { parseArea, sheetOf } from "../../core/layout/address";
import type { Area } from "../../core/layout/sheetPlan";
import { FUNCTIONS } from "./functions";
import { COMPARED, NotWorkedOut, numberOf, shownOf, type FormulaValue } from "./formulaValue";

/** Reads a cell; throws `NotWorkedOut` where its content cannot be counted with. @param sheet name of another sheet; null for its own */
export type CellReader = (row: number, col: number, sheet: string | null) => FormulaValue;

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const TOKEN = new RegExp(
  String.raw`\s*((?:'(?:[^'[\]]|'')+'!)?${CELL}(?::${CELL})?(?![\w(.])|[A-Z]+(?=\()|\d+(?:\.\d+)?|"(?:[^"]|"")*"|<>|<=|>=|[-+*/(),=<>&])`,
  "y",
);

/**
 * Works out the formulas of the product's own sheets: IF, the four operations, `&`, comparisons and `FUNCTIONS`.
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
  const condition = (): boolean => {
    const left = joined();
    const meets = COMPARED[take()];
    if (meets === undefined) throw new NotWorkedOut(formula);
    return meets(compared(left, joined()));
  };
  const joined = (): FormulaValue => {
    let value = sum();
    while (peek() === "&") {
      take();
      value = shownOf(value) + shownOf(sum());
    }
    return value;
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
      const value = joined();
      take(")");
      return value;
    }
    if (token === "IF") return choice();
    if (peek() === "(") return called(token);
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return Number(token);
    const [value, ...more] = valuesIn(token, read);
    if (value === undefined || more.length > 0) throw new NotWorkedOut(formula);
    return value;
  };
  const called = (name: string): FormulaValue => {
    const own = FUNCTIONS[name];
    if (own === undefined) throw new NotWorkedOut(formula);
    take("(");
    const given = [argument()];
    while (peek() === ",") {
      take();
      given.push(argument());
    }
    take(")");
    return own(given);
  };
  /** A whole area, or one value that is worked out. */
  const argument = (): readonly FormulaValue[] => {
    const [token = "", after = ""] = tokens.slice(at, at + 2);
    if (areaOf(token) === null || (after !== "," && after !== ")")) return [joined()];
    return valuesIn(take(), read);
  };
  const choice = (): FormulaValue => {
    take("(");
    const isMet = condition();
    take(",");
    const start = at;
    // Only the branch that holds is worked out: the other may count with what is no number yet.
    if (!isMet) skipArgument();
    const value = isMet ? joined() : (take(","), joined());
    if (isMet) {
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
  const value = joined();
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

function areaOf(token: string): Area | null {
  return /^['$A-Z]/.test(token) ? parseArea(token) : null;
}

function valuesIn(token: string, read: CellReader): readonly FormulaValue[] {
  const area = areaOf(token);
  if (area === null || area.rows * area.cols > 10_000) throw new NotWorkedOut(token);
  const { row, col, rows, cols } = area;
  const sheet = sheetOf(token);
  return Array.from({ length: rows * cols }, (_item, at) =>
    read(row + Math.floor(at / cols), col + (at % cols), sheet),
  );
}

/** Below, above or at 0, as Excel orders them: numbers before words, words in any case; a blank is 0 or no words. */
function compared(a: FormulaValue, b: FormulaValue): number {
  const [left, right] = [a ?? (typeof b === "string" ? "" : 0), b ?? (typeof a === "string" ? "" : 0)];
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left !== typeof right) return typeof left === "number" ? -1 : 1;
  const [first, second] = [String(left).toLowerCase(), String(right).toLowerCase()];
  return first === second ? 0 : first < second ? -1 : 1;
}
