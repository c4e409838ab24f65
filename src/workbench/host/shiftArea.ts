import { mapReferences } from "./mapReferences";
import { maxCols, maxRows } from "./areaText";
import type { Area } from "./hostWorkbook";

/** Rows or columns put in (`count` > 0) or taken out (`count` < 0) at a zero-based place. */
export interface Shift {
  readonly axis: "row" | "col";
  readonly at: number;
  readonly count: number;
}

/** The area after the shift; null when all of it was taken out. Whole rows and columns stay whole. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (shift.axis === "row" ? area.rows >= maxRows : area.cols >= maxCols) return area;
  const start = shift.axis === "row" ? area.row : area.col;
  const size = shift.axis === "row" ? area.rows : area.cols;
  const [newStart, newSize] = shift.count > 0 ? grown(start, size, shift) : shrunk(start, size, shift);
  if (newSize <= 0) return null;
  return shift.axis === "row" ? { ...area, row: newStart, rows: newSize } : { ...area, col: newStart, cols: newSize };
}

/** The formula after the shift on the sheet `sheetName`; references without a sheet belong to it when `local`. */
export function shiftFormula(formula: string, sheetName: string, local: boolean, shift: Shift): string {
  return mapReferences(formula, ({ sheet, area }) => {
    const here = sheet === null ? local : sheet.toLowerCase() === sheetName.toLowerCase();
    if (!here) return { area };
    const moved = shiftArea(area, shift);
    return moved === null ? null : { area: moved };
  });
}

function grown(start: number, size: number, { at, count }: Shift): readonly [number, number] {
  if (at <= start) return [start + count, size];
  return at < start + size ? [start, size + count] : [start, size];
}

function shrunk(start: number, size: number, { at, count }: Shift): readonly [number, number] {
  const end = at - count;
  const kept = size - Math.max(0, Math.min(start + size, end) - Math.max(start, at));
  const before = Math.max(0, Math.min(start, end) - at);
  return [start - before, kept];
}
