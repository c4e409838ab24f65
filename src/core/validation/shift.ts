import { cellInfo } from "../edition/cellInfo";
import type { Column } from "../edition/edition";
import type { CellKey } from "../model/cellKey";
import { takesDecimals } from "../model/figureType";
import type { FixEdit } from "../model/finding";
import { unitOf } from "../text/parseFigure";
import { parseCell } from "./reading";
import type { Scope } from "./scope";

/** Cells whose figure speaks of another kind of column: by its unit, or by a size that only money has. */
export function contradictions(scope: Scope, row: readonly CellKey[], moneyLike: number): readonly CellKey[] {
  return row.filter((key) => contradicts(scope, key, columnOf(scope, key), moneyLike));
}

type Typed = Pick<Column, "type" | "unit">;

export interface ShiftedBack {
  readonly direction: "left" | "right";
  readonly edits: readonly FixEdit[];
}

/** The row one column to the side, if exactly one side makes every figure fit and loses none. */
export function shiftedBack(scope: Scope, row: readonly CellKey[], moneyLike: number): ShiftedBack | null {
  const sides = (["left", "right"] as const).flatMap((direction) => {
    const step = direction === "left" ? -1 : 1;
    const lost = direction === "left" ? row[0] : row[row.length - 1];
    if (lost === undefined || scope.read(lost).kind !== "blank") return [];
    if (row.some((key) => scope.isFormula(key))) return [];
    const edits: FixEdit[] = [];
    for (const [index, target] of row.entries()) {
      const source = row[index - step];
      const value = source === undefined ? null : valueUnder(scope, source, columnOf(scope, target), moneyLike);
      if (value === "misfit") return [];
      const before = scope.read(target);
      edits.push({ cell: target, before: before.kind === "absent" ? "" : before.shown, value });
    }
    return [{ direction, edits }];
  });
  const [only, another] = sides;
  return only !== undefined && another === undefined ? only : null;
}

function columnOf(scope: Scope, key: CellKey): Typed {
  return cellInfo(scope.edition, key)?.column ?? { type: "count", unit: "" };
}

function contradicts(scope: Scope, key: CellKey, { type }: Typed, moneyLike: number): boolean {
  // Hectares and millions may be of any size and carry any unit: they speak of no other column.
  if (takesDecimals(type)) return false;
  const content = scope.content(key);
  if (typeof content === "string") {
    const unit = unitOf(content);
    return unit !== null && unit !== type;
  }
  return content !== null && type !== "money" && content >= moneyLike;
}

/** What a cell would read as in a column of that type; null for a blank. */
function valueUnder(scope: Scope, key: CellKey, column: Typed, moneyLike: number): number | null | "misfit" {
  const content = scope.content(key);
  if (content === null) return scope.read(key).kind === "blank" ? null : "misfit";
  if (contradicts(scope, key, column, moneyLike)) return "misfit";
  if (typeof content === "number") {
    const fits = takesDecimals(column.type) || Number.isSafeInteger(content);
    return fits && content >= 0 ? content : "misfit";
  }
  const parsed = parseCell(content, column);
  return parsed.kind === "value" ? parsed.value : "misfit";
}
