import type { Appendix } from "../edition/edition";
import { headersOf } from "./headersOf";
import { headerTexts } from "./headerTexts";
import { matchColumns, type ColumnMatch } from "./matchColumns";
import { matchRows, type RowMatch } from "./matchRows";
import { mostCertain } from "./mostCertain";
import { placesOf } from "./placesOf";
import type { Area } from "./sheetPlan";
import { LOOKED_THROUGH, type FoundForm, type SheetGrid } from "./sheetGrid";
import { titleYear, titleYearIn } from "./titles/titleYear";
import { wantedColumns } from "./wantedColumns";

/** Below this the likeness is chance. */
const POSSIBLE = 0.5;
const TALLEST_HEADER = 4;
const FEW_ROWS = 3;
const CERTAIN_ROWS = 0.8;
const MOST_TABLES = 5;

/**
 * Looks for an appendix by its official wording: headers in one row or several, merged or not, columns and rows added around it,
 * labels in other case, spacing or normal form, a column gone. @param from row to begin with. @returns the best place, or null.
 */
export function recognise(editionId: string, appendix: Appendix, sheet: SheetGrid, from = 0): FoundForm | null {
  const { used } = sheet;
  if (used === null) return null;
  const start = Math.max(used.row, from);
  const bottom = Math.min(used.row + used.rows, used.row + LOOKED_THROUGH.rows);
  let best: { readonly form: FoundForm; readonly order: number } | null = null;
  for (const { order, top, last, most } of placesFor(appendix, sheet, used, start, bottom)) {
    const reached = best?.form.certainty ?? 0;
    // The most promising come first; of equals the one that stands first is meant.
    if (most < reached) break;
    if (best !== null && most === reached && order > best.order) continue;
    const form = formAt(editionId, appendix, sheet, top, last, bottom);
    if (form === null || form.certainty < reached) continue;
    if (best === null || form.certainty > reached || order < best.order) best = { form, order };
  }
  return best?.form ?? null;
}

/** Rows that may be an appendix's header. */
interface Place {
  /** Among all places: from the top, the lower header first. */
  readonly order: number;
  readonly top: number;
  readonly last: number;
  /** No header of these rows can be more certain. */
  readonly most: number;
}

function placesFor(appendix: Appendix, sheet: SheetGrid, used: Area, start: number, bottom: number): readonly Place[] {
  const rows = Array.from({ length: Math.max(0, bottom - start) }, (_, at) => headerTexts(sheet, used, start + at));
  const bound = mostCertain(wantedColumns(appendix), rows);
  if (bound.all < POSSIBLE) return [];
  const places: Place[] = [];
  for (let last = start; last < bottom; last += 1)
    for (let height = 1; height <= Math.min(TALLEST_HEADER, last - start + 1); height += 1) {
      const top = last - height + 1;
      const most = bound.between(top - start, last - start);
      if (most >= POSSIBLE) places.push({ order: last * TALLEST_HEADER + height, top, last, most });
    }
  return places.sort((a, b) => b.most - a.most || a.order - b.order);
}

function formAt(
  editionId: string,
  appendix: Appendix,
  sheet: SheetGrid,
  top: number,
  last: number,
  bottom: number,
): FoundForm | null {
  const match = sheet.used === null ? null : columnsAt(appendix, sheet, sheet.used, top, last);
  if (match === null || match.certainty < POSSIBLE) return null;
  const cols = match.columns.flatMap(({ col }) => col ?? []);
  const rows = matchRows(appendix, sheet, cols, last, bottom);
  if (rows === null) return null;
  const share = shareOfRows(appendix, rows.rows);
  if (share < POSSIBLE) return null;
  const isCertain = match.isCertain && share >= CERTAIN_ROWS && rows.isSure;
  return foundForm(editionId, appendix, sheet, { ...match, certainty: match.certainty * share, isCertain }, rows, top);
}

/** All tables of an appendix on a sheet, from the top: last year's may stand above this year's. */
export function recogniseAll(editionId: string, appendix: Appendix, sheet: SheetGrid): readonly FoundForm[] {
  const found: FoundForm[] = [];
  let from = 0;
  while (found.length < MOST_TABLES) {
    const form = recognise(editionId, appendix, sheet, from);
    if (form === null) break;
    found.push({ ...form, year: titleYearIn(sheet, from, form.area.row) });
    from = form.area.row + form.area.rows;
  }
  // One table alone is that of the sheet's title, wherever this stands.
  return found.length === 1 ? found.map((form) => ({ ...form, year: form.year ?? titleYear([sheet]) })) : found;
}

/** How many of its rows were found, where a form is told by them: an administrative level alone may stand without the others. */
function shareOfRows({ rows }: Appendix, found: ReadonlyMap<string, number>): number {
  const named = rows.filter(({ label }) => label !== "");
  return named.length <= FEW_ROWS ? 1 : found.size / named.length;
}

function foundForm(
  editionId: string,
  appendix: Appendix,
  sheet: SheetGrid,
  { columns, certainty, isCertain }: ColumnMatch,
  { rows, passed }: RowMatch,
  top: number,
): FoundForm {
  const cells = placesOf(appendix, (key) => rows.get(key) ?? null, columns);
  const cols = columns.flatMap(({ col }) => col ?? []);
  const [left, right, end] = [Math.min(...cols), Math.max(...cols), Math.max(...rows.values())];
  const area = { row: top, col: left, rows: end - top + 1, cols: right - left + 1 };
  return {
    editionId,
    appendixKey: appendix.key,
    report: null,
    sheet,
    by: "wording",
    certainty,
    isCertain,
    columns,
    area,
    year: null,
    cells,
    passedRows: passed,
  };
}

/** The columns under these headers; hidden ones only where the form has no visible one. */
function columnsAt(appendix: Appendix, sheet: SheetGrid, used: Area, top: number, last: number): ColumnMatch | null {
  const seen = matchColumns(appendix, headersOf(sheet, used, top, last));
  if (sheet.hidden === undefined || sheet.hidden.cols.size === 0 || isWhole(seen)) return seen;
  const all = matchColumns(appendix, headersOf(sheet, used, top, last, true));
  const keeps = seen === null || seen.columns.every(({ key, col }) => col === null || colOf(all, key) === col);
  return keeps && (all?.certainty ?? 0) > (seen?.certainty ?? 0) ? all : seen;
}

function colOf(match: ColumnMatch | null, key: string): number | null {
  return match?.columns.find((column) => column.key === key)?.col ?? null;
}

function isWhole(match: ColumnMatch | null): boolean {
  return match?.isCertain === true && match.columns.every(({ col }) => col !== null);
}
