import type { Area } from "../hostWorkbook";
import type { ErrorText, FormulaNode } from "./formulaNode";
import { parseFormula } from "./parseFormula";

export interface ErrorValue {
  readonly error: ErrorText;
}
/** null = a blank cell. */
export type Scalar = number | string | boolean | null | ErrorValue;

/** The cells a formula may see. `sheet` null = the formula's own. */
export interface FormulaScope {
  /** undefined = there is no such sheet. */
  cell(sheet: string | null, row: number, col: number): Scalar | undefined;
  /** Area cut to what is used, so that whole rows and columns stay cheap. */
  clip(sheet: string | null, area: Area): Area;
  /** Formula of a defined name; null = no such name. */
  name(name: string): string | null;
}

/** The formula's value; never throws for a wrong formula. Supports the operators and the functions listed below. */
export function evaluateFormula(formula: string, scope: FormulaScope): Scalar {
  const tree = parseFormula(formula);
  return tree === null ? fail("#NAME?") : scalar(tree, scope, 0);
}

const deepest = 64;

function fail(error: ErrorText): ErrorValue {
  return { error };
}

export function isErrorValue(value: Scalar | undefined): value is ErrorValue {
  return typeof value === "object" && value !== null;
}

function scalar(node: FormulaNode, scope: FormulaScope, depth: number): Scalar {
  switch (node.kind) {
    case "literal":
      return node.value;
    case "error":
      return fail(node.text);
    case "reference": {
      if (node.area.rows * node.area.cols > 1) return fail("#VALUE!");
      const value = scope.cell(node.sheet, node.area.row, node.area.col);
      return value === undefined ? fail("#REF!") : value;
    }
    case "name": {
      const formula = depth > deepest ? null : scope.name(node.name);
      const tree = formula === null ? null : parseFormula(formula);
      return tree === null ? fail("#NAME?") : scalar(tree, scope, depth + 1);
    }
    case "unary": {
      const value = toNumber(scalar(node.operand, scope, depth));
      if (isErrorValue(value) || node.operator === "+") return value;
      return node.operator === "-" ? -value : value / 100;
    }
    case "binary":
      return binary(node.operator, scalar(node.left, scope, depth), scalar(node.right, scope, depth));
    case "call":
      return call(node.name, node.args, scope, depth);
  }
}

function binary(operator: string, left: Scalar, right: Scalar): Scalar {
  if (isErrorValue(left)) return left;
  if (isErrorValue(right)) return right;
  if (operator === "&") return toText(left) + toText(right);
  if (/[=<>]/.test(operator)) return compare(operator, left, right);
  const [a, b] = [toNumber(left), toNumber(right)];
  if (isErrorValue(a)) return a;
  if (isErrorValue(b)) return b;
  if (operator === "/" && b === 0) return fail("#DIV/0!");
  const result =
    operator === "+" ? a + b : operator === "-" ? a - b : operator === "*" ? a * b : operator === "/" ? a / b : a ** b;
  return Number.isFinite(result) ? result : fail("#NUM!");
}

/** Numbers before texts before booleans, as Excel orders them; a blank equals 0, "" and FALSE. */
function compare(
  operator: string,
  left: string | number | boolean | null,
  right: string | number | boolean | null,
): boolean {
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  const order = ["number", "string", "boolean"];
  const difference =
    typeof a === typeof b
      ? typeof a === "string"
        ? a.toLowerCase().localeCompare(String(b).toLowerCase())
        : Number(a) - Number(b)
      : order.indexOf(typeof a) - order.indexOf(typeof b);
  if (operator === "=") return difference === 0;
  if (operator === "<>") return difference !== 0;
  if (operator === "<") return difference < 0;
  if (operator === ">") return difference > 0;
  return operator === "<=" ? difference <= 0 : difference >= 0;
}

function blankLike(other: string | number | boolean | null): string | number | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function toNumber(value: Scalar): number | ErrorValue {
  if (typeof value === "number" || isErrorValue(value)) return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  const text = value.trim();
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : fail("#VALUE!");
}

