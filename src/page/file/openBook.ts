import { STORE, isOfStore } from "../../core/model/storeXml";
import { bookGrids } from "../../xlsx/bookGrids";
import { readLooks } from "../../xlsx/look/readLooks";
import { readBook } from "../../xlsx/readBook";
import { placeOf, type PageBook, type PageSheet } from "../book/pageBook";
import type { RawCell } from "../../core/model/rawCell";

/** An untrusted .xlsx as a workbook in memory, always the same for the same bytes. @throws BookError */
export function openBook(bytes: Uint8Array): PageBook {
  const book = readBook(bytes);
  const looks = readLooks(bytes);
  // As the officer sees them: what stands beneath a merge is not there.
  const grids = bookGrids(book);
  return {
    sheets: book.sheets.map(({ name, isHidden, cells, merges, hiddenRows, hiddenCols }, index): PageSheet => {
      const grid = grids[index];
      const seen = cells.flatMap(({ row, col, raw }): readonly (readonly [number, RawCell])[] =>
        grid?.cell(row, col) === undefined ? [] : [[placeOf(row, col), raw]],
      );
      return {
        id: `s${index + 1}`,
        name,
        plan: null,
        hidden: { isSheet: isHidden, rows: hiddenRows, cols: hiddenCols },
        merges,
        looks: looks[index] ?? null,
        names: new Map([...(grid?.names ?? [])].map(([own, formula]) => [own, withEquals(formula)])),
        cells: new Map(seen),
      };
    }),
    parts: book.customXml
      .filter((xml) => Object.values(STORE).some((namespace) => isOfStore(namespace, xml)))
      .map((xml, index) => ({ id: `{${index + 1}}`, xml })),
  };
}

function withEquals(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}
