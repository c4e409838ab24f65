import { appendixCells } from "../core/edition/cellInfo";
import type { Appendix } from "../core/edition/edition";
import { addressOf } from "../core/layout/address";
import { constantOf, formNames, parseFormConstant, type FormIdentity } from "../core/layout/formNames";
import { strangeRows } from "../core/layout/rowLabels";
import type { KnownForm, PlacedCell, TableReading, WorkbookReading } from "../session/workbookPort";
import type { Batch } from "./batch";
import { CELL_PROPERTIES, rawCellOf } from "./rawCellOf";

/** Which sheets carry which of our tables, as far as known. Sheets outside `seen` have not been looked at. */
export interface FormMap {
  readonly seen: ReadonlySet<string>;
  readonly tables: readonly TablePlace[];
}

interface TablePlace {
  readonly sheetId: string;
  readonly identity: FormIdentity;
}

const POSITION = "rowIndex,columnIndex";
/** What is asked of the range of a row's name, and of a column's. */
const LINE = { row: `${POSITION},rowHidden`, column: `${POSITION},columnHidden` };

/** What was asked of one table. Positions come from ranges: a name's formula is spelled as the officer's Excel spells formulas. */
interface Queued {
  readonly place: TablePlace;
  readonly appendix: Appendix;
  readonly constant: Excel.NamedItem;
  readonly counts: Excel.NamedItem;
  readonly block: Excel.Range;
  /** The sheet on which the figures stand: cells that are cut and pasted elsewhere take their names along. */
  readonly holder: Excel.Worksheet;
  readonly labels: Excel.Range;
  readonly rows: ReadonlyMap<string, Position>;
  readonly columns: ReadonlyMap<string, Position>;
}

interface Position {
  readonly name: string;
  readonly range: Excel.Range;
  /** For a row that not every period has: whether it has a name at all. */
  readonly item: Excel.NamedItem | null;
}

/** Reads every known table in one request; sheets that appeared since are asked what they are, then read, in two more. */
export async function readForms(
  batch: Batch,
  known: readonly KnownForm[],
  map: FormMap,
): Promise<{ readonly reading: WorkbookReading; readonly map: FormMap }> {
  const first = await batch((context) => ({
    sheets: context.workbook.worksheets.load("items/id,items/name"),
    application: context.workbook.application.load("calculationMode"),
    queued: queueTables(context, known, map.tables),
  }));
  const sheets = first.sheets.items.map(({ id, name }) => ({ id, name }));
  const fresh = sheets.filter(({ id }) => !map.seen.has(id)).map(({ id }) => id);
  const appeared = fresh.length === 0 ? [] : await identify(batch, known, fresh);
  const second = appeared.length === 0 ? [] : await batch((context) => queueTables(context, known, appeared));

  // A sheet deleted since has nothing to ask for; a table whose name is gone or says something else is none of ours any more.
  const isStill = ({ sheetId }: TablePlace): boolean => sheets.some(({ id }) => id === sheetId);
  const queued = [...first.queued, ...second].filter(({ place, constant }) => {
    return isStill(place) && identityOf(constant)?.appendixKey === place.identity.appendixKey;
  });
  const order = new Map(sheets.map(({ id }, index) => [id, index]));
  const tables = queued.map((entry) => {
    const sheet = sheets.find(({ id }) => id === entry.place.sheetId);
    return tableOf(entry, identityOf(entry.constant) ?? entry.place.identity, sheet?.name ?? "");
  });
  return {
    reading: {
      sheets,
      isCalculating: first.application.calculationMode !== "Manual",
      tables: [...tables].sort((a, b) => (order.get(a.sheetId) ?? 0) - (order.get(b.sheetId) ?? 0)),
    },
    map: {
      seen: new Set(sheets.map(({ id }) => id)),
      // A table of a form that is not known yet is kept in mind: the form may be given any moment.
      tables: [...map.tables, ...appeared].filter(
        (place) =>
          isStill(place) &&
          (formOf(known, place.identity) === undefined || queued.some((entry) => entry.place === place)),
      ),
    },
  };
}

/**
 * Asks, before whatever else the request does, where the figures are. @returns once the request was answered: each figure at its place,
 * in every table that holds it.
 */
export function queuePlaces(
  context: Excel.RequestContext,
  known: readonly KnownForm[],
  { tables }: FormMap,
): () => ReadonlySet<string> {
  const queued = queueTables(context, known, tables);
  return () =>
    new Set(
      queued
        .map((entry) => tableOf(entry, entry.place.identity, ""))
        .flatMap(({ sheetId, cells }) => cells.map((cell) => placeText({ sheetId, ...cell }))),
    );
}

/** A figure at its place, as `queuePlaces` tells it. */
export function placeText(at: Pick<PlacedCell, "key" | "row" | "col"> & { readonly sheetId: string }): string {
  return [at.sheetId, at.row, at.col, at.key].join(" ");
}

function formOf(known: readonly KnownForm[], { editionId, appendixKey }: FormIdentity): Appendix | undefined {
  return known.find((form) => form.editionId === editionId && form.appendix.key === appendixKey)?.appendix;
}

function queueTables(
  context: Excel.RequestContext,
  known: readonly KnownForm[],
  places: readonly TablePlace[],
): readonly Queued[] {
  return places.flatMap((place) => {
    const appendix = formOf(known, place.identity);
    return appendix === undefined ? [] : [queue(context, place, appendix)];
  });
}

