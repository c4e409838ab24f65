import { contains, intersect, subtract } from "../../areaText";
import type { Area, HostCell, HostConditionalFormat, HostSheet, HostValidation } from "../../hostWorkbook";
import { ApiError } from "../apiError";
import {
  apiObject,
  reading,
  writing,
  type ApiHost,
  type ApiObject,
  type ApiProperty,
  type ApiTable,
  type FormatTarget,
  type RangeTarget,
} from "../apiTable";
import { guards } from "./guards";

const kinds: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  list: "List",
  date: "Date",
  time: "Time",
  custom: "Custom",
};
const longestTitle = 32;
const longestMessage = 255;

function freshValidation(area: Area): HostValidation {
  return {
    area,
    rule: {},
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    prompt: { showPrompt: true, title: "", message: "" },
    ignoreBlanks: true,
  };
}

/** The validation of the whole range; null when its cells differ. */
function validationOf({ sheet, area }: RangeTarget): HostValidation | null {
  const touching = sheet.validations.filter((entry) => intersect(entry.area, area) !== null);
  const [only] = touching;
  if (only === undefined) return freshValidation(area);
  return touching.length === 1 && contains(only.area, area) ? only : null;
}

/** Gives the range its own entry, taken out of whatever lay over it. */
function replaceValidation(target: RangeTarget, change: Partial<HostValidation> | null, host: ApiHost): void {
  const { sheet, area } = target;
  guards.sheet(host, sheet);
  const before = validationOf(target) ?? freshValidation(area);
  const rest = sheet.validations.flatMap((entry) =>
    subtract(entry.area, area).map((part) => ({ ...entry, area: part })),
  );
  const own = change === null ? [] : [{ ...before, ...change, area }];
  sheet.validations.splice(0, sheet.validations.length, ...rest, ...own);
}

function part<K extends "rule" | "errorAlert" | "prompt" | "ignoreBlanks">(
  key: K,
  read: (value: unknown) => HostValidation[K],
): ApiProperty<RangeTarget> {
  return {
    get: (target) => validationOf(target)?.[key] ?? null,
    set: (target, value, host) => replaceValidation(target, { [key]: read(value) } as Partial<HostValidation>, host),
  };
}

const dataValidation: ApiTable<RangeTarget> = {
  check: (target, host) => guards.range(host, target),
  properties: {
    Rule: part("rule", readRule),
    ErrorAlert: part("errorAlert", (value) => {
      const { title, message, style = "Stop", showAlert = true } = record(value);
      return {
        showAlert: guards.flag(showAlert),
        style: guards.oneOf(style, ["Stop", "Warning", "Information"]),
        title: short(title, longestTitle),
        message: short(message, longestMessage),
      };
    }),
    Prompt: part("prompt", (value) => {
      const { title, message, showPrompt = true } = record(value);
      return {
        showPrompt: guards.flag(showPrompt),
        title: short(title, longestTitle),
        message: short(message, longestMessage),
      };
    }),
    IgnoreBlanks: part("ignoreBlanks", guards.flag),
    Type: {
      get: (target) => {
        const found = validationOf(target);
        return found === null ? "Inconsistent" : (kinds[ruleKey(found.rule) ?? ""] ?? "None");
      },
    },
    Valid: { get: (target) => allValid(target) },
  },
  navigations: {},
  methods: {
    Clear: writing((target, _, host) => replaceValidation(target, null, host)),
  },
};

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new ApiError("InvalidArgument");
  return value as Readonly<Record<string, unknown>>;
}

function short(value: unknown, longest: number): string {
  const text = guards.text(value ?? "");
  if (text.length > longest) throw new ApiError("InvalidArgument");
  return text;
}

function ruleKey(rule: unknown): string | null {
  return Object.keys(record(rule)).find((key) => record(rule)[key] !== null && record(rule)[key] !== undefined) ?? null;
}

function readRule(value: unknown): unknown {
  const key = ruleKey(value);
  const given = Object.values(record(value)).filter((entry) => entry !== null && entry !== undefined);
  if (key === null || given.length !== 1 || kinds[key] === undefined) throw new ApiError("InvalidArgument");
  return { [key]: record(value)[key] };
}

/** null when some cells are valid and some are not. Only what can be decided without a formula engine counts as wrong. */
function allValid({ sheet, area }: RangeTarget): boolean | null {
  const verdicts = new Set<boolean>();
  for (const entry of sheet.validations) {
    const common = intersect(entry.area, area);
    if (common === null) continue;
    for (let row = common.row; row < common.row + common.rows; row += 1) {
      for (let col = common.col; col < common.col + common.cols; col += 1)
        verdicts.add(isValid(sheet.cell(row, col), entry));
    }
  }
  return verdicts.size > 1 ? null : !verdicts.has(false);
}

function isValid({ value }: HostCell, { rule, ignoreBlanks }: HostValidation): boolean {
  const key = ruleKey(rule);
  if (value === "" && ignoreBlanks) return true;
  if (key === null || (key !== "wholeNumber" && key !== "decimal")) return true;
  if (typeof value !== "number" || (key === "wholeNumber" && !Number.isInteger(value))) return false;
  const { operator, formula1, formula2 } = record(record(rule)[key]);
  const [low, high] = [Number(formula1), Number(formula2)];
  switch (operator) {
    case "Between":
      return value >= low && value <= high;
    case "NotBetween":
      return value < low || value > high;
    case "EqualTo":
      return value === low;
    case "NotEqualTo":
      return value !== low;
    case "GreaterThan":
      return value > low;
    case "LessThan":
      return value < low;
    case "GreaterThanOrEqualTo":
      return value >= low;
    case "LessThanOrEqualTo":
      return value <= low;
    default:
      return true;
  }
}

