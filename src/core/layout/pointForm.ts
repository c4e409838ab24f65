import type { Appendix } from "../edition/edition";
import type { Level } from "../model/level";
import { headersOf, shortened } from "./headersOf";
import { likeness, wordsOf } from "./likeness";
import { placesOf } from "./placesOf";
import type { FoundColumn, FoundForm, SheetGrid } from "./sheetGrid";
import type { Area } from "./sheetPlan";
import { textAt } from "./textAt";

const TALLEST_HEADER = 4;

export type Pointed =
  | { readonly kind: "form"; readonly form: FoundForm }
  /** The area has not the form's size. Both in cells: what was pointed at, and what the form needs (rows: the most). */
  | { readonly kind: "misfit"; readonly area: Area; readonly rows: number; readonly cols: number };

/**
 * An appendix where the officer says that its figures stand. @param area the figures alone, without headers and labels: all rows
 * of the form, those left since the districts ended, or the one row of `level`.
 */
export function pointForm(editionId: string, appendix: Appendix, sheet: SheetGrid, area: Area, level: Level): Pointed {
  const wanted = appendix.groups.flatMap((group) => group.columns.map((column) => ({ group, column })));
  const rows = rowsIn(appendix, sheet, area, level);
  if (rows === null || area.cols !== wanted.length)
    return { kind: "misfit", area, rows: appendix.rows.length, cols: wanted.length };
  const headers = headersOf(
    sheet,
    { ...area, row: 0, rows: area.row },
    Math.max(0, area.row - TALLEST_HEADER),
    area.row - 1,
  );
  const columns = wanted.map(({ group, column }, index): FoundColumn => {
    const header = headers.find(({ col }) => col === area.col + index);
    const words = wordsOf(`${shortened(group.label)} ${column.label}`);
    return {
      key: column.key,
      col: area.col + index,
      header: header?.text ?? "",
      likeness: header === undefined ? 0 : likeness(words, header.words),
    };
  });
  const rowOf = (key: string): number | null => (rows.includes(key) ? area.row + rows.indexOf(key) : null);
  const cells = placesOf(appendix, rowOf, columns);
  const certainty = columns.reduce((sum, column) => sum + column.likeness, 0) / columns.length;
  const found = {
    editionId,
    appendixKey: appendix.key,
    report: null,
    sheet,
    area,
    year: null,
    columns,
    cells,
    passedRows: [],
  };
  return { kind: "form", form: { ...found, by: "hand", certainty, isCertain: false } };
}

/** Keys of the rows in the area, by the labels at its left or by their number; null where neither tells. */
function rowsIn({ rows }: Appendix, sheet: SheetGrid, area: Area, level: Level): readonly string[] | null {
  const labelled = Array.from({ length: area.rows }, (_item, index) => {
    for (let col = area.col - 1; col >= 0; col -= 1) {
      const words = wordsOf(textAt(sheet, area.row + index, col));
      const named = rows.find(({ label }) => likeness(wordsOf(label), words) > 0.9);
      if (named !== undefined) return named.key;
    }
    return null;
  });
  const known = labelled.flatMap((key) => key ?? []);
  if (known.length === area.rows && new Set(known).size === known.length) return known;
  const still = rows.filter(({ until }) => until === undefined);
  const own = rows.filter(({ reportedBy }) => reportedBy.includes(level));
  return [rows, still, own].find(({ length }) => length === area.rows)?.map(({ key }) => key) ?? null;
}