/** Asks sheets which of our tables they carry. Only that: an old workbook may hold thousands of names. */
async function identify(
  batch: Batch,
  known: readonly KnownForm[],
  sheetIds: readonly string[],
): Promise<readonly TablePlace[]> {
  const keys = [...new Set(known.map(({ appendix }) => appendix.key))];
  const asked = await batch((context) =>
    sheetIds.flatMap((sheetId) => {
      const { names } = context.workbook.worksheets.getItemOrNullObject(sheetId);
      return keys.map((key) => ({ sheetId, key, constant: constantIn(names, formNames(key).form) }));
    }),
  );
  return asked.flatMap(({ sheetId, key, constant }) => {
    const identity = identityOf(constant);
    return identity?.appendixKey === key ? [{ sheetId, identity }] : [];
  });
}

function queue(context: Excel.RequestContext, place: TablePlace, appendix: Appendix): Queued {
  const { names } = context.workbook.worksheets.getItemOrNullObject(place.sheetId);
  const own = formNames(appendix.key);
  const rangeOf = (name: string): Excel.Range => names.getItemOrNullObject(name).getRangeOrNullObject();
  const position = (line: "row" | "column", key: string, isOptional: boolean): Position => {
    const name = own[line](key);
    return {
      name,
      range: rangeOf(name).load(LINE[line]),
      item: isOptional ? names.getItemOrNullObject(name).load("name") : null,
    };
  };
  const block = rangeOf(own.block).load(`${POSITION},rowCount,columnCount,${CELL_PROPERTIES}`);
  const figureRows = appendix.rows.filter(({ columns }) => columns?.length !== 0);
  const columns = appendix.groups.flatMap((group) => group.columns);
  return {
    place,
    appendix,
    constant: constantIn(names, own.form),
    counts: constantIn(names, own.counts),
    block,
    holder: block.worksheet.load("id,name,visibility"),
    labels: rangeOf(own.labels).load(`${POSITION},text`),
    rows: new Map(figureRows.map(({ key, until }) => [key, position("row", key, until !== undefined)])),
    columns: new Map(columns.map(({ key }) => [key, position("column", key, false)])),
  };
}

function constantIn(names: Excel.NamedItemCollection, name: string): Excel.NamedItem {
  return names.getItemOrNullObject(name).load("formula,scope");
}

/** A workbook's name of the same wording is not the sheet's. */
function textOf(constant: Excel.NamedItem): string | null {
  return constant.isNullObject || constant.scope !== "Worksheet" ? null : constantOf(String(constant.formula));
}

function identityOf(constant: Excel.NamedItem): FormIdentity | null {
  const text = textOf(constant);
  return text === null ? null : parseFormConstant(`="${text}"`);
}

function tableOf(entry: Queued, identity: FormIdentity, sheetName: string): TableReading {
  const { appendix, block, holder, labels, counts, place } = entry;
  const isMoved = !block.isNullObject && holder.id !== place.sheetId;
  const lost: string[] = [];
  const placesOf = (positions: Queued["rows"], index: "rowIndex" | "columnIndex"): ReadonlyMap<string, number> => {
    const size = index === "rowIndex" ? block.rowCount : block.columnCount;
    // A row that was cut out of the table and put beside it keeps its name, and is not read with the table.
    const isInside = (at: number): boolean => block.isNullObject || (at >= block[index] && at < block[index] + size);
    return new Map(
      [...positions].flatMap(([key, { name, range, item }]): [string, number][] => {
        if (!range.isNullObject && isInside(range[index])) return [[key, range[index]]];
        // A row that the period does not have carries no name.
        if (item === null || !item.isNullObject) lost.push(name);
        return [];
      }),
    );
  };
  const rows = placesOf(entry.rows, "rowIndex");
  const columns = placesOf(entry.columns, "columnIndex");
  const strange = labels.isNullObject
    ? []
    : strangeRows(appendix, rows, (row) => (labels.text?.[row - labels.rowIndex] ?? []).map(String));
  const displaced = new Set(strange.flatMap(({ rowKey, isAnother }) => (isAnother ? [rowKey] : [])));
  if (block.isNullObject) lost.push(formNames(appendix.key).block);
  const cells = block.isNullObject
    ? []
    : [...appendixCells(appendix)].flatMap(([key, { row, column }]) => {
        const at = displaced.has(row.key) ? undefined : rows.get(row.key);
        const isHidden =
          holder.visibility !== "Visible" ||
          entry.rows.get(row.key)?.range.rowHidden === true ||
          entry.columns.get(column.key)?.range.columnHidden === true;
        return placed(block, key, at, columns.get(column.key), isHidden);
      });
  return {
    sheetId: isMoved ? holder.id : place.sheetId,
    sheetName: isMoved ? holder.name : sheetName,
    ...identity,
    cells,
    lost: [...lost, ...[...displaced].map((key) => formNames(appendix.key).row(key))],
    strange,
    counts: textOf(counts),
  };
}

function placed(
  block: Excel.Range,
  key: string,
  row: number | undefined,
  col: number | undefined,
  isHidden: boolean,
): readonly PlacedCell[] {
  if (row === undefined || col === undefined) return [];
  const raw = rawCellOf(block, row - block.rowIndex, col - block.columnIndex);
  return raw === undefined ? [] : [{ key, row, col, address: addressOf(row, col), raw, isHidden }];
}
