import { appendixCells } from "../core/edition/cellInfo";
import type { Appendix } from "../core/edition/edition";
import { addressOf, parseArea } from "../core/layout/address";
import { formNames, parseFormConstant } from "../core/layout/formNames";
import type { Area } from "../core/layout/sheetPlan";
import type { PlacedCell, TableReading, WorkbookReading } from "../session/workbookPort";
import { batch } from "./batch";

/** A form that may stand on a sheet. */
export interface KnownForm {
  readonly editionId: string;
  readonly appendix: Appendix;
}

/** Which sheets carry which forms, as far as known. Sheets outside `seen` have not been looked at. */
export interface FormMap {
  readonly seen: ReadonlySet<string>;
  readonly forms: readonly { readonly sheetId: string; readonly form: KnownForm }[];
}

interface Queued {
  readonly sheetId: string;
  readonly form: KnownForm;
  readonly constant: Excel.NamedItem;
  readonly block: Excel.Range;
  readonly lines: ReadonlyMap<string, Excel.NamedItem>;
}

/** Reads every known form in one request; sheets that appeared since are looked at in a second. */
export async function readForms(
  known: readonly KnownForm[],
  map: FormMap,
): Promise<{ readonly reading: WorkbookReading; readonly map: FormMap }> {
  const first = await batch((context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    return { sheets, queued: map.forms.map(({ sheetId, form }) => queue(context, sheetId, form)) };
  });
  const sheets = first.sheets.items.map(({ id, name }) => ({ id, name }));
  const fresh = sheets.filter(({ id }) => !map.seen.has(id));
  const second =
    fresh.length === 0
      ? []
      : await batch((context) => fresh.flatMap(({ id }) => known.map((form) => queue(context, id, form))));
  const tables = [...first.queued, ...second].flatMap((entry) => {
    const sheet = sheets.find(({ id }) => id === entry.sheetId);
    const table = sheet ? tableOf(entry, sheet.name) : null;
    return table ? [{ table, form: entry.form }] : [];
  });
  const order = new Map(sheets.map(({ id }, index) => [id, index]));
  tables.sort((a, b) => (order.get(a.table.sheetId) ?? 0) - (order.get(b.table.sheetId) ?? 0));
  return {
    reading: { sheets, tables: tables.map(({ table }) => table) },
    map: {
      seen: new Set(sheets.map(({ id }) => id)),
      forms: tables.map(({ table, form }) => ({ sheetId: table.sheetId, form })),
    },
  };
}

function queue(context: Excel.RequestContext, sheetId: string, form: KnownForm): Queued {
  const names = formNames(form.appendix.key);
  const items = context.workbook.worksheets.getItemOrNullObject(sheetId).names;
  const constant = items.getItemOrNullObject(names.form).load("formula");
  const block = items.getItemOrNullObject(names.block).getRangeOrNullObject();
  block.load("rowIndex,columnIndex,values,formulas,text,numberFormat,valueTypes");
  const lines = [
    ...figureRows(form).map(({ key }) => names.row(key)),
    ...columnsOf(form).map(({ key }) => names.column(key)),
  ];
  return {
    sheetId,
    form,
    constant,
    block,
    lines: new Map(lines.map((name) => [name, items.getItemOrNullObject(name).load("formula")])),
  };
}

function columnsOf({ appendix }: KnownForm) {
  return appendix.groups.flatMap((group) => group.columns);
}

/** A heading has no figures and carries no name. */
function figureRows({ appendix }: KnownForm): Appendix["rows"] {
  return appendix.rows.filter(({ columns }) => columns?.length !== 0);
}

function tableOf({ sheetId, form, constant, block, lines }: Queued, sheetName: string): TableReading | null {
  if (constant.isNullObject) return null;
  const identity = parseFormConstant(String(constant.formula));
  if (identity?.editionId !== form.editionId || identity.appendixKey !== form.appendix.key) return null;
  const names = formNames(form.appendix.key);
  const lost: string[] = [];
  /** @param isOptional a row that the period does not have carries no name. */
  const areaOf = (name: string, isOptional: boolean): Area | null => {
    const item = lines.get(name);
    if (!item || item.isNullObject) {
      if (!isOptional) lost.push(name);
      return null;
    }
    const area = parseArea(String(item.formula));
    if (!area) lost.push(name);
    return area;
  };
  const rows = new Map(
    figureRows(form).map(({ key, until }) => [key, areaOf(names.row(key), until !== undefined)] as const),
  );
  const columns = new Map(columnsOf(form).map(({ key }) => [key, areaOf(names.column(key), false)] as const));
  const cells = block.isNullObject
    ? []
    : [...appendixCells(form.appendix)].flatMap(([key, { row, column }]) =>
        placed(block, key, rows.get(row.key) ?? null, columns.get(column.key) ?? null),
      );
  return {
    sheetId,
    sheetName,
    editionId: form.editionId,
    appendixKey: form.appendix.key,
    cells,
    lost: block.isNullObject ? [...lost, names.block] : lost,
  };
}

function placed(block: Excel.Range, key: string, rowArea: Area | null, columnArea: Area | null): readonly PlacedCell[] {
  if (!rowArea || !columnArea) return [];
  const [row, col] = [rowArea.row, columnArea.col];
  const [r, c] = [row - block.rowIndex, col - block.columnIndex];
  const type = block.valueTypes[r]?.[c];
  if (type === undefined) return [];
  const formula = String(block.formulas[r]?.[c] ?? "");
  const raw = {
    value: block.values[r]?.[c] as string | number | boolean,
    formula: formula.startsWith("=") && formula !== block.values[r]?.[c] ? formula : null,
    text: String(block.text[r]?.[c] ?? ""),
    numberFormat: String(block.numberFormat[r]?.[c] ?? "General"),
    type: typeOf(type),
  };
  return [{ key, row, col, address: addressOf(row, col), raw }];
}

function typeOf(type: Excel.RangeValueType): PlacedCell["raw"]["type"] {
  switch (type) {
    case "Empty":
    case "Double":
    case "Boolean":
    case "Error":
      return type;
    case "Integer":
      return "Double";
    default:
      return "String";
  }
}
