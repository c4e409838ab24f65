import { cellInfo } from "../edition/cellInfo";
import type { CellKey } from "../model/cellKey";
import { takesDecimals } from "../model/figureType";
import type { Scope } from "./scope";

/** More children or things than any province counts, and a usual sum of money. Plausibility, our own. */
const MONEY_LIKE = 10_000_000;

/**
 * Whether the row of this figure looks moved by a column: money in a column of counts, or people in a column of money.
 * A guard only: it keeps quick fixes away from such a row, since cleaning a value would settle it in the wrong place.
 */
export function looksShifted(scope: Scope, key: CellKey): boolean {
  const row = key.slice(0, key.lastIndexOf(".") + 1);
  return scope.cells.some((cell) => {
    if (!cell.startsWith(row)) return false;
    const reading = scope.read(cell);
    const type = cellInfo(scope.edition, cell)?.column.type ?? "count";
    if (reading.kind === "unreadable") return reading.reason === "wrong-unit";
    return reading.kind === "number" && type !== "money" && !takesDecimals(type) && reading.value >= MONEY_LIKE;
  });
}
