import type { Finding, QuickFix } from "../../core/model/finding";
import { formatNumber } from "../../core/text/viNumber";
import type { Rule } from "../../core/edition/rule";
import type { FindingWords } from "./findingWords";

/**
 * English sentences by kind of rule: they hold for every form, an office's own included. Names of figures, and rules that an office
 * worded itself, stay as the form has them.
 */
export const englishFindings: FindingWords = {
  sentence({ message, findings }, kind) {
    const [head] = findings;
    if (head === undefined || kind === null) return message;
    const alike = findings.filter(({ ruleId }) => ruleId === head.ruleId).length;
    if (kind === "clean-number" && alike > 1) return `${alike} cells hold numbers with words, which Excel cannot add.`;
    return sentenceOf(kind, head) ?? message;
  },
  rule: (title, kind) => RULES[kind] ?? title,
  fix: fixOf,
  basis: (text) => BASES[text] ?? text,
  reason: (text, wants) => (wants === null ? text : REASONS[wants]),
};

const REASONS = {
  prior: "No figures of the same period last year were given.",
  particulars: "The particulars of the report lack what this rule needs.",
  units: "No reports of the units were received to be summed.",
};
const BASES: Readonly<Record<string, string>> = {
  "số học của biểu": "arithmetic of the form",
  "kiểm tra hợp lý, không phải quy định": "plausibility, not a regulation",
  "hạn nộp đã ghi trong thông tin báo cáo": "the deadline in the report's particulars",
};
const RULES: Readonly<Record<Rule["kind"], string>> = {
  "whole-number": "A whole number from 0 upward",
  "clean-number": "A number only, without words",
  required: "Must be written; 0 where there is none",
  "foreign-row": "Written only in the unit's own row",
  "personal-data": "Tells nothing about who a child is",
  pairing: "Where one figure is, its partner is too",
  sum: "Parts agree with their total",
  "some-activity": "Where it took place, something was done",
  "unit-slip": "Money is in đồng",
  "column-shift": "Not shifted by a column",
  ratio: "Within the usual range for each child",
  range: "Within its bounds",
  share: "The percentage is what its figures give",
  "unit-children": "No more than the unit's children",
  change: "No unusual change since last year",
  "stale-copy": "Not last year's figures again",
  "units-sum": "Agrees with the sum of the units received",
  timeliness: "For its period and in time",
  "defunct-body": "The recipient still exists",
};

const UNREADABLE: Readonly<Record<string, (shown: string) => string>> = {
  approximate: (shown) => `“${shown}” is approximate. Write the exact number.`,
  ambiguous: (shown) => `“${shown}” can be read in two ways. Write all digits without marks.`,
  "wrong-unit": (shown) =>
    `the unit of “${shown}” does not fit this column. Check whether figures slipped by a column.`,
  percent: (shown) => `“${shown}” is a percentage. This column needs a number.`,
  negative: (shown) => `${shown} is below 0. This column needs a number from 0 upward.`,
  fraction: (shown) => `${shown} is not a whole number. Check points and commas.`,
  "formula-error": (shown) => `the formula in the cell gives ${shown}. Mend it or write a number.`,
  uncalculated: (shown) =>
    `the formula ${shown} was never calculated. Open the file in Excel, save it and check again.`,
  circular: (shown) => `the formula ${shown} adds up its own cell. Mend the area that it adds up.`,
  boolean: (shown) => `the cell holds true or false (${shown}), not a number.`,
  date: (shown) => `Excel turned it into a date (${shown}). Write the number again.`,
};

