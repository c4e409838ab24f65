import { placesOf } from "../../layout/placesOf";
import type { FoundColumn, FoundForm } from "../../layout/sheetGrid";
import type { Edition } from "../../edition/edition";
import type { ProposedTable } from "./proposedTable";

/** Where the figures of an own form stand on the sheet that it was read from; null for a table that the edition lacks. */
export function foundOfProposed(edition: Edition, key: string, proposed: ProposedTable): FoundForm | null {
  const appendix = edition.appendices.find((candidate) => candidate.key === key);
  if (appendix === undefined) return null;
  const { sheet, area, columnAt, rowAt } = proposed;
  const columns = appendix.groups
    .flatMap((group) => group.columns)
    .map((column): FoundColumn => ({
      key: column.key,
      col: columnAt.get(column.key) ?? null,
      header: column.label,
      likeness: 1,
    }));
  return {
    editionId: edition.id,
    appendixKey: key,
    report: null,
    sheet,
    year: null,
    by: "hand",
    certainty: 1,
    isCertain: true,
    columns,
    area,
    cells: placesOf(appendix, (row) => rowAt.get(row) ?? null, columns),
    passedRows: [],
  };
}
