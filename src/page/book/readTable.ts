import { appendixCells } from "../../core/edition/cellInfo";
import { addressOf, parseArea, sheetOf } from "../../core/layout/address";
import { constantOf, formNames, parseFormConstant } from "../../core/layout/formNames";
import { strangeRows } from "../../core/layout/rowLabels";
import type { Area } from "../../core/layout/sheetPlan";
import type { KnownForm, TableReading } from "../../session/workbookPort";
import { cellAt, type PageSheet } from "./pageBook";

/** A known appendix that this sheet's names say it carries; null where they say nothing of it. */
export function readTable(
  named: PageSheet,
  { editionId, appendix }: KnownForm,
  sheets: readonly PageSheet[],
): TableReading | null {
  const own = formNames(appendix.key);
  const identity = parseFormConstant(named.names.get(own.form) ?? "");
  if (identity?.editionId !== editionId || identity.appendixKey !== appendix.key) return null;
  const areaOf = (name: string): Area | null => parseArea(named.names.get(name) ?? "");
  // Cells that were cut and pasted elsewhere took their names along.
  const holder = sheetOf(named.names.get(own.block) ?? "");
  const sheet = sheets.find(({ name }) => name === holder) ?? named;
  const block = areaOf(own.block);
  const lost: string[] = [];
  const lines = (
    keys: readonly { readonly key: string; readonly isOptional: boolean }[],
    nameOf: (key: string) => string,
    line: "row" | "col",
  ): ReadonlyMap<string, number> => {
    const [from, size] = block === null ? [0, Infinity] : [block[line], line === "row" ? block.rows : block.cols];
    return new Map(
      keys.flatMap(({ key, isOptional }): [string, number][] => {
        const at = areaOf(nameOf(key))?.[line];
        if (at !== undefined && at >= from && at < from + size) return [[key, at]];
        // A row that the period does not have carries no name.
        if (!isOptional || named.names.has(nameOf(key))) lost.push(nameOf(key));
        return [];
      }),
    );
  };
  const figureRows = appendix.rows.filter(({ columns }) => columns?.length !== 0);
  const rows = lines(
    figureRows.map(({ key, until }) => ({ key, isOptional: until !== undefined })),
    own.row,
    "row",
  );
  const columns = lines(
    appendix.groups.flatMap((group) => group.columns.map(({ key }) => ({ key, isOptional: false }))),
    own.column,
    "col",
  );
  const labels = areaOf(own.labels);
  const wordsAt = (row: number): readonly string[] =>
    Array.from({ length: labels?.cols ?? 0 }, (_item, at) => cellAt(sheet, row, (labels?.col ?? 0) + at).text);
  const strange = labels === null ? [] : strangeRows(appendix, rows, wordsAt);
  const displaced = new Set(strange.flatMap(({ rowKey, isAnother }) => (isAnother ? [rowKey] : [])));
  if (block === null) lost.push(own.block);
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    ...identity,
    cells: [...appendixCells(appendix)].flatMap(([key, { row: line, column }]) => {
      const row = displaced.has(line.key) ? undefined : rows.get(line.key);
      const col = columns.get(column.key);
      if (block === null || row === undefined || col === undefined) return [];
      const isHidden = sheet.hidden.isSheet || sheet.hidden.rows.has(row) || sheet.hidden.cols.has(col);
      return [{ key, row, col, address: addressOf(row, col), raw: cellAt(sheet, row, col), isHidden }];
    }),
    lost: [...lost, ...[...displaced].map(own.row)],
    strange,
    counts: constantOf(named.names.get(own.counts) ?? ""),
  };
}
