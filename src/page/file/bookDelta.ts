import type { RawCell } from "../../core/model/rawCell";
import type { PageBook, PageSheet } from "../book/pageBook";

/** A sheet as the opened file has it, with other cells than there, or whole where the file has none of its id. */
type SheetDelta =
  | { readonly kind: "same"; readonly id: string }
  /** `sheet` with only the cells that differ. */
  | { readonly kind: "changed"; readonly sheet: PageSheet; readonly emptied: readonly number[] }
  | { readonly kind: "added"; readonly sheet: PageSheet };

/** A workbook by what differs from the file that it was opened from: as small as the work on it, however large the file. */
export interface BookDelta {
  readonly sheets: readonly SheetDelta[];
  readonly parts: PageBook["parts"];
}

/** @param original the file's workbook, from which `book` came by replacing cells: those that stayed are the same objects */
export function deltaOf(original: PageBook, book: PageBook): BookDelta {
  const known = new Map(original.sheets.map((sheet) => [sheet.id, sheet]));
  return {
    sheets: book.sheets.map((sheet): SheetDelta => {
      const old = known.get(sheet.id);
      if (old === undefined) return { kind: "added", sheet };
      if (old === sheet) return { kind: "same", id: sheet.id };
      return {
        kind: "changed",
        sheet: { ...sheet, cells: new Map([...sheet.cells].filter(([place, cell]) => old.cells.get(place) !== cell)) },
        emptied: [...old.cells.keys()].filter((place) => !sheet.cells.has(place)),
      };
    }),
    parts: book.parts,
  };
}

/** The workbook again. @param original the same file's workbook, read again */
export function bookWith(original: PageBook, { sheets, parts }: BookDelta): PageBook {
  const known = new Map(original.sheets.map((sheet) => [sheet.id, sheet]));
  const fromFile = (id: string): PageSheet => {
    const sheet = known.get(id);
    if (sheet === undefined) throw new Error(`The file has no sheet ${id}: this is another file.`);
    return sheet;
  };
  return {
    sheets: sheets.map((each) => {
      if (each.kind === "added") return each.sheet;
      if (each.kind === "same") return fromFile(each.id);
      const cells = new Map<number, RawCell>([...fromFile(each.sheet.id).cells, ...each.sheet.cells]);
      for (const place of each.emptied) cells.delete(place);
      return { ...each.sheet, cells };
    }),
    parts,
  };
}