/** Null where the sentence can only be the rule's own. */
function sentenceOf(kind: Rule["kind"], { placeholders, values, code }: Finding): string | null {
  const text = (name: string): string => String(placeholders[name] ?? "");
  const number = (name: string): string => formatNumber(Number(placeholders[name] ?? 0));
  const label = (at: number): string => values[at]?.label ?? "";
  // A rule that an office worded itself says more than any sentence for its kind.
  if (/^R\d\d$/.test(code)) return null;
  switch (kind) {
    case "whole-number":
      return `${text("label")}: ${(UNREADABLE[text("reason")] ?? ((shown: string) => `“${shown}” cannot be read as a number.`))(text("shown"))}`;
    case "clean-number":
      return `${text("label")}: “${text("shown")}” is a number with words, which Excel cannot add. It reads as ${number("value")}.`;
    case "required":
      return `${text("label")} is blank. Where there is none, write 0.`;
    case "foreign-row":
      return `The row ${text("row")} is not this unit's, but holds figures (${text("shown")}). Clear them or give the reason.`;
    case "personal-data":
      return `${text("label")}: “${text("found")}” tells who a child is. Write numbers only, no names, ages, homes or schools.`;
    case "pairing": {
      const partner = text("then") === "blank" ? "is blank" : "is 0";
      return `${text("ifLabel")} is ${number("ifValue")}, but ${text("thenLabel")} ${partner}.`;
    }
    case "sum": {
      const how = text("how") === "more" ? "more" : "less";
      return `${text("terms")} = ${number("sum")}, which is ${number("difference")} ${how} than ${text("totalLabel")} (${number("total")}).`;
    }
    case "some-activity":
      return `There is ${number("ifValue")} (${label(values.length - 1)}), but ${label(0)} and its like are all 0.`;
    case "unit-slip":
      return unitSlip(text("how"), text("label"), number("value"), number("prior"));
    case "column-shift":
      return `${text("label")} holds “${text("shown")}”, which does not fit this column${shift(text("how"))}.`;
    case "ratio": {
      const [how, bound] = text("how") === "low" ? ["less", number("min")] : ["more", number("max")];
      return `${label(0)} is ${number("each")} for each of ${label(1)}, ${how} than usual (${bound}): check both.`;
    }
    case "range":
      return placeholders["max"] === undefined
        ? `${text("label")} is ${number("value")}: ${number("difference")} below ${number("min")}.`
        : `${text("label")} is ${number("value")}: it lies between ${number("min")} and ${number("max")}.`;
    case "share":
      if (text("how") === "fraction")
        return `${text("label")} is ${number("value")}%. If it is ${number("expected")}%, write ${number("expected")} without the sign %.`;
      return text("how") === "no-whole"
        ? `${text("label")} is ${number("value")}%, but ${text("wholeLabel")} is 0.`
        : `${text("label")} is ${number("value")}%; ${number("part")} of ${number("whole")} is ${number("expected")}%.`;
    case "unit-children":
      return `${text("label")}: ${number("value")}, more than all children of the unit (${number("all")}).`;
    case "change":
      return `${text("label")} ${text("how") === "up" ? "rose" : "fell"} ${text("times")} times since last year (from ${number("prior")} to ${number("value")}).`;
    case "stale-copy":
      return `All figures (${number("count")} above 0) are last year's: they may not have been updated.`;
    case "units-sum": {
      const over = `${text("over")} units${placeholders["provisional"] === 0 ? "" : `, ${number("provisional")} provisional,`}`;
      return text("how") === "blank"
        ? `${text("label")} is blank; the sum of ${over} is ${number("sum")}.`
        : `${text("label")} is ${text("shown")}, but the sum of ${over} is ${number("sum")}.`;
    }
    case "timeliness":
      return timeliness(text("problem"), text("date"), text("end"), text("deadline"));
    case "defunct-body":
      return `“${text("words")}” ended after ${text("until")}. Check the recipient (now: ${text("now")}).`;
  }
}

function unitSlip(how: string, label: string, value: string, prior: string): string {
  if (how === "times") return `${label} is 1.000 times last year's (${prior} đồng): check the unit.`;
  if (how === "part") return `${label} is a thousandth of last year's (${prior} đồng): check the unit.`;
  return `${label} is ${value} đồng: it may be written in thousands or millions.`;
}

function shift(how: string): string {
  if (how === "left") return "; the row seems to have slipped one column to the right";
  return how === "right" ? "; the row seems to have slipped one column to the left" : "";
}

function timeliness(problem: string, date: string, end: string, deadline: string): string {
  if (problem === "no-cut-off") return "The day up to which the figures count is not given.";
  if (problem === "early") return `The report is dated ${date}, before its period ends (${end}).`;
  return `The report is dated ${date}, too late for its deadline (before ${deadline}).`;
}

function fixOf({ edits }: QuickFix): string {
  const [only, ...more] = edits;
  if (only === undefined) return "";
  if (more.length > 0) return `Move ${edits.filter(({ value }) => value !== null).length} figures`;
  return only.value === null ? "Clear the cell" : `Write ${formatNumber(only.value)}`;
}
