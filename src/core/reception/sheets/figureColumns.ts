import { levelCells } from "../../consolidation/sums/levelCells";
import { mayHaveDecimals } from "../../consolidation/sums/figureRole";
import type { RateTotal, Total } from "../../consolidation/sums/total";
import { cellInfo, type CellInfo } from "../../edition/cellInfo";
import type { EditionForm } from "../../edition/edition";
import type { CellKey } from "../../model/cellKey";
import { takesDecimals } from "../../model/figureType";
import type { Level } from "../../model/level";

/** A column of `Tổng hợp` that holds a figure of the form, or a rate made of them. */
export type FigureColumn = {
  readonly key: CellKey;
  /** Header lines: appendix, group, column. */
  readonly words: readonly [string, string, string];
  /** Columns with the same mark have the header of that line together. */
  readonly runs: readonly [string, string];
  readonly numberFormat: string;
} & (
  | { readonly kind: "figure"; readonly info: CellInfo; readonly total: Exclude<Total, RateTotal> }
  | { readonly kind: "rate"; readonly total: RateTotal }
);

/** In form order, then the rates. */
export function figureColumns(
  edition: Pick<EditionForm, "appendices">,
  level: Level,
  totals: ReadonlyMap<CellKey, Total>,
): readonly FigureColumn[] {
  const cells = levelCells(edition, level);
  const infos = [...cells.values()];
  const hasRows = new Set(
    infos
      .filter((info) => infos.some(({ appendix, row }) => appendix === info.appendix && row !== info.row))
      .map(({ appendix }) => appendix),
  );
  return [...totals].flatMap(([key, total]): readonly FigureColumn[] => {
    if (total.kind === "rate") return [rateColumn(edition, total)];
    const info = cells.get(key);
    return info === undefined ? [] : [formColumn(key, info, total, hasRows.has(info.appendix))];
  });
}

/** @param hasRows whether the appendix has figures of several rows, which must be told apart */
function formColumn(key: CellKey, info: CellInfo, total: Exclude<Total, RateTotal>, hasRows: boolean): FigureColumn {
  const { appendix, group, row } = info;
  return {
    kind: "figure",
    key,
    info,
    total,
    words: [
      [appendix.label, appendix.summary].filter((text) => text !== "").join(". "),
      [group.label.split(" (")[0] ?? "", ...(hasRows ? [row.label] : [])].filter((text) => text !== "").join(", "),
      withMeasure(info),
    ],
    runs: [appendix.key, `${appendix.key} ${row.key} ${appendix.groups.indexOf(group)}`],
    numberFormat: mayHaveDecimals(info) || takesDecimals(info.column.type) ? "#,##0.00" : "#,##0",
  };
}

function withMeasure({ column: { label, unit } }: CellInfo): string {
  const isSaid = unit === "" || label.toLowerCase().includes(unit.toLowerCase());
  return isSaid ? label : `${label} (${unit})`;
}

function rateColumn(edition: Pick<EditionForm, "appendices">, total: RateTotal): FigureColumn {
  const side = (keys: readonly CellKey[]): string =>
    keys.map((key) => cellInfo(edition, key)?.column.label ?? key).join(" + ");
  const [sign, per] = total.per === 100 ? ["%", "%"] : [`trên ${total.per}`, ""];
  return {
    kind: "rate",
    key: total.key,
    total,
    words: ["Tỷ lệ, tính lại từ các tổng", `Trong: ${side(total.denominator)}`, `${side(total.numerator)} (${sign})`],
    runs: ["/rates", `/rates ${total.denominator.join(" ")}`],
    numberFormat: per === "" ? "#,##0.00" : '#,##0.00"%"',
  };
}
