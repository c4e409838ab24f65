import { parseArea, sheetOf } from "../../core/layout/address";
import type { Area } from "../../core/layout/sheetPlan";
import { NotWorkedOut } from "./notWorkedOut";

export type Operator = "+" | "-" | "*" | "/" | "&";
export const COMPARISONS = ["=", "<>", "<", ">", "<=", ">="] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Cells of the formula's own sheet, or of the one that is named. */
export interface Place {
  readonly area: Area;
  readonly sheet: string | null;
}

/** A formula of the product's own sheets, taken apart. */
export type FormulaTree =
  | { readonly kind: "literal"; readonly value: number | string }
  | { readonly kind: "cells"; readonly place: Place }
  | { readonly kind: "negative"; readonly of: FormulaTree }
  | { readonly kind: "operation"; readonly by: Operator; readonly left: FormulaTree; readonly right: FormulaTree }
  | { readonly kind: "called"; readonly name: string; readonly given: readonly FormulaTree[] }
  | {
      readonly kind: "choice";
      readonly left: FormulaTree;
      readonly by: Comparison;
      readonly right: FormulaTree;
      readonly then: FormulaTree;
      readonly otherwise: FormulaTree;
    };

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const TOKEN = new RegExp(
  String.raw`\s*((?:'(?:[^'[\]]|'')+'!)?${CELL}(?::${CELL})?(?![\w(.])|[A-Z]+(?=\()|\d+(?:\.\d+)?|"(?:[^"]|"")*"|<>|<=|>=|[-+*/(),=<>&])`,
  "y",
);

/** The tokens, and how far they are read. */
interface Reading {
  readonly tokens: readonly string[];
  at: number;
}

/** @param formula with or without the leading `=`. @throws NotWorkedOut for one of another kind */
export function formulaTree(formula: string): FormulaTree {
  const reading = { tokens: tokensOf(formula.replace(/^=/, "")), at: 0 };
  const tree = joined(reading);
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

function joined(reading: Reading): FormulaTree {
  return chain(reading, ["&"], sum);
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
    const inner = joined(reading);
    take(reading, ")");
    return inner;
  }
  if (token === "IF") return choice(reading);
  if (reading.tokens[reading.at] === "(") return { kind: "called", name: token, given: given(reading) };
  if (token.startsWith('"')) return { kind: "literal", value: token.slice(1, -1).replaceAll('""', '"') };
  if (/^\d/.test(token)) return { kind: "literal", value: Number(token) };
  return { kind: "cells", place: placeOf(token) };
}

function given(reading: Reading): readonly FormulaTree[] {
  const found: FormulaTree[] = [];
  let token = take(reading, "(");
  while (token !== ")") {
    found.push(joined(reading));
    token = take(reading);
    if (token !== "," && token !== ")") throw new NotWorkedOut(token);
  }
  return found;
}

function choice(reading: Reading): FormulaTree {
  take(reading, "(");
  const left = joined(reading);
  const sign = take(reading);
  const by = COMPARISONS.find((each) => each === sign);
  if (by === undefined) throw new NotWorkedOut(sign);
  const right = joined(reading);
  take(reading, ",");
  const then = joined(reading);
  take(reading, ",");
  const otherwise = joined(reading);
  take(reading, ")");
  return { kind: "choice", left, by, right, then, otherwise };
}

function take(reading: Reading, wanted?: string): string {
  const token = reading.tokens[reading.at];
  if (token === undefined || (wanted !== undefined && token !== wanted)) throw new NotWorkedOut(token);
  reading.at += 1;
  return token;
}

function placeOf(token: string): Place {
  const area = parseArea(token);
  if (area === null) throw new NotWorkedOut(token);
  return { area, sheet: sheetOf(token) };
}