function toText(value: string | number | boolean | null): string {
  return value === null ? "" : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

function call(name: string, args: readonly FormulaNode[], scope: FormulaScope, depth: number): Scalar {
  const lazy = lazyCalls[name];
  if (lazy !== undefined) return lazy(args, (node) => scalar(node, scope, depth));
  const conditional = conditionalCalls[name];
  if (conditional !== undefined) return conditional(args, scope, depth);
  const list = listCalls[name];
  if (list !== undefined) return list(args.flatMap((arg) => listed(arg, scope, depth)));
  const plain = plainCalls[name];
  if (plain === undefined) return fail("#NAME?");
  const values = args.map((arg) => scalar(arg, scope, depth));
  return plain(values);
}

interface Listed {
  readonly value: Scalar;
  /** From a cell: texts and booleans there do not count as numbers. */
  readonly fromCell: boolean;
}

function listed(node: FormulaNode, scope: FormulaScope, depth: number): readonly Listed[] {
  if (node.kind === "name" && depth <= deepest) {
    const formula = scope.name(node.name);
    const tree = formula === null ? null : parseFormula(formula);
    if (tree !== null) return listed(tree, scope, depth + 1);
  }
  if (node.kind !== "reference") return [{ value: scalar(node, scope, depth), fromCell: false }];
  const { row, col, rows, cols } = scope.clip(node.sheet, node.area);
  const found: Listed[] = [];
  for (let r = row; r < row + rows; r += 1) {
    for (let c = col; c < col + cols; c += 1) {
      const value = scope.cell(node.sheet, r, c);
      found.push({ value: value === undefined ? fail("#REF!") : value, fromCell: true });
    }
  }
  return found;
}

function numbersOf(values: readonly Listed[]): readonly number[] | ErrorValue {
  const numbers: number[] = [];
  for (const { value, fromCell } of values) {
    if (isErrorValue(value)) return value;
    if (typeof value === "number") numbers.push(value);
    else if (!fromCell) {
      const number = toNumber(value);
      if (isErrorValue(number)) return number;
      numbers.push(number);
    }
  }
  return numbers;
}

function overNumbers(work: (numbers: readonly number[]) => Scalar): (values: readonly Listed[]) => Scalar {
  return (values) => {
    const numbers = numbersOf(values);
    return "error" in numbers ? numbers : work(numbers);
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const listCalls: Readonly<Record<string, (values: readonly Listed[]) => Scalar>> = {
  SUM: overNumbers(sum),
  MIN: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  AVERAGE: overNumbers((numbers) => (numbers.length === 0 ? fail("#DIV/0!") : sum(numbers) / numbers.length)),
  COUNT: (values) => values.filter(({ value }) => typeof value === "number").length,
  COUNTA: (values) => values.filter(({ value }) => value !== null).length,
  AND: (values) => truths(values, (all) => all.every(Boolean)),
  OR: (values) => truths(values, (all) => all.some(Boolean)),
};

function truths(values: readonly Listed[], join: (all: readonly boolean[]) => boolean): Scalar {
  const error = values.find(({ value }) => isErrorValue(value));
  if (error !== undefined) return error.value;
  return join(
    values.filter(({ value }) => typeof value !== "string" && value !== null).map(({ value }) => Boolean(value)),
  );
}

/** Which cells of an area meet a condition. */
function meeting(
  area: FormulaNode | undefined,
  condition: FormulaNode | undefined,
  scope: FormulaScope,
  depth: number,
): readonly boolean[] {
  if (area === undefined || condition === undefined) return [];
  const meets = conditionOf(scalar(condition, scope, depth));
  return listed(area, scope, depth).map(({ value }) => meets(value));
}

/** `1`, `">=0"`, `"<>1"`, `"Tạm tính*"`: numbers meet numbers alone, words whole cells, in any case. */
function conditionOf(condition: Scalar): (value: Scalar) => boolean {
  if (isErrorValue(condition)) return (value) => isErrorValue(value) && value.error === condition.error;
  const [, sign = "", rest = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(toText(condition)) ?? [];
  const number = rest.trim() === "" ? Number.NaN : Number(rest);
  if (!Number.isNaN(number)) {
    return (value) => (typeof value === "number" ? compare(sign || "=", value, number) === true : sign === "<>");
  }
  const pattern = rest
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const words = new RegExp(`^${pattern}$`, "isu");
  return (value) => (typeof value === "string" && words.test(value)) !== (sign === "<>");
}

function allMeeting(pairs: readonly FormulaNode[], scope: FormulaScope, depth: number): (at: number) => boolean {
  const conditions = pairs.flatMap((area, index) =>
    index % 2 === 0 ? [meeting(area, pairs[index + 1], scope, depth)] : [],
  );
  return (at) => conditions.every((each) => each[at] === true);
}

function sumWhere(
  area: FormulaNode | undefined,
  isMet: (at: number) => boolean,
  scope: FormulaScope,
  depth: number,
): Scalar {
  if (area === undefined) return fail("#VALUE!");
  const numbers = numbersOf(listed(area, scope, depth).filter((_value, at) => isMet(at)));
  return "error" in numbers ? numbers : sum(numbers);
}

type Conditional = (args: readonly FormulaNode[], scope: FormulaScope, depth: number) => Scalar;

const conditionalCalls: Readonly<Record<string, Conditional>> = {
  COUNTIF: (args, scope, depth) => conditionalCalls["COUNTIFS"]?.(args, scope, depth) ?? 0,
  COUNTIFS: (args, scope, depth) => {
    const [first] = args;
    if (first === undefined) return fail("#VALUE!");
    const isMet = allMeeting(args, scope, depth);
    return listed(first, scope, depth).filter((_value, at) => isMet(at)).length;
  },
  SUMIF: ([area, condition, sums], scope, depth) => {
    const met = meeting(area, condition, scope, depth);
    return sumWhere(sums ?? area, (at) => met[at] === true, scope, depth);
  },
  SUMIFS: ([sums, ...pairs], scope, depth) => sumWhere(sums, allMeeting(pairs, scope, depth), scope, depth),
};

type Evaluate = (node: FormulaNode) => Scalar;

const lazyCalls: Readonly<Record<string, (args: readonly FormulaNode[], evaluate: Evaluate) => Scalar>> = {
  IF: ([condition, yes, no], evaluate) => {
    if (condition === undefined || yes === undefined) return fail("#VALUE!");
    const test = evaluate(condition);
    if (isErrorValue(test)) return test;
    if (typeof test === "string") return fail("#VALUE!");
    if (test) return evaluate(yes) ?? 0;
    return no === undefined ? false : (evaluate(no) ?? 0);
  },
  IFERROR: ([value, otherwise], evaluate) => {
    if (value === undefined || otherwise === undefined) return fail("#VALUE!");
    const result = evaluate(value);
    return isErrorValue(result) ? evaluate(otherwise) : result;
  },
};

const plainCalls: Readonly<Record<string, (values: readonly Scalar[]) => Scalar>> = {
  ISTEXT: ([value]) => typeof value === "string",
  ISNUMBER: ([value]) => typeof value === "number",
  ISBLANK: ([value]) => value === null,
  ISERROR: ([value]) => isErrorValue(value),
  NOT: ([value = null]) => (isErrorValue(value) ? value : !value),
  NA: () => fail("#N/A"),
  ABS: ([value = null]) => mapped(value, Math.abs),
  INT: ([value = null]) => mapped(value, Math.floor),
  LEN: ([value = null]) => (isErrorValue(value) ? value : toText(value).length),
  TRIM: ([value = null]) => (isErrorValue(value) ? value : toText(value).replace(/ +/g, " ").replace(/^ | $/g, "")),
  ROUND: ([value = null, places = 0]) => {
    const digits = toNumber(places);
    if (isErrorValue(digits)) return digits;
    return mapped(value, (number) => (Math.sign(number) * Math.round(Math.abs(number) * 10 ** digits)) / 10 ** digits);
  },
  /** Shows its friendly text; a click opens the link, which no test host does. */
  HYPERLINK: ([link = null, text]) => text ?? link,
};

function mapped(value: Scalar, work: (number: number) => number): Scalar {
  const number = toNumber(value);
  return isErrorValue(number) ? number : work(number);
}
