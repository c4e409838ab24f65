import { parseArea, unquoted } from "../areaText";
import type { ErrorText, FormulaNode } from "./formulaNode";

const token =
  /\s*(?:("(?:[^"]|"")*")|(#(?:DIV\/0!|REF!|VALUE!|NAME\?|N\/A|NUM!|NULL!))|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)|(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}_.(])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(])|\$?\d+:\$?\d+)|(\d+\.?\d*(?:E[+-]?\d+)?|\.\d+)|([\p{L}_\\][\p{L}\p{N}_.]*)|(<=|>=|<>|[-+*/^&=<>%(),]))/iuy;

interface Piece {
  readonly kind: "text" | "error" | "sheet" | "area" | "number" | "word" | "sign";
  readonly text: string;
}
const kinds: readonly Piece["kind"][] = ["text", "error", "sheet", "area", "number", "word", "sign"];

/** The tree of a formula (with or without `=`); null when it cannot be read. */
export function parseFormula(formula: string): FormulaNode | null {
  const pieces = piecesOf(formula.replace(/^=/, ""));
  if (pieces === null || pieces.length === 0) return null;
  const reader = new Reader(pieces);
  const tree = reader.comparison();
  return reader.done ? tree : null;
}

function piecesOf(text: string): readonly Piece[] | null {
  const pieces: Piece[] = [];
  const source = text.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const match = token.exec(source);
    if (match === null) return null;
    const at = match.slice(1).findIndex((part) => part !== undefined);
    pieces.push({ kind: kinds[at] ?? "sign", text: match[at + 1] ?? "" });
  }
  return pieces;
}

/** Recursive descent; a null tree runs through to the top. */
class Reader {
  private at = 0;
  constructor(private readonly pieces: readonly Piece[]) {}

  get done(): boolean {
    return this.at === this.pieces.length;
  }

  comparison(): FormulaNode | null {
    return this.chain(["=", "<>", "<", ">", "<=", ">="], () =>
      this.chain(["&"], () =>
        this.chain(["+", "-"], () => this.chain(["*", "/"], () => this.chain(["^"], () => this.signed()))),
      ),
    );
  }

  private chain(operators: readonly string[], operand: () => FormulaNode | null): FormulaNode | null {
    let left = operand();
    while (left !== null) {
      const operator = this.take(operators);
      if (operator === null) return left;
      const right = operand();
      if (right === null) return null;
      left = { kind: "binary", operator, left, right };
    }
    return null;
  }

  private signed(): FormulaNode | null {
    const sign = this.take(["-", "+"]);
    if (sign !== null) {
      const operand = this.signed();
      return operand === null ? null : { kind: "unary", operator: sign === "-" ? "-" : "+", operand };
    }
    let node = this.primary();
    while (node !== null && this.take(["%"]) !== null) node = { kind: "unary", operator: "%", operand: node };
    return node;
  }

  private primary(): FormulaNode | null {
    const piece = this.pieces[this.at];
    if (piece === undefined) return null;
    this.at += 1;
    switch (piece.kind) {
      case "text":
        return { kind: "literal", value: piece.text.slice(1, -1).replace(/""/g, '"') };
      case "number":
        return { kind: "literal", value: Number(piece.text) };
      case "error":
        return { kind: "error", text: piece.text.toUpperCase() as ErrorText };
      case "area":
        return this.reference(null, piece.text);
      case "sheet":
        return this.onSheet(unquoted(piece.text.slice(0, -1)));
      case "word":
        return this.word(piece.text);
      case "sign":
        return piece.text === "(" ? this.inParentheses() : null;
    }
  }

  private onSheet(sheet: string): FormulaNode | null {
    const next = this.pieces[this.at];
    this.at += 1;
    if (next?.kind === "area") return this.reference(sheet, next.text);
    return next?.kind === "error" ? { kind: "error", text: "#REF!" } : null;
  }

  private reference(sheet: string | null, text: string): FormulaNode | null {
    const area = parseArea(text);
    return area === null ? null : { kind: "reference", sheet, area };
  }

  private inParentheses(): FormulaNode | null {
    const node = this.comparison();
    return node !== null && this.take([")"]) !== null ? node : null;
  }

  private word(text: string): FormulaNode | null {
    if (this.take(["("]) === null) {
      if (/^(true|false)$/i.test(text)) return { kind: "literal", value: text.toUpperCase() === "TRUE" };
      return { kind: "name", name: text };
    }
    const args: FormulaNode[] = [];
    if (this.take([")"]) !== null) return { kind: "call", name: text.toUpperCase(), args };
    for (;;) {
      const next = this.pieces[this.at];
      const blank = next?.kind === "sign" && (next.text === "," || next.text === ")");
      const arg: FormulaNode | null = blank ? { kind: "literal", value: null } : this.comparison();
      if (arg === null) return null;
      args.push(arg);
      if (this.take([")"]) !== null) return { kind: "call", name: text.toUpperCase(), args };
      if (this.take([","]) === null) return null;
    }
  }

  private take(signs: readonly string[]): string | null {
    const piece = this.pieces[this.at];
    if (piece?.kind !== "sign" || !signs.includes(piece.text)) return null;
    this.at += 1;
    return piece.text;
  }
}
