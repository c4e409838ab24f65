import { absoluteText, parseArea, sheetPrefix } from "../../areaText";
import type { HostName, HostSheet } from "../../hostWorkbook";
import { ApiError } from "../apiError";
import { apiObject, reading, writing, type ApiHost, type ApiObject, type ApiTable, type NameTarget } from "../apiTable";
import { guards } from "./guards";
import { rangeOfName } from "./resolveRange";

const longestConstant = 255;

const namedItemCollection: ApiTable<HostSheet | null> = {
  check: (sheet, host) => {
    if (sheet !== null) guards.exists(host, sheet);
  },
  properties: {},
  navigations: {},
  items: (sheet, host) => {
    const own = namesOf(sheet, host).map((entry) => apiObject("NamedItem", { entry, sheet }));
    return sheet !== null && host.faults.has("book-names") ? [...own, ...ofBook(host)] : own;
  },
  methods: {
    Add: writing((sheet, [name, reference, comment], host) =>
      added(sheet, name, referenceFormula(reference), comment, host),
    ),
    AddFormulaLocal: writing((sheet, [name, formula, comment], host) =>
      added(sheet, name, guards.text(formula), comment, host),
    ),
    GetItem: reading((sheet, [name], host) => {
      const item = itemNamed(sheet, name, host);
      if (item === null) throw new ApiError("ItemNotFound");
      return item;
    }),
    GetItemOrNullObject: reading((sheet, [name], host) => itemNamed(sheet, name, host)),
    GetCount: reading((sheet, _, host) => namesOf(sheet, host).length),
  },
};

function namesOf(sheet: HostSheet | null, host: ApiHost): HostName[] {
  return sheet === null ? host.workbook.names : sheet.names;
}

function itemNamed(sheet: HostSheet | null, name: unknown, host: ApiHost): ApiObject | null {
  if (typeof name !== "string") throw new ApiError("InvalidArgument");
  const entry = namesOf(sheet, host).find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (entry !== undefined) return apiObject("NamedItem", { entry, sheet });
  return sheet !== null && host.faults.has("book-names") ? itemNamed(null, name, host) : null;
}

function ofBook(host: ApiHost): readonly ApiObject[] {
  return host.workbook.names.map((entry) => apiObject("NamedItem", { entry, sheet: null }));
}

function added(sheet: HostSheet | null, name: unknown, formula: string, comment: unknown, host: ApiHost): ApiObject {
  const valid = typeof name === "string" && name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name);
  if (!valid || parseArea(name) !== null || /^[rc]$/i.test(name)) throw new ApiError("InvalidArgument");
  checkFormula(formula);
  if (itemNamed(sheet, name, host) !== null) throw new ApiError("ItemAlreadyExists");
  const entry: HostName = { name, formula, visible: true, comment: typeof comment === "string" ? comment : "" };
  namesOf(sheet, host).push(entry);
  return apiObject("NamedItem", { entry, sheet });
}

function checkFormula(formula: string): void {
  if (!formula.startsWith("=") || formula.length > 8192) throw new ApiError("InvalidArgument");
  const text = constantText(formula);
  if (text !== null && text.length > longestConstant) throw new ApiError("InvalidArgument");
}

/** A range object, a formula, or a text that becomes a constant. */
function referenceFormula(reference: unknown): string {
  const object = reference as ApiObject | null;
  if (typeof reference === "string")
    return reference.startsWith("=") ? reference : `="${reference.replace(/"/g, '""')}"`;
  if (typeof reference === "object" && object?.type === "Range") {
    const { sheet, area } = object.target;
    return `=${sheetPrefix(sheet.name)}${absoluteText(area)}`;
  }
  throw new ApiError("InvalidArgument");
}

/** The formula as Excel spells it for an officer who works in R1C1. */
function inR1C1(formula: string): string {
  return formula.replace(/\$([A-Z]{1,3})\$(\d+)/g, (reference) => {
    const area = parseArea(reference);
    return area === null ? reference : `R${area.row + 1}C${area.col + 1}`;
  });
}

function constantText(formula: string): string | null {
  const text = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return text === undefined ? null : text.replace(/""/g, '"');
}

const namedItem: ApiTable<NameTarget> = {
  identity: ({ entry }) => ({ _Id: entry.name }),
  check: ({ entry, sheet }, host) => {
    if (sheet !== null) guards.exists(host, sheet);
    if (!namesOf(sheet, host).includes(entry)) throw new ApiError("ItemNotFound");
  },
  properties: {
    Name: { get: ({ entry }) => entry.name },
    Formula: {
      get: ({ entry }, { faults }) => (faults.has("r1c1") ? inR1C1(entry.formula) : entry.formula),
      set: ({ entry }, value) => {
        const formula = guards.text(value);
        checkFormula(formula);
        entry.formula = formula;
      },
    },
    Value: { get: ({ entry }, host) => read(entry, host).value },
    Type: { get: ({ entry }, host) => read(entry, host).type },
    Visible: {
      get: ({ entry }) => entry.visible,
      set: ({ entry }, value) => {
        entry.visible = guards.flag(value);
      },
    },
    Comment: {
      get: ({ entry }) => entry.comment,
      set: ({ entry }, value) => {
        entry.comment = guards.text(value);
      },
    },
    Scope: { get: ({ sheet }) => (sheet === null ? "Workbook" : "Worksheet") },
  },
  navigations: {
    Worksheet: ({ sheet }) => {
      if (sheet === null) throw new ApiError("InvalidOperation");
      return apiObject("Worksheet", sheet);
    },
    WorksheetOrNullObject: ({ sheet }) => (sheet === null ? null : apiObject("Worksheet", sheet)),
  },
  methods: {
    GetRange: reading(({ entry }, _, host) => {
      const found = rangeOfName(host, entry);
      if (found === null) throw new ApiError("InvalidReference");
      return host.range(found.sheet, found.area);
    }),
    GetRangeOrNullObject: reading(({ entry }, _, host) => {
      const found = rangeOfName(host, entry);
      return found === null ? null : host.range(found.sheet, found.area);
    }),
    Delete: writing(({ entry, sheet }, _, host) => {
      const names = namesOf(sheet, host);
      names.splice(names.indexOf(entry), 1);
    }),
  },
};

function read({ formula }: HostName, host: ApiHost): { readonly type: string; readonly value: unknown } {
  const body = formula.slice(1);
  const text = constantText(formula);
  if (text !== null) return { type: "String", value: text };
  if (/#(REF|NAME|VALUE|DIV)/.test(body)) return { type: "Error", value: "#REF!" };
  if (rangeOfName(host, { name: "", formula, visible: true, comment: "" }) !== null)
    return { type: "Range", value: body };
  if (/^(true|false)$/i.test(body)) return { type: "Boolean", value: body.toUpperCase() === "TRUE" };
  const number = Number(body);
  if (body.trim() !== "" && Number.isFinite(number)) {
    return { type: Number.isInteger(number) ? "Integer" : "Double", value: number };
  }
  return { type: "Error", value: "#VALUE!" };
}

/** Defined names of the workbook and of sheets. */
export const nameTables = { NamedItemCollection: namedItemCollection, NamedItem: namedItem };