const conditionalFormatCollection: ApiTable<RangeTarget> = {
  check: (target, host) => guards.range(host, target),
  properties: {},
  navigations: {},
  items: (target) => formatsOn(target).map((entry) => apiObject("ConditionalFormat", { entry, sheet: target.sheet })),
  methods: {
    Add: writing(({ sheet, area }, [type], host) => {
      guards.sheet(host, sheet);
      if (type !== "Custom")
        throw new ApiError("ApiNotFound", null, `host: conditional formats of type ${String(type)}`);
      const entry: HostConditionalFormat = { id: newId(sheet), area: { ...area }, formula: "" };
      sheet.conditionalFormats.unshift(entry);
      return apiObject("ConditionalFormat", { entry, sheet });
    }),
    ClearAll: writing((target, _, host) => {
      guards.sheet(host, target.sheet);
      const { conditionalFormats } = target.sheet;
      const rest = conditionalFormats.flatMap((entry) =>
        subtract(entry.area, target.area).map((area, index) => ({
          ...entry,
          area,
          id: index === 0 ? entry.id : newId(target.sheet),
        })),
      );
      conditionalFormats.splice(0, conditionalFormats.length, ...rest);
    }),
    GetCount: reading((target) => formatsOn(target).length),
    GetItem: reading((target, [id]) => {
      const entry = formatsOn(target).find((each) => each.id === id);
      if (entry === undefined) throw new ApiError("ItemNotFound");
      return apiObject("ConditionalFormat", { entry, sheet: target.sheet });
    }),
    GetItemAt: reading((target, [index]) => {
      const entry = formatsOn(target)[guards.whole(index)];
      if (entry === undefined) throw new ApiError("InvalidArgument");
      return apiObject("ConditionalFormat", { entry, sheet: target.sheet });
    }),
  },
};

function formatsOn({ sheet, area }: RangeTarget): readonly HostConditionalFormat[] {
  return sheet.conditionalFormats.filter((entry) => intersect(entry.area, area) !== null);
}

function newId(sheet: HostSheet): string {
  let number = sheet.conditionalFormats.length + 1;
  const make = (): string => `{CF000000-0000-4000-8000-${String(number).padStart(12, "0")}}`;
  while (sheet.conditionalFormats.some(({ id }) => id === make())) number += 1;
  return make();
}

function checkFormat({ entry, sheet }: FormatTarget, host: ApiHost): void {
  guards.exists(host, sheet);
  if (!sheet.conditionalFormats.some(({ id }) => id === entry.id)) throw new ApiError("ItemNotFound");
}

/** The entry as it stands now: shifts of rows replace entries. */
function current({ entry, sheet }: FormatTarget): HostConditionalFormat {
  return sheet.conditionalFormats.find(({ id }) => id === entry.id) ?? entry;
}

const conditionalFormat: ApiTable<FormatTarget> = {
  identity: ({ entry }) => ({ Id: entry.id }),
  check: checkFormat,
  properties: {
    Id: { get: ({ entry }) => entry.id },
    Type: { get: () => "Custom" },
    Priority: { get: (target) => target.sheet.conditionalFormats.indexOf(current(target)) },
    StopIfTrue: { get: () => false },
  },
  navigations: {
    Custom: (target) => apiObject("CustomConditionalFormat", target),
    CustomOrNullObject: (target) => apiObject("CustomConditionalFormat", target),
  },
  methods: {
    Delete: writing((target, _, host) => {
      guards.sheet(host, target.sheet);
      target.sheet.conditionalFormats.splice(target.sheet.conditionalFormats.indexOf(current(target)), 1);
    }),
    GetRange: reading((target, _, host): ApiObject => host.range(target.sheet, current(target).area)),
  },
};

const customConditionalFormat: ApiTable<FormatTarget> = {
  check: checkFormat,
  properties: {},
  navigations: {
    Rule: (target) => apiObject("ConditionalFormatRule", target),
    Format: (target) => apiObject("ConditionalRangeFormat", target),
  },
  methods: {},
};

const conditionalFormatRule: ApiTable<FormatTarget> = {
  check: checkFormat,
  properties: {
    Formula: {
      get: (target) => current(target).formula,
      set: (target, value, host) => {
        guards.sheet(host, target.sheet);
        const formula = guards.text(value);
        if (!formula.startsWith("=")) throw new ApiError("InvalidArgument");
        current(target).formula = formula;
      },
    },
  },
  navigations: {},
  methods: {},
};

const conditionalRangeFormat: ApiTable<FormatTarget> = {
  check: checkFormat,
  properties: {},
  navigations: {
    Fill: (target) => apiObject("ConditionalRangeFill", target),
    Font: (target) => apiObject("ConditionalRangeFont", target),
  },
  methods: {},
};

function tint(key: "fill" | "fontColor"): ApiProperty<FormatTarget> {
  return {
    get: (target) => current(target)[key] ?? "",
    set: (target, value, host) => {
      guards.sheet(host, target.sheet);
      current(target)[key] = guards.color(value);
    },
  };
}

const conditionalRangeFill: ApiTable<FormatTarget> = {
  check: checkFormat,
  properties: { Color: tint("fill") },
  navigations: {},
  methods: {
    Clear: writing((target, _, host) => {
      guards.sheet(host, target.sheet);
      delete current(target).fill;
    }),
  },
};

const conditionalRangeFont: ApiTable<FormatTarget> = {
  check: checkFormat,
  properties: { Color: tint("fontColor") },
  navigations: {},
  methods: {},
};

/** Data validation and conditional formats of ranges. */
export const validationTables = {
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
};
