import type { Appendix } from "../edition/edition";
import { parseArea, sheetOf } from "./address";
import { formNames, parseFormConstant } from "./formNames";
import { placesOf } from "./placesOf";
import { strangeRows } from "./rowLabels";
import { titleYear } from "./titles/titleYear";
import type { FoundForm, SheetGrid } from "./sheetGrid";

/**
 * The appendix on this sheet by the hidden names that we gave it; null without them. Rows that were sorted away from their names
 * give no figure, and the table is no certain one: its wording has to decide.
 */
export function findByNames(
  editionId: string,
  appendix: Appendix,
  named: SheetGrid,
  sheets: readonly SheetGrid[] = [named],
): FoundForm | null {
  const names = formNames(appendix.key);
  const constant = named.names.get(names.form);
  const identity = constant === undefined ? null : parseFormConstant(withEquals(constant));
  if (identity?.editionId !== editionId || identity.appendixKey !== appendix.key) return null;
  const areaOf = (name: string) => parseArea(named.names.get(name) ?? "");
  // Cells that were cut and pasted elsewhere took their names along.
  const holder = sheetOf(named.names.get(names.block) ?? "");
  const sheet = holder === null ? named : (sheets.find(({ name }) => name === holder) ?? named);
  const block = areaOf(names.block);
  if (block === null) return null;
  const columns = appendix.groups.flatMap((group) =>
    group.columns.map(({ key }) => ({
      key,
      col: areaOf(names.column(key))?.col ?? null,
      header: "",
      likeness: 1,
    })),
  );
  const rows = new Map(
    appendix.rows.flatMap(({ key }) => {
      const row = areaOf(names.row(key))?.row;
      return row === undefined ? [] : [[key, row] as const];
    }),
  );
  const labels = areaOf(names.labels);
  const wordsAt = (row: number): readonly string[] =>
    Array.from({ length: labels?.cols ?? 0 }, (_, at) => sheet.cell(row, (labels?.col ?? 0) + at)?.text ?? "");
  const strange = labels === null ? [] : strangeRows(appendix, rows, wordsAt);
  const displaced = new Set(strange.flatMap(({ rowKey, isAnother }) => (isAnother ? [rowKey] : [])));
  const cells = placesOf(appendix, (key) => (displaced.has(key) ? null : (rows.get(key) ?? null)), columns);
  const isCertain = displaced.size === 0;
  return {
    ...identity,
    sheet,
    area: block,
    columns,
    cells,
    passedRows: [],
    year: titleYear([sheet]),
    by: "names",
    certainty: isCertain ? 1 : 0,
    isCertain,
  };
}

function withEquals(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}
