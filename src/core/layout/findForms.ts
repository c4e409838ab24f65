import type { Appendix, Edition } from "../edition/edition";
import type { CellKey } from "../model/cellKey";
import type { FigureCell, FigureSet } from "../model/figureSet";
import type { ReportId } from "../model/reportId";
import { decodeCell } from "./decodeCell";
import { findByNames } from "./findByNames";
import { recognise, recogniseAll } from "./recognise";
import { emptyCell, type FoundForm, type SheetGrid } from "./sheetGrid";

export interface FoundForms {
  /** Null when no appendix of any edition was found. */
  readonly edition: Edition | null;
  /** At most one for each appendix, in form order. */
  readonly forms: readonly FoundForm[];
  /** Found with too little certainty to be bound; the officer must say. */
  readonly doubtful: readonly FoundForm[];
  /** Tables of these appendices that do not count: copies, of another year, on hidden sheets beside seen ones. */
  readonly unused: readonly FoundForm[];
  /** Tables of which nothing says which of them is this report's, for each such appendix; they are among the doubtful. */
  readonly rivals: readonly (readonly FoundForm[])[];
  /** The year that the titles of the forms found name. */
  readonly year: number | null;
}

/**
 * Finds the forms of one report in a workbook: by our hidden names first, by their wording where these are lost.
 * What is hidden never wins over what is seen; where an appendix has tables of several years, those of one year count.
 * @param wanted the report to look for where the workbook holds several; else the one with most appendices, then the first.
 * @param year of the report, where it is known; else the newest that the titles name.
 */
export function findForms(
  editions: readonly Edition[],
  sheets: readonly SheetGrid[],
  wanted: ReportId | null = null,
  year: number | null = null,
): FoundForms {
  const named = new Map(editions.map((edition) => [edition, findNamed(edition, sheets)]));
  const known = new Map<Edition, FoundForms>();
  const within = (edition: Edition): FoundForms => {
    const found = known.get(edition) ?? findIn(edition, named.get(edition) ?? [], sheets, wanted, year);
    known.set(edition, found);
    return found;
  };
  // Only by a name can it be found as this very report.
  const isNamed = (edition: Edition): boolean =>
    named.get(edition)?.some(({ forms }) => forms.some(({ report }) => report === wanted)) === true;
  const meant = editions.find((edition) => wanted !== null && isNamed(edition) && holds(within(edition), wanted));
  if (meant !== undefined) return within(meant);
  let best: FoundForms | undefined;
  for (const edition of editions) {
    // One that has found as many appendices as another has at all stays before it.
    if (best !== undefined && best.forms.length >= edition.appendices.length) continue;
    const found = within(edition);
    const more = best === undefined ? 1 : found.forms.length - best.forms.length;
    if (best === undefined || more > 0 || (more === 0 && found.doubtful.length > best.doubtful.length)) best = found;
  }
  if (best !== undefined && best.forms.length + best.doubtful.length > 0) return best;
  return { edition: null, forms: [], doubtful: [], unused: [], rivals: [], year: null };
}

function holds({ forms }: FoundForms, wanted: ReportId | null): boolean {
  return wanted !== null && forms.some(({ report }) => report === wanted);
}

/** Tables of an appendix that our names tell of. */
interface Named {
  readonly appendix: Appendix;
  readonly forms: readonly FoundForm[];
}

function findIn(
  edition: Edition,
  named: readonly Named[],
  sheets: readonly SheetGrid[],
  wanted: ReportId | null,
  wantedYear: number | null,
): FoundForms {
  const reports = named.flatMap(({ forms }) => forms.map(({ report }) => report));
  const report = wanted !== null && reports.includes(wanted) ? wanted : (reports[0] ?? null);
  const read = named.map(({ appendix, forms: own }) => {
    const ofReport = own.filter((form) => form.report === report);
    return findAppendix(edition.id, appendix, sheets, ofReport, own);
  });
  const all = read.flatMap(({ tables, left }) => [...tables, ...left]);
  const found = read.map(({ tables, left }) => ({
    tables: tables.filter((table) => !isBetterAsAnother(table, all)),
    left: left.filter((table) => !isBetterAsAnother(table, all)),
  }));
  const year = yearOf(
    found.flatMap(({ tables }) => tables),
    wantedYear,
  );
  const forms: FoundForm[] = [];
  const doubtful: FoundForm[] = [];
  const unused: FoundForm[] = [];
  const rivals: (readonly FoundForm[])[] = [];
  for (const { tables, left } of found) {
    const own = ofYear(tables, year);
    const [first, ...rest] = own;
    if (first === undefined) continue;
    unused.push(
      ...left,
      ...tables.filter(
        (table) => table.isCertain && !own.some(({ area, sheet }) => area === table.area && sheet === table.sheet),
      ),
    );
    const alike = first.by === "wording" && first.isCertain ? rest.filter((other) => isRival(first, other)) : [];
    if (alike.length > 0) {
      const asked = [first, ...alike].map((form) => ({ ...form, isCertain: false }));
      rivals.push(asked);
      doubtful.push(...asked);
      continue;
    }
    if (first.isCertain) forms.push(first);
    else doubtful.push(first);
    unused.push(...rest.filter(({ isCertain }) => isCertain));
  }
  return { edition, forms, doubtful, unused, rivals, year: newestOf([...forms, ...doubtful]) };
}

