import type { CellKey } from "../../model/cellKey";
import type { CellValue } from "../../model/cellValue";
import type { FigurePlace } from "../returns/return";
import type { UnitId } from "../units/unit";
import type { Counted } from "./counted";

/** Where one unit's part of a total stands. */
export interface Trace {
  readonly unit: UnitId;
  readonly name: string;
  readonly isProvisional: boolean;
  readonly path: string;
  /** Null where the file has no such cell. */
  readonly place: FigurePlace | null;
  /** As it stands there. */
  readonly value: CellValue;
}

/** From a total to its units, files, sheets and cells: all that count, also those that are blank there. */
export function tracesOf(key: CellKey, counted: readonly Counted[]): readonly Trace[] {
  return counted.map(({ unit, name, isProvisional, path, report }) => ({
    unit,
    name,
    isProvisional,
    path,
    place: report.places.get(key) ?? null,
    value: report.figures.get(key)?.value ?? { kind: "blank" },
  }));
}
