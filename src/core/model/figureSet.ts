import type { CellKey } from "./cellKey";
import type { CellValue } from "./cellValue";

/** One figure as it stands on the sheet. `formula` is null for a typed constant. */
export interface FigureCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** All figures of one report. A key that is absent was not found on any sheet; a blank cell is present. */
export type FigureSet = ReadonlyMap<CellKey, FigureCell>;
