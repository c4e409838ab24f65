import { parseAddress } from "../areaText";
import { ApiError } from "../apiError";
import type { Area, HostName, HostSheet, HostWorkbook } from "../hostWorkbook";
import type { ObjectTable, WireObject } from "./objectTable";

export interface SheetObject extends WireObject<"Worksheet"> {
  readonly sheetId: string;
}
export interface RangeObject extends WireObject<"Range"> {
  readonly sheetId: string;
  readonly area: Area;
}
interface NamesObject extends WireObject<"NamedItemCollection"> {
  readonly sheetId: string | null;
}
interface NameObject extends WireObject<"NamedItem"> {
  readonly sheetId: string | null;
  readonly name: HostName;
}
interface PartObject extends WireObject<"CustomXmlPart"> {
  readonly part: { readonly id: string; xml: string };
}

const NOT_FOUND = "The requested resource doesn't exist.";

/** The sheet an object stands on. @throws ItemNotFound once it is deleted. */
export function sheetOf(workbook: HostWorkbook, { sheetId }: { readonly sheetId: string }): HostSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.id === sheetId);
  if (!sheet) throw new ApiError("ItemNotFound", NOT_FOUND, "Worksheet", 404);
  return sheet;
}

export function rangeObject(sheetId: string, area: Area): RangeObject {
  return { type: "Range", sheetId, area };
}

