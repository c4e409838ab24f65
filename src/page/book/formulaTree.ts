import { parseArea } from "../../core/layout/address";
import type { Area } from "../../core/layout/sheetPlan";
import { NotWorkedOut } from "./notWorkedOut";

export type Operator = "+" | "-" | "*" | "/";

/** A formula of the forms, taken apart. */
export type FormulaTree =
  | { readonly kind: "literal"; readonly value: number | string }
  | { readonly kind: "cell"; readonly row: number; readonly col: number }
  | { readonly kind: "negative"; readonly of: FormulaTree }
  | { readonly kind: "operation"; readonly by: Operator; readonly left: FormulaTree; readonly right: FormulaTree }
  | { readonly kind: "over"; readonly by: "SUM" | "COUNT"; readonly areas: readonly Area[] }
  /** Where `left` equals `right`. */
  | {
      readonly kind: "choice";
      readonly left: FormulaTree;
      readonly right: FormulaTree;
      readonly then: FormulaTree;
      readonly otherwise: FormulaTree;
    };

const TOKEN =
  /\s*(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\w(.])|[A-Z]+(?=\()|\d+(?:\.\d+)?|"[^"]*"|[-+*/(),=])/y;

/** The tokens, and how far they are read. */
interface Reading {
  readonly tokens: readonly string[];
  at: number;
}

/** @param formula with or without the leading `=`. @throws NotWorkedOut for one of another kind */
export function formulaTree(formula: string): FormulaTree {
  const reading = { tokens: tokensOf(formula.replace(/^=/, "")), at: 0 };
  const tree = sum(reading);
  if (reading.at < reading.tokens.length) throw new NotWorkedOut(formula);
  return tree;
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

function sum(reading: Reading): FormulaTree {
  return chain(reading, ["+", "-"], product);
}

function product(reading: Reading): FormulaTree {
  return chain(reading, ["*", "/"], unary);
}

/** Operations of one rank, from the left. */
function chain(reading: Reading, ranks: readonly Operator[], part: (reading: Reading) => FormulaTree): FormulaTree {
  let left = part(reading);
  for (;;) {
    const by = ranks.find((each) => each === reading.tokens[reading.at]);
    if (by === undefined) return left;
    reading.at += 1;
    left = { kind: "operation", by, left, right: part(reading) };
  }
}

function unary(reading: Reading): FormulaTree {
  if (reading.tokens[reading.at] !== "-") return operand(reading);
  reading.at += 1;
  return { kind: "negative", of: unary(reading) };
}

function operand(reading: Reading): FormulaTree {
  const token = take(reading);
  if (token === "(") {
    const inner = sum(reading);
    take(reading, ")");
    return inner;
  }
  if (token === "SUM" || token === "COUNT") return { kind: "over", by: token, areas: areas(reading) };
  if (token === "IF") return choice(reading);
  if (token.startsWith('"')) return { kind: "literal", value: token.slice(1, -1) };
  if (/^\d/.test(token)) return { kind: "literal", value: Number(token) };
  const { row, col, rows, cols } = areaOf(token);
  if (rows !== 1 || cols !== 1) throw new NotWorkedOut(token);
  return { kind: "cell", row, col };
}

function areas(reading: Reading): readonly Area[] {
  const found: Area[] = [];
  let token = take(reading, "(");
  while (token !== ")") {
    found.push(areaOf(take(reading)));
    token = take(reading);
    if (token !== "," && token !== ")") throw new NotWorkedOut(token);
  }
  return found;
}

function choice(reading: Reading): FormulaTree {
  take(reading, "(");
  const left = sum(reading);
  take(reading, "=");
  const right = sum(reading);
  take(reading, ",");
  const then = sum(reading);
  take(reading, ",");
  const otherwise = sum(reading);
  take(reading, ")");
  return { kind: "choice", left, right, then, otherwise };
}

function take(reading: Reading, wanted?: string): string {
  const token = reading.tokens[reading.at];
  if (token === undefined || (wanted !== undefined && token !== wanted)) throw new NotWorkedOut(token);
  reading.at += 1;
  return token;
}

function areaOf(token: string): Area {
  const area = parseArea(token);
  if (area === null) throw new NotWorkedOut(token);
  return area;
}
