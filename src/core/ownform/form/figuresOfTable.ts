import type { OwnColumn, OwnRow, OwnTable } from "./ownForm";

/** A column whose figures are checked. */
export type FigureColumn = OwnColumn & { readonly type: Exclude<OwnColumn["type"], "text"> };
export type FigureRow = OwnRow & { readonly type?: FigureColumn["type"] };

/** The columns that hold figures. */
export function figureColumns({ columns }: Pick<OwnTable, "columns">): readonly FigureColumn[] {
  return columns.filter((column): column is FigureColumn => isFigure(column.type, column.unit));
}

/** The rows that hold figures. */
export function figureRows({ rows }: Pick<OwnTable, "rows">): readonly FigureRow[] {
  return rows.filter(
    (row): row is FigureRow => row.kind === "figure" && (row.type === undefined || isFigure(row.type, row.unit ?? "")),
  );
}

function isFigure(type: OwnColumn["type"], unit: string): boolean {
  return type !== "text" && !isScaledMoney({ type, unit });
}

/** Money in thousands or millions may have decimals: no rule for whole đồng may read it, so that it is left to the officer. */
export function isScaledMoney({ type, unit }: Pick<OwnColumn, "type" | "unit">): boolean {
  return type === "money" && /nghìn|ngàn|triệu|tỷ|tỉ/iu.test(unit);
}