/** Workbook, sheets, names, settings and custom XML of Excel's API over a workbook. */
export function workbookTables(workbook: HostWorkbook): Readonly<Record<string, ObjectTable<never>>> {
  const sheetObject = (sheet: HostSheet): SheetObject => ({ type: "Worksheet", sheetId: sheet.id });
  const find = (key: string) => workbook.sheets.find((sheet) => sheet.id === key || fold(sheet.name) === fold(key));
  const namesOf = (sheetId: string | null) =>
    sheetId === null ? workbook.names : sheetOf(workbook, { sheetId }).names;

  const book: ObjectTable<WireObject> = {
    get: { Name: () => "workbench.xlsx", ReadOnly: () => false },
    nav: {
      Worksheets: () => ({ type: "WorksheetCollection" }),
      Names: (): NamesObject => ({ type: "NamedItemCollection", sheetId: null }),
      CustomXmlParts: () => ({ type: "CustomXmlPartCollection" }),
      Application: () => ({ type: "Application" }),
      Workbook: (object) => object,
    },
    call: { GetSelectedRange: () => rangeObject(workbook.selection.sheetId, workbook.selection.area) },
  };
  const sheets: ObjectTable<WireObject> = {
    get: {},
    items: () => workbook.sheets.map(sheetObject),
    call: {
      Add: (_object, name: string | null) => sheetObject(workbook.addSheet(name || null)),
      GetItem: (_object, key: string) => {
        const sheet = find(key);
        if (!sheet) throw new ApiError("ItemNotFound", NOT_FOUND, "WorksheetCollection.getItem", 404);
        return sheetObject(sheet);
      },
      GetItemOrNullObject: (_object, key: string) => {
        const sheet = find(key);
        return sheet ? sheetObject(sheet) : null;
      },
      GetActiveWorksheet: (): SheetObject => ({ type: "Worksheet", sheetId: workbook.activeSheetId }),
      GetCount: () => workbook.sheets.length,
    },
  };
  const names: ObjectTable<NamesObject> = {
    get: {},
    items: ({ sheetId }) => namesOf(sheetId).map((name): NameObject => ({ type: "NamedItem", sheetId, name })),
    call: {
      Add: ({ sheetId }, name: string, reference: string | RangeObject, comment: string | null) => {
        const list = namesOf(sheetId);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name))
          throw new ApiError("InvalidArgument", "The name is not allowed.", "NamedItemCollection.add");
        if (list.some((entry) => fold(entry.name) === fold(name)))
          throw new ApiError("ItemAlreadyExists", "The name exists.", "NamedItemCollection.add", 409);
        const formula = typeof reference === "string" ? reference : `=${absolute(workbook, reference)}`;
        const entry: HostName = {
          name,
          formula: formula.startsWith("=") ? formula : `="${formula.replaceAll('"', '""')}"`,
          visible: true,
          comment: comment ?? "",
        };
        list.push(entry);
        return { type: "NamedItem", sheetId, name: entry };
      },
      GetItem: ({ sheetId }, key: string) => {
        const found = namesOf(sheetId).find((entry) => fold(entry.name) === fold(key));
        if (!found) throw new ApiError("ItemNotFound", NOT_FOUND, "NamedItemCollection.getItem", 404);
        return { type: "NamedItem", sheetId, name: found };
      },
      GetItemOrNullObject: ({ sheetId }, key: string) => {
        const found = namesOf(sheetId).find((entry) => fold(entry.name) === fold(key));
        return found ? { type: "NamedItem", sheetId, name: found } : null;
      },
      GetCount: ({ sheetId }) => namesOf(sheetId).length,
    },
  };
  const rangeOf = ({ sheetId, name }: NameObject): RangeObject | null => {
    const parsed = parseAddress(name.formula.slice(1));
    const sheet = parsed === null ? undefined : parsed.sheet === null ? find(sheetId ?? "") : find(parsed.sheet);
    return parsed && sheet ? rangeObject(sheet.id, parsed.area) : null;
  };
  const namedItem: ObjectTable<NameObject> = {
    id: { key: "_Id", of: ({ name }) => name.name },
    get: {
      Name: ({ name }) => name.name,
      Formula: ({ name }) => name.formula,
      Value: ({ name }) =>
        name.formula.startsWith('="')
          ? name.formula.slice(2, -1).replaceAll('""', '"')
          : name.formula.slice(1).replaceAll("$", ""),
      Type: (object) => (object.name.formula.includes("#REF!") ? "Error" : rangeOf(object) ? "Range" : "String"),
      Visible: ({ name }) => name.visible,
      Comment: ({ name }) => name.comment,
      Scope: ({ sheetId }) => (sheetId === null ? "Workbook" : "Worksheet"),
    },
    set: {
      Visible: ({ name }, visible: boolean) => void (name.visible = visible),
      Formula: ({ name }, formula: string) => void (name.formula = formula),
      Comment: ({ name }, comment: string) => void (name.comment = comment),
    },
    call: {
      GetRange: (object) => {
        const range = rangeOf(object);
        if (!range)
          throw new ApiError(
            "InvalidReference",
            "This reference is not valid for the current operation.",
            "NamedItem.getRange",
          );
        return range;
      },
      GetRangeOrNullObject: rangeOf,
      Delete: ({ sheetId, name }) => {
        const list = namesOf(sheetId);
        list.splice(list.indexOf(name), 1);
      },
    },
  };
  const parts: ObjectTable<WireObject> = {
    get: {},
    items: () => workbook.customXml.map(partObject),
    call: {
      Add: (_object, xml: string) => {
        const part = { id: `{CX${workbook.customXml.length + 1}}`, xml };
        workbook.customXml.push(part);
        return partObject(part);
      },
      GetByNamespace: (_object, namespace: string) => ({ type: "CustomXmlPartScopedCollection", namespace }),
      GetItem: (_object, id: string) => {
        const part = workbook.customXml.find((entry) => entry.id === id);
        if (!part) throw new ApiError("ItemNotFound", NOT_FOUND, "CustomXmlPartCollection.getItem", 404);
        return partObject(part);
      },
    },
  };
  const within = (namespace: string) =>
    workbook.customXml.filter(({ xml }) => new RegExp(`xmlns=["']${namespace}["']`).test(xml));
  const scoped: ObjectTable<WireObject & { readonly namespace: string }> = {
    get: {},
    items: ({ namespace }) => within(namespace).map(partObject),
    call: {
      GetOnlyItemOrNullObject: ({ namespace }) => {
        const [only, ...rest] = within(namespace);
        return only && rest.length === 0 ? partObject(only) : null;
      },
      GetCount: ({ namespace }) => within(namespace).length,
    },
  };
  const part: ObjectTable<PartObject> = {
    id: { key: "Id", of: (object) => object.part.id },
    get: { Id: (object) => object.part.id },
    call: {
      GetXml: (object) => object.part.xml,
      SetXml: (object, xml: string) => void (object.part.xml = xml),
      Delete: (object) => void workbook.customXml.splice(workbook.customXml.indexOf(object.part), 1),
    },
  };
  const application: ObjectTable<WireObject> = {
    get: { CalculationMode: () => "Automatic" },
    call: { SuspendScreenUpdatingUntilNextSync: () => null },
  };
  const service: ObjectTable<WireObject> = { get: {}, call: { NotifyActionHandlerReady: () => null } };
  return {
    Workbook: book,
    WorksheetCollection: sheets,
    NamedItemCollection: names,
    NamedItem: namedItem,
    CustomXmlPartCollection: parts,
    CustomXmlPartScopedCollection: scoped,
    CustomXmlPart: part,
    Application: application,
    "Microsoft.InternalService.AddinInternalService": service,
  } as Readonly<Record<string, ObjectTable<never>>>;
}

function partObject(part: { readonly id: string; xml: string }): PartObject {
  return { type: "CustomXmlPart", part };
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function absolute(workbook: HostWorkbook, { sheetId, area }: RangeObject): string {
  const sheet = sheetOf(workbook, { sheetId });
  const corner = (row: number, col: number) => `$${columnLetters(col)}$${row + 1}`;
  const first = corner(area.row, area.col);
  const last = corner(area.row + area.rows - 1, area.col + area.cols - 1);
  const quoted = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${quoted}!${first}${last === first ? "" : `:${last}`}`;
}

function columnLetters(col: number): string {
  return (col >= 26 ? columnLetters(Math.floor(col / 26) - 1) : "") + String.fromCharCode(65 + (col % 26));
}
