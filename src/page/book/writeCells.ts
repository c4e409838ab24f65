import { isPercentFormat } from "../../core/text/isPercentFormat";
import type { CellKey } from "../../core/model/cellKey";
import type { RawCell } from "../../core/model/rawCell";
import {
  contentOf,
  isSameContent,
  type CellContent,
  type CellWrite,
  type TableReading,
} from "../../session/workbookPort";
import type { BookStore } from "./createBookStore";
import { cellAt } from "./pageBook";
import { blankCell, numberCell, textCell } from "./rawCells";

/**
 * Writes cells for as long as each is still the figure it was read as and holds what it held. @param tables where the figures are
 * now. @returns what was overtaken: then nothing is written.
 */
export function writeCells(
  store: BookStore,
  writes: readonly CellWrite[],
  tables: readonly TableReading[],
): readonly CellKey[] {
  const { book } = store.view();
  const isFigure = ({ key, sheetId, row, col }: CellWrite): boolean =>
    tables.some(
      (table) =>
        table.sheetId === sheetId &&
        table.cells.some((cell) => cell.key === key && cell.row === row && cell.col === col),
    );
  const standing = writes.map((write) => {
    const sheet = book.sheets.find(({ id }) => id === write.sheetId);
    return { write, cell: sheet === undefined ? null : cellAt(sheet, write.row, write.col) };
  });
  const overtaken = standing.filter(
    ({ write, cell }) => cell === null || !isFigure(write) || !isSameContent(contentOf(cell), write.before),
  );
  if (overtaken.length > 0) return overtaken.map(({ write }) => write.key);
  store.edit(
    standing.map(({ write: { sheetId, row, col, after }, cell }) => ({
      sheetId,
      row,
      col,
      cell: cellOf(
        after,
        cell?.numberFormat ?? "General",
        store.lastWith({ sheetId, row, col }, String(after.content)),
      ),
    })),
    "product",
  );
  return [];
}

/** @param last the cell that stood there with that formula, which this page may not be able to work out. */
function cellOf(
  { content, isText, isTextCell, percentFormat }: CellContent,
  before: string,
  last: RawCell | null,
): RawCell {
  const numberFormat = isTextCell
    ? "@"
    : (percentFormat ?? (before === "@" || isPercentFormat(before) ? "General" : before));
  if (content === "") return blankCell(numberFormat);
  if (typeof content === "number") return numberCell(content, numberFormat);
  if (typeof content === "boolean")
    return { ...textCell(String(content), numberFormat), value: content, type: "Boolean" };
  if (isText) return textCell(content, numberFormat);
  if (content.startsWith("=")) return last ?? { ...blankCell(numberFormat), formula: content };
  return { ...textCell(content, numberFormat), type: "Error" };
}
