import { addressOf } from "../core/layout/address";
import type { OwnSum } from "../core/ownform/form/ownForm";
import type { ProposedTable } from "../core/ownform/proposal/proposedTable";

/** A proposed table in words, by the places of its sheet. */
export interface DescribedTable {
  readonly sheet: string;
  /** `A3:G11` */
  readonly area: string;
  readonly label: string;
  readonly title: string;
  /** `D: group › own words [type unit]`. */
  readonly columns: readonly string[];
  /** `7: number | label` and `[heading]` or `[type unit]` where the row says so itself. */
  readonly rows: readonly string[];
  /** `D = E + F (wording)`, `7 ≥ 8 (wording)`. */
  readonly sums: readonly string[];
  /** Those of the table, then each sum that words alone tell of. */
  readonly doubts: readonly string[];
}

export function describeTable(proposed: ProposedTable): DescribedTable {
  const { table, sheet, area, columnAt, rowAt, doubts } = proposed;
  const letter = (key: string) => addressOf(0, columnAt.get(key) ?? -1).replace(/\d+$/, "");
  const line = (key: string) => String((rowAt.get(key) ?? -1) + 1);
  const kind = (type: string | undefined, unit: string | undefined) => `[${[type, unit].filter(Boolean).join(" ")}]`;
  const said = ({ axis, total, parts, relation, from }: OwnSum) => {
    const place = axis === "columns" ? letter : line;
    return `${place(total)} ${relation === "equals" ? "=" : "≥"} ${parts.map(place).join(" + ")} (${from})`;
  };
  return {
    sheet: sheet.name,
    area: `${addressOf(area.row, area.col)}:${addressOf(area.row + area.rows - 1, area.col + area.cols - 1)}`,
    label: table.label,
    title: table.title,
    columns: table.columns.map(
      ({ key, header, type, unit }) => `${letter(key)}: ${header.join(" › ")} ${kind(type, unit)}`,
    ),
    rows: table.rows.map((row) => {
      const told = row.kind === "heading" ? " [heading]" : row.type === undefined ? "" : ` ${kind(row.type, row.unit)}`;
      const levels = row.kind === "figure" && row.reportedBy.length < 3 ? ` (${row.reportedBy.join()})` : "";
      return `${line(row.key)}: ${row.number} | ${row.label}${told}${levels}`;
    }),
    sums: table.sums.map(said),
    doubts: [...doubts, ...table.sums.filter(({ from }) => from === "wording").map(said)],
  };
}
