import { excerptOf, type Excerpt } from "../core/consolidation/returns/excerpt";
import type { FigurePlace } from "../core/consolidation/returns/return";
import { parseArea } from "../core/layout/address";
import { BookError } from "./bookError";
import { bookGrids } from "./bookGrids";
import { readBook } from "./readBook";

/** The cells around a place of a received file; null for a file, or a place, that cannot be read. */
export function readExcerpt(bytes: Uint8Array, { sheet, address }: FigurePlace): Excerpt | null {
  const area = parseArea(address);
  try {
    const grid = bookGrids(readBook(bytes)).find(({ name }) => name === sheet);
    return grid === undefined || area === null ? null : excerptOf(grid, area.row, area.col);
  } catch (error) {
    if (error instanceof BookError) return null;
    throw error;
  }
}
