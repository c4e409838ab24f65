import type { FigureType } from "../../model/figureType";
import type { OwnColumn, OwnRow, OwnTable } from "./ownForm";

/** A column whose figures are checked. */
export type FigureColumn = OwnColumn & { readonly type: FigureType };
export type FigureRow = OwnRow & { readonly type?: FigureType };

/** The columns that hold figures. */
export function figureColumns({ columns }: Pick<OwnTable, "columns">): readonly FigureColumn[] {
  return columns.flatMap((column) =>
    column.type === "text" ? [] : [{ ...column, type: checkedAs(column.type, column.unit) }],
  );
}

/** The rows that hold figures. */
export function figureRows({ rows }: Pick<OwnTable, "rows">): readonly FigureRow[] {
  return rows.flatMap(({ type, ...row }) => {
    if (row.kind !== "figure" || type === "text") return [];
    return [type === undefined ? row : { ...row, type: checkedAs(type, row.unit ?? "") }];
  });
}

/** Money in thousands or millions may have decimals: no rule for whole đồng reads it. */
function checkedAs(type: FigureType, unit: string): FigureType {
  return type === "money" && /nghìn|ngàn|triệu|tỷ|tỉ|tr\.?\s?đ|1[.,]?000/iu.test(unit) ? "measure" : type;
}
