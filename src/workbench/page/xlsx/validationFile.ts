import type { DataValidation } from "exceljs";
import type { HostValidation } from "../../host/hostWorkbook";

type FileValidation = DataValidation & { readonly allowBlank?: boolean };
interface BasicRule {
  readonly formula1: unknown;
  readonly formula2?: unknown;
  readonly operator: string;
}

/** Excel's names of the rule kinds in its API and in its files. */
const basicKinds = [
  ["wholeNumber", "whole"],
  ["decimal", "decimal"],
  ["textLength", "textLength"],
  ["date", "date"],
] as const;
const operators = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqualTo", "greaterThanOrEqual"],
  ["LessThanOrEqualTo", "lessThanOrEqual"],
] as const;
const alertStyles = [
  ["Stop", "stop"],
  ["Warning", "warning"],
  ["Information", "information"],
] as const;

/** A rule with its prompt and alert as ExcelJS writes them. */
export function fileValidation(validation: HostValidation): DataValidation {
  const { prompt, errorAlert, ignoreBlanks } = validation;
  const messages = {
    allowBlank: ignoreBlanks,
    showInputMessage: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: fileLines(prompt.message),
    showErrorMessage: errorAlert.showAlert,
    errorStyle: alertStyles.find(([name]) => name === errorAlert.style)?.[1] ?? "stop",
    errorTitle: errorAlert.title,
    error: fileLines(errorAlert.message),
  };
  return { ...fileRule(validation.rule), ...messages } as DataValidation;
}

function fileRule(rule: unknown): object {
  const known = (rule ?? {}) as Readonly<Record<string, unknown>>;
  const custom = known["custom"] as { readonly formula: string } | undefined;
  if (custom) return { type: "custom", formulae: [bare(custom.formula)] };
  const list = known["list"] as { readonly source: unknown } | undefined;
  if (list) {
    const source = String(list.source);
    return { type: "list", formulae: [source.startsWith("=") ? bare(source) : `"${source.replace(/"/g, '""')}"`] };
  }
  for (const [name, type] of basicKinds) {
    const basic = known[name] as BasicRule | undefined;
    if (!basic) continue;
    const operator = operators.find(([api]) => api === basic.operator)?.[1] ?? "between";
    const formulae = [basic.formula1, basic.formula2].filter((part) => part !== undefined && part !== "").map(bare);
    return { type, operator, formulae };
  }
  return { type: "any" };
}

/** The same read back from a file. */
export function hostValidation(file: DataValidation): Omit<HostValidation, "area"> {
  const { prompt, promptTitle, error, errorTitle, showInputMessage, showErrorMessage } = file;
  return {
    rule: hostRule(file),
    prompt: { showPrompt: showInputMessage ?? false, title: promptTitle ?? "", message: hostLines(prompt ?? "") },
    errorAlert: {
      showAlert: showErrorMessage ?? false,
      style: alertStyles.find(([, name]) => name === file.errorStyle)?.[0] ?? "Stop",
      title: errorTitle ?? "",
      message: hostLines(error ?? ""),
    },
    ignoreBlanks: (file as FileValidation).allowBlank ?? false,
  };
}

function hostRule(file: DataValidation): unknown {
  const [first, second] = (file.formulae ?? []) as readonly unknown[];
  const type = file.type as string;
  if (type === "custom") return { custom: { formula: `=${String(first)}` } };
  if (type === "list") {
    const text = String(first);
    const source = text.startsWith('"') ? text.slice(1, -1).replace(/""/g, '"') : `=${text}`;
    return { list: { inCellDropDown: true, source } };
  }
  const kind = basicKinds.find(([, name]) => name === type);
  if (!kind) return {};
  const operator = operators.find(([, name]) => name === file.operator)?.[0] ?? "Between";
  return { [kind[0]]: { formula1: first, ...(second === undefined ? {} : { formula2: second }), operator } };
}

function bare(formula: unknown): unknown {
  return typeof formula === "string" ? formula.replace(/^=/, "") : formula;
}

/** A line break inside an attribute, as Excel writes it; a bare one would be read as a space. */
function fileLines(text: string): string {
  return text.replace(/\n/g, "_x000a_");
}
function hostLines(text: string): string {
  return text.replace(/_x000a_/gi, "\n");
}
