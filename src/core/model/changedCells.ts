import type { CellKey } from "./cellKey";
import type { CellValue } from "./cellValue";
import type { FigureCell, FigureSet } from "./figureSet";

/** Figures that differ between two readings, appeared or went away. */
export function changedCells(before: FigureSet, after: FigureSet): ReadonlySet<CellKey> {
  const changed = new Set<CellKey>();
  for (const [key, cell] of after) if (!isSame(before.get(key), cell)) changed.add(key);
  for (const key of before.keys()) if (!after.has(key)) changed.add(key);
  return changed;
}

function isSame(before: FigureCell | undefined, after: FigureCell): boolean {
  if (before === after) return true;
  return before !== undefined && before.formula === after.formula && contentOf(before.value) === contentOf(after.value);
}

/** The content with its kind, so that the text `1` is not the number 1. */
function contentOf(value: CellValue): string {
  switch (value.kind) {
    case "blank":
      return "blank";
    case "number":
    case "boolean":
      return `${value.kind} ${value.value}`;
    case "text":
      return `text ${value.text}`;
    case "date":
      return `date ${value.serial} ${value.shown}`;
    case "error":
      return `error ${value.code}`;
  }
}
