import type { Area } from "../hostWorkbook";

export type ErrorText = "#DIV/0!" | "#REF!" | "#VALUE!" | "#NAME?" | "#N/A" | "#NUM!" | "#NULL!";

export type FormulaNode =
  | { readonly kind: "literal"; readonly value: number | string | boolean | null }
  | { readonly kind: "error"; readonly text: ErrorText }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly FormulaNode[] }
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "%"; readonly operand: FormulaNode }
  | { readonly kind: "binary"; readonly operator: string; readonly left: FormulaNode; readonly right: FormulaNode };
