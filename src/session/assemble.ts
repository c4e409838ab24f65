import type { Edition } from "../core/edition/edition";
import { decodeCell } from "../core/layout/decodeCell";
import type { CellKey } from "../core/model/cellKey";
import type { FigureCell, FigureSet } from "../core/model/figureSet";
import type { CellPlace } from "./reportSnapshot";
import type { TableReading, WorkbookReading } from "./workbookPort";

export interface Copies {
  readonly appendixKey: string;
  /** Id of the sheet that counts now. */
  readonly counts: string;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

export interface Assembled {
  readonly edition: Edition | null;
  /** The tables that count, in form order. */
  readonly tables: readonly TableReading[];
  readonly copies: readonly Copies[];
  readonly figures: FigureSet;
  readonly places: ReadonlyMap<CellKey, CellPlace>;
}

/**
 * Makes one report of what the sheets hold. Where an appendix stands on several sheets, `counts` (the officer's choice) decides,
 * else the first sheet; the others are told as copies.
 */
export function assemble(
  reading: WorkbookReading,
  editions: readonly Edition[],
  counts: Readonly<Record<string, string>>,
): Assembled {
  const edition =
    editions.find((candidate) => reading.tables.some((table) => table.editionId === candidate.id)) ?? null;
  const tables: TableReading[] = [];
  const copies: Copies[] = [];
  for (const { key } of edition?.appendices ?? []) {
    const found = reading.tables.filter((table) => table.editionId === edition?.id && table.appendixKey === key);
    const chosen = found.find((table) => table.sheetId === counts[key]) ?? found[0];
    if (!chosen) continue;
    tables.push(chosen);
    if (found.length > 1)
      copies.push({
        appendixKey: key,
        counts: chosen.sheetId,
        sheets: found.map(({ sheetId, sheetName }) => ({ id: sheetId, name: sheetName })),
      });
  }
  const figures = new Map<CellKey, FigureCell>();
  const places = new Map<CellKey, CellPlace>();
  for (const { sheetId, sheetName, cells } of tables) {
    for (const { key, row, col, address, raw } of cells) {
      figures.set(key, decodeCell(raw));
      places.set(key, { sheetId, sheetName, row, col, address });
    }
  }
  return { edition, tables, copies, figures, places };
}
