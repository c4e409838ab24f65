import type { CellKey } from "./cellKey";
import type { FigureSet } from "./figureSet";

/** Figures of the same form, one year earlier, as they travel with the workbook. */
export interface PriorReport {
  /** Where they come from, e.g. the file's name. */
  readonly source: string;
  /** Null where the file does not say. */
  readonly unitName: string | null;
  readonly year: number | null;
  readonly values: Readonly<Record<CellKey, number>>;
}

export function priorFigures({ values }: PriorReport): FigureSet {
  return new Map(
    Object.entries(values).map(([key, value]) => [key, { value: { kind: "number" as const, value }, formula: null }]),
  );
}
