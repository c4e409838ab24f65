import type { CellKey } from "../core/model/cellKey";
import type { FixEdit } from "../core/model/finding";
import type { UndoEntry } from "./reportSnapshot";
import {
  contentOf,
  isSameContent,
  type CellContent,
  type CellWrite,
  type PlacedCell,
  type TableReading,
} from "./workbookPort";

/** A cell that we wrote: what stood there before, and what we put there. */
interface Restore {
  readonly cell: CellKey;
  readonly before: CellContent;
  readonly written: CellContent;
}

/** One action of ours that can be taken back. */
export interface Undoable {
  readonly entry: UndoEntry;
  readonly restores: readonly Restore[];
}

/** @param tables the reading just before the edits were written. */
export function undoableOf(edits: readonly FixEdit[], tables: readonly TableReading[]): Undoable {
  const cells = cellsOf(tables);
  return {
    entry: { changes: edits.map(({ cell, before, value }) => ({ cell, before, after: value })) },
    restores: edits.flatMap(({ cell, value, formula }) => {
      const placed = cells.get(cell);
      if (placed === undefined) return [];
      return [{ cell, before: contentOf(placed.raw), written: figureContent(formula ?? value) }];
    }),
  };
}

/** The writes that do it. */
export function writesOf({ restores }: Undoable, tables: readonly TableReading[]): readonly CellWrite[] {
  return restores.flatMap(({ cell, before, written }) => writeAt(cell, before, written, tables));
}

/** The writes that bring the old contents back, and the cells that changed meanwhile and are left alone. */
export function undoWrites(
  { restores }: Undoable,
  tables: readonly TableReading[],
): { readonly writes: readonly CellWrite[]; readonly changed: readonly CellKey[] } {
  const cells = cellsOf(tables);
  const holds = (cell: CellKey, content: CellContent): boolean => isHeld(cells.get(cell), content);
  return {
    writes: restores
      .filter(({ cell, written }) => holds(cell, written))
      .flatMap(({ cell, before, written }) => writeAt(cell, written, before, tables)),
    // What stands there as before was brought back by an attempt that stopped half-way.
    changed: restores
      .filter(({ cell, before, written }) => !holds(cell, written) && !holds(cell, before))
      .map(({ cell }) => cell),
  };
}

/** What of it stands in the cells: Excel may have stopped half-way. Null where nothing does. */
export function standingPart<T extends Undoable>(done: T, tables: readonly TableReading[]): T | null {
  const cells = cellsOf(tables);
  const restores = done.restores.filter(({ cell, written }) => isHeld(cells.get(cell), written));
  const standing = new Set(restores.map(({ cell }) => cell));
  const entry = { changes: done.entry.changes.filter(({ cell }) => standing.has(cell)) };
  return restores.length === 0 ? null : { ...done, entry, restores };
}

function figureContent(value: number | string | null): CellContent {
  return { content: value ?? "", isText: value === null, isTextCell: false };
}

function writeAt(
  key: CellKey,
  before: CellContent,
  after: CellContent,
  tables: readonly TableReading[],
): readonly CellWrite[] {
  return tables.flatMap(({ sheetId, cells }) =>
    cells.filter((cell) => cell.key === key).map(({ row, col }) => ({ key, sheetId, row, col, before, after })),
  );
}

function isHeld(cell: PlacedCell | undefined, content: CellContent): boolean {
  return cell !== undefined && isSameContent(contentOf(cell.raw), content);
}

function cellsOf(tables: readonly TableReading[]): ReadonlyMap<CellKey, PlacedCell> {
  return new Map(tables.flatMap((table) => table.cells.map((cell) => [cell.key, cell] as const)));
}