/** The year whose tables count: the one asked for, or the newest. Where all tables name one other year, theirs: whoever asks knows better. */
function yearOf(tables: readonly FoundForm[], wanted: number | null): number | null {
  const years = new Set(tables.flatMap(({ isCertain, year }) => (isCertain && year !== null ? [year] : [])));
  const [only] = years;
  if (wanted === null || (years.size === 1 && only !== wanted)) return newestOf(tables);
  return wanted;
}

function newestOf(forms: readonly FoundForm[]): number | null {
  const years = forms.flatMap(({ isCertain, year }) => (isCertain && year !== null ? [year] : []));
  return years.length === 0 ? null : Math.max(...years);
}

/** Those of a year, else those that name none; where all are of other years they are asked for. Whose names are ours are of the report's. */
function ofYear(forms: readonly FoundForm[], year: number | null): readonly FoundForm[] {
  if (year === null || forms.some(({ by }) => by === "names")) return forms;
  const own = forms.filter((form) => form.year === year);
  if (own.length > 0) return own;
  const unsaid = forms.filter((form) => form.year === null);
  return unsaid.length > 0 ? unsaid : forms.map((form) => ({ ...form, isCertain: false }));
}

/** Forms of one edition may read alike: a table is that of which it has more of the wording. */
function isBetterAsAnother({ appendixKey, sheet, area, certainty, by }: FoundForm, all: readonly FoundForm[]): boolean {
  if (by === "names") return false;
  return all.some(
    (other) =>
      other.appendixKey !== appendixKey &&
      other.sheet === sheet &&
      other.certainty > certainty &&
      other.area.row < area.row + area.rows &&
      area.row < other.area.row + other.area.rows,
  );
}

/** Whether another table says something else with the same right. */
function isRival(first: FoundForm, other: FoundForm): boolean {
  if (!other.isCertain) return false;
  const figures = (form: FoundForm): string => JSON.stringify([...figuresOfForms([form])].sort());
  return figures(first) !== figures(other);
}

function findNamed({ id, appendices }: Edition, sheets: readonly SheetGrid[]): readonly Named[] {
  const holders = sheets.filter(({ names }) => names.size > 0);
  return appendices.map((appendix) => ({
    appendix,
    forms: holders.flatMap((sheet) => findByNames(id, appendix, sheet, sheets) ?? []),
  }));
}

/** All tables of an appendix, the surest first; those with our names only, where there are any. A sheet of another report is left out, and a hidden one where another is seen. */
function findAppendix(
  editionId: string,
  appendix: Appendix,
  sheets: readonly SheetGrid[],
  named: readonly FoundForm[],
  ofAny: readonly FoundForm[],
): { readonly tables: readonly FoundForm[]; readonly left: readonly FoundForm[] } {
  const byWording = (sheet: SheetGrid) => recognise(editionId, appendix, sheet);
  if (named.length > 0) return { tables: named.map((form) => mended(form, byWording)), left: [] };
  const taken = new Set(ofAny.map(({ sheet }) => sheet));
  const all = sheets.flatMap((sheet) => (taken.has(sheet) ? [] : recogniseAll(editionId, appendix, sheet)));
  const seen = all.filter(({ sheet }) => sheet.hidden?.isSheet !== true);
  // What only a hidden sheet holds is asked for.
  const offered = seen.length > 0 ? seen : all.map((form) => ({ ...form, isCertain: false }));
  return {
    tables: [...offered].sort((a, b) => Number(b.isCertain) - Number(a.isCertain) || b.certainty - a.certainty),
    left: seen.length === 0 ? [] : all.filter((form) => form.isCertain && !seen.includes(form)),
  };
}

/** A table of which some names are lost or lead to other rows, by its wording where this agrees with every name that is left. */
function mended(form: FoundForm, byWording: (sheet: SheetGrid) => FoundForm | null): FoundForm {
  if (form.isCertain && form.columns.every(({ col }) => col !== null)) return form;
  const read = byWording(form.sheet);
  if (read === null || !read.isCertain || read.cells.size <= form.cells.size) return form;
  const agrees = [...form.cells].every(([key, { row, col }]) => {
    const place = read.cells.get(key);
    return place?.row === row && place.col === col;
  });
  return agrees ? { ...read, report: form.report } : form;
}

/** The figures of the forms found. */
export function figuresOfForms(forms: readonly FoundForm[]): FigureSet {
  const figures = new Map<CellKey, FigureCell>();
  for (const { sheet, cells } of forms)
    for (const [key, { row, col }] of cells)
      figures.set(key, decodeCell(sheet.cell(row, col) ?? emptyCell, { row, col }));
  return figures;
}
