import type { Appendix, Edition } from "../edition/edition";
import type { CellKey } from "../model/cellKey";
import type { FigureCell, FigureSet } from "../model/figureSet";
import type { ReportId } from "../model/reportId";
import { decodeCell } from "./decodeCell";
import { findByNames } from "./findByNames";
import { recognise } from "./recognise";
import { emptyCell, type FoundForm, type SheetGrid } from "./sheetGrid";
import { titleYear } from "./titleYear";

export interface FoundForms {
  /** Null when no appendix of any edition was found. */
  readonly edition: Edition | null;
  /** At most one for each appendix, in form order. */
  readonly forms: readonly FoundForm[];
  /** Found with too little certainty to be bound; the officer must say. */
  readonly doubtful: readonly FoundForm[];
  /** Further tables of an appendix that is already bound. */
  readonly copies: readonly FoundForm[];
}

/**
 * Finds the forms of one report in a workbook: by our hidden names first, by their wording where these are lost.
 * @param wanted the report to look for where the workbook holds several; else the one with most appendices, then the first.
 */
export function findForms(
  editions: readonly Edition[],
  sheets: readonly SheetGrid[],
  wanted: ReportId | null = null,
): FoundForms {
  const all = editions.map((edition) => findIn(edition, sheets, wanted));
  const meant = all.find(({ forms }) => wanted !== null && forms.some(({ report }) => report === wanted));
  if (meant !== undefined) return meant;
  const [best] = [...all].sort((a, b) => b.forms.length - a.forms.length || b.doubtful.length - a.doubtful.length);
  const isFound = best !== undefined && best.forms.length + best.doubtful.length > 0;
  return isFound ? best : { edition: null, forms: [], doubtful: [], copies: [] };
}

function findIn(edition: Edition, sheets: readonly SheetGrid[], wanted: ReportId | null): FoundForms {
  const named = edition.appendices.map((appendix) => ({ appendix, named: findNamed(edition.id, appendix, sheets) }));
  const reports = named.flatMap((each) => each.named.map(({ report }) => report));
  const report = wanted !== null && reports.includes(wanted) ? wanted : (reports[0] ?? null);
  const forms: FoundForm[] = [];
  const doubtful: FoundForm[] = [];
  const copies: FoundForm[] = [];
  for (const { appendix, named: own } of named) {
    const ofReport = own.filter((form) => form.report === report);
    const [first, ...rest] = findAppendix(edition.id, appendix, sheets, ofReport, own);
    if (first === undefined) continue;
    if (first.isCertain) forms.push(first);
    else doubtful.push(first);
    copies.push(...rest.filter(({ isCertain }) => isCertain));
  }
  return { edition, forms, doubtful, copies };
}

function findNamed(editionId: string, appendix: Appendix, sheets: readonly SheetGrid[]): readonly FoundForm[] {
  return sheets.flatMap((sheet) => findByNames(editionId, appendix, sheet) ?? []);
}

/** All tables of an appendix, the surest first; those with our names only, where there are any. A sheet of another report is left out. */
function findAppendix(
  editionId: string,
  appendix: Appendix,
  sheets: readonly SheetGrid[],
  named: readonly FoundForm[],
  ofAny: readonly FoundForm[],
): readonly FoundForm[] {
  const byWording = (sheet: SheetGrid) => recognise(editionId, appendix, sheet);
  if (named.length > 0) return named.map((form) => mended(form, byWording));
  const taken = new Set(ofAny.map(({ sheet }) => sheet));
  return sheets
    .flatMap((sheet) => (taken.has(sheet) ? [] : (byWording(sheet) ?? [])))
    .sort(
      (a, b) =>
        Number(b.isCertain) - Number(a.isCertain) || b.certainty - a.certainty || yearOf(b.sheet) - yearOf(a.sheet),
    );
}

/** Last year's sheets stay in the book of many an office: the newest table is this report's. */
function yearOf(sheet: SheetGrid): number {
  return titleYear([sheet]) ?? 0;
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
    for (const [key, { row, col }] of cells) figures.set(key, decodeCell(sheet.cell(row, col) ?? emptyCell));
  return figures;
}
