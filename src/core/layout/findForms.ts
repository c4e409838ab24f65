import type { Edition } from "../edition/edition";
import type { CellKey } from "../model/cellKey";
import type { FigureCell, FigureSet } from "../model/figureSet";
import { decodeCell } from "./decodeCell";
import { findByNames } from "./findByNames";
import { CERTAIN, recognise } from "./recognise";
import { emptyCell, type FoundForm, type SheetGrid } from "./sheetGrid";

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

/** Finds the forms of one edition in a workbook: by our hidden names first, by their wording where these are lost. */
export function findForms(editions: readonly Edition[], sheets: readonly SheetGrid[]): FoundForms {
  const all = editions.map((edition) => findIn(edition, sheets));
  const [best] = [...all].sort((a, b) => b.forms.length - a.forms.length || b.doubtful.length - a.doubtful.length);
  const isFound = best !== undefined && best.forms.length + best.doubtful.length > 0;
  return isFound ? best : { edition: null, forms: [], doubtful: [], copies: [] };
}

function findIn(edition: Edition, sheets: readonly SheetGrid[]): FoundForms {
  const forms: FoundForm[] = [];
  const doubtful: FoundForm[] = [];
  const copies: FoundForm[] = [];
  for (const appendix of edition.appendices) {
    const named = sheets.flatMap((sheet) => findByNames(edition.id, appendix, sheet) ?? []);
    const found =
      named.length > 0
        ? named
        : sheets
            .flatMap((sheet) => recognise(edition.id, appendix, sheet) ?? [])
            .sort((a, b) => b.certainty - a.certainty);
    const [first, ...rest] = found;
    if (first === undefined) continue;
    if (first.certainty < CERTAIN) doubtful.push(first);
    else {
      forms.push(first);
      copies.push(...rest.filter(({ certainty }) => certainty >= CERTAIN));
    }
  }
  return { edition, forms, doubtful, copies };
}

/** The figures of the forms found. */
export function figuresOfForms(forms: readonly FoundForm[]): FigureSet {
  const figures = new Map<CellKey, FigureCell>();
  for (const { sheet, cells } of forms)
    for (const [key, { row, col }] of cells) figures.set(key, decodeCell(sheet.cell(row, col) ?? emptyCell));
  return figures;
}
