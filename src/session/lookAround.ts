import type { Edition } from "../core/edition/edition";
import { findForms } from "../core/layout/findForms";
import { recognise } from "../core/layout/recognise";
import type { FoundForm } from "../core/layout/sheetGrid";
import { isOwnTable } from "../core/reception/plannedSheet";
import type { TableReading, WorkbookPort } from "./workbookPort";

/**
 * Looks through the sheets for tables to offer: all forms where none carries our names, else those that lost some of theirs and
 * can be had back by their wording. A name that is left is never moved.
 */
export async function lookAround(
  port: WorkbookPort,
  editions: readonly Edition[],
  tables: readonly TableReading[],
): Promise<readonly FoundForm[]> {
  const grids = (await port.readGrids()).filter((grid) => !isOwnTable(grid));
  if (tables.length === 0) {
    const { forms, doubtful } = findForms(editions, grids);
    return [...forms, ...doubtful];
  }
  return tables
    .filter(({ lost }) => lost.length > 0)
    .flatMap((table) => {
      const edition = editions.find(({ id }) => id === table.editionId);
      const appendix = edition?.appendices.find(({ key }) => key === table.appendixKey);
      const sheet = grids.find(({ id }) => id === table.sheetId);
      if (appendix === undefined || sheet === undefined) return [];
      const read = recognise(table.editionId, appendix, sheet);
      return read?.isCertain === true && agrees(table, read) ? [{ ...read, report: table.report }] : [];
    });
}

/** Whether the wording gives back more than the names have, and contradicts none of them. */
function agrees({ cells }: TableReading, read: FoundForm): boolean {
  return (
    read.cells.size > cells.length &&
    cells.every(({ key, row, col }) => {
      const place = read.cells.get(key);
      return place?.row === row && place.col === col;
    })
  );
}
