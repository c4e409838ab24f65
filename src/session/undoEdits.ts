import type { CellKey } from "../core/model/cellKey";
import type { FixEdit } from "../core/model/finding";
import type { FigureSet } from "../core/model/figureSet";
import type { CellPlace, UndoEntry } from "./reportSnapshot";
import type { CellWrite, TableReading } from "./workbookPort";

type Places = ReadonlyMap<CellKey, CellPlace>;

interface Restore {
  readonly cell: CellKey;
  /** What stood there before, a formula included. */
  readonly content: string | number | boolean;
  readonly isFormula: boolean;
  /** What we wrote: if the cell shows something else by now, it is left alone. */
  readonly written: number | null;
}

/** One action of ours that can be taken back. */
export interface Undoable {
  readonly entry: UndoEntry;
  readonly restores: readonly Restore[];
}

/** @param tables the reading just before the edits were written. */
export function undoableOf(edits: readonly FixEdit[], tables: readonly TableReading[]): Undoable {
  const raws = new Map(tables.flatMap((table) => table.cells.map((cell) => [cell.key, cell.raw] as const)));
  return {
    entry: { changes: edits.map(({ cell, before, value }) => ({ cell, before, after: value })) },
    restores: edits.map(({ cell, value }) => {
      const raw = raws.get(cell);
      return {
        cell,
        content: raw?.formula ?? raw?.value ?? "",
        isFormula: (raw?.formula ?? null) !== null,
        written: value,
      };
    }),
  };
}

/** The writes that bring the old contents back, and the cells that changed meanwhile and are left alone. */
export function undoWrites(
  { restores }: Undoable,
  figures: FigureSet,
  places: Places,
): { readonly writes: readonly CellWrite[]; readonly changed: readonly CellKey[] } {
  const ours = restores.filter((restore) => isWritten(restore, figures));
  return {
    writes: ours.flatMap(({ cell, content, isFormula }) => writesTo(places, cell, content, isFormula)),
    changed: restores.filter((restore) => !ours.includes(restore)).map(({ cell }) => cell),
  };
}

/** What of it stands in the cells: Excel may have stopped half-way. */
export function writtenPart({ entry, restores }: Undoable, figures: FigureSet): Undoable {
  const done = restores.filter((restore) => isWritten(restore, figures));
  const cells = new Set(done.map(({ cell }) => cell));
  return { entry: { changes: entry.changes.filter(({ cell }) => cells.has(cell)) }, restores: done };
}

function isWritten({ cell, written }: Restore, figures: FigureSet): boolean {
  const value = figures.get(cell)?.value;
  return written === null ? value?.kind === "blank" : value?.kind === "number" && value.value === written;
}

export function writesTo(
  places: Places,
  cell: CellKey,
  content: string | number | boolean,
  asFormula = false,
): readonly CellWrite[] {
  const place = places.get(cell);
  return place ? [{ sheetId: place.sheetId, row: place.row, col: place.col, content, asFormula }] : [];
}
