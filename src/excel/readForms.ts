import { appendixCells } from "../core/edition/cellInfo";
import type { Appendix } from "../core/edition/edition";
import { addressOf, parseArea } from "../core/layout/address";
import { formNames, parseFormConstant, type FormIdentity } from "../core/layout/formNames";
import type { Area } from "../core/layout/sheetPlan";
import type { KnownForm, PlacedCell, TableReading, WorkbookReading } from "../session/workbookPort";
import { batch } from "./batch";

/** Which sheets carry which of our tables, as far as known. Sheets outside `seen` have not been looked at. */
export interface FormMap {
  readonly seen: ReadonlySet<string>;
  readonly tables: readonly { readonly sheetId: string; readonly appendixKey: string }[];
}

interface Queued {
  readonly sheetId: string;
  readonly appendixKey: string;
  /** All names of the sheet's own. */
  readonly names: Excel.NamedItemCollection;
  readonly block: Excel.Range;
}

/** Reads every known table in one request; sheets that appeared since are looked at in a second. */
export async function readForms(
  known: readonly KnownForm[],
  map: FormMap,
): Promise<{ readonly reading: WorkbookReading; readonly map: FormMap }> {
  const first = await batch((context) => {
    const { worksheets } = context.workbook;
    const sheets = worksheets.load("items/id,items/name");
    const front = worksheets.getActiveWorksheet().load("id");
    return { sheets, front, queued: map.tables.map((table) => queue(context, table.sheetId, table.appendixKey)) };
  });
  const sheets = first.sheets.items.map(({ id, name }) => ({ id, name }));
  const fresh = sheets.filter(({ id }) => !map.seen.has(id));
  const keys = [...new Set(known.map(({ appendix }) => appendix.key))];
  const second =
    fresh.length === 0
      ? []
      : await batch((context) => fresh.flatMap(({ id }) => keys.map((key) => queue(context, id, key))));
  const found = [...first.queued, ...second].flatMap((entry) => {
    // A sheet deleted since has nothing to ask for.
    const identity = sheets.some(({ id }) => id === entry.sheetId) ? identityOf(entry) : null;
    return identity === null ? [] : [{ entry, identity }];
  });
  const order = new Map(sheets.map(({ id }, index) => [id, index]));
  found.sort((a, b) => (order.get(a.entry.sheetId) ?? 0) - (order.get(b.entry.sheetId) ?? 0));
  return {
    reading: {
      sheets,
      front: first.front.id,
      tables: found.flatMap(({ entry, identity }) => {
        const form = known.find(
          ({ editionId, appendix }) => editionId === identity.editionId && appendix.key === identity.appendixKey,
        );
        const sheet = sheets.find(({ id }) => id === entry.sheetId);
        return form && sheet ? [tableOf(entry, identity, form.appendix, sheet.name)] : [];
      }),
    },
    map: {
      seen: new Set(sheets.map(({ id }) => id)),
      // A table of a form that is not known yet is kept in mind: the form may be given any moment.
      tables: found.map(({ entry: { sheetId, appendixKey } }) => ({ sheetId, appendixKey })),
    },
  };
}

function queue(context: Excel.RequestContext, sheetId: string, appendixKey: string): Queued {
  const names = context.workbook.worksheets.getItemOrNullObject(sheetId).names;
  const block = names.getItemOrNullObject(formNames(appendixKey).block).getRangeOrNullObject();
  block.load("rowIndex,columnIndex,values,formulas,text,numberFormat,valueTypes");
  return { sheetId, appendixKey, names: names.load("items/name,items/formula"), block };
}

function formulasOf({ names }: Queued): ReadonlyMap<string, string> {
  return new Map(names.items.map(({ name, formula }) => [name, String(formula)]));
}

function identityOf(entry: Queued): FormIdentity | null {
  const identity = parseFormConstant(formulasOf(entry).get(formNames(entry.appendixKey).form) ?? "");
  return identity?.appendixKey === entry.appendixKey ? identity : null;
}

function tableOf(entry: Queued, identity: FormIdentity, appendix: Appendix, sheetName: string): TableReading {
  const { sheetId, block } = entry;
  const names = formNames(appendix.key);
  const formulas = formulasOf(entry);
  const lost: string[] = [];
  /** @param isOptional a row that the period does not have carries no name. */
  const areaOf = (name: string, isOptional: boolean): Area | null => {
    const formula = formulas.get(name);
    const area = formula === undefined ? null : parseArea(formula);
    if (area === null && (formula !== undefined || !isOptional)) lost.push(name);
    return area;
  };
  const figureRows = appendix.rows.filter(({ columns }) => columns?.length !== 0);
  const rows = new Map(figureRows.map(({ key, until }) => [key, areaOf(names.row(key), until !== undefined)] as const));
  const columns = new Map(
    appendix.groups
      .flatMap((group) => group.columns)
      .map(({ key }) => [key, areaOf(names.column(key), false)] as const),
  );
  const cells = block.isNullObject
    ? []
    : [...appendixCells(appendix)].flatMap(([key, { row, column }]) =>
        placed(block, key, rows.get(row.key) ?? null, columns.get(column.key) ?? null),
      );
  return { sheetId, sheetName, ...identity, cells, lost: block.isNullObject ? [...lost, names.block] : lost };
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
