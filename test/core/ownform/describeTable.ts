import { addressOf } from "../../../src/core/layout/address";
import type { ProposedTable } from "../../../src/core/ownform/proposal/proposedTable";
import type { ExpectedTable } from "./tables";

/** A proposal in the words of `tables.ts`. */
export function describeTable({ table, columnAt, rowAt, doubts }: ProposedTable): ExpectedTable {
  const letter = (key: string) => addressOf(0, columnAt.get(key) ?? -1).replace(/\d+$/, "");
  const line = (key: string) => String((rowAt.get(key) ?? -1) + 1);
  const kind = (type: string | undefined, unit: string | undefined) => `[${[type, unit].filter(Boolean).join(" ")}]`;
  return {
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
    sums: table.sums.map(({ axis, total, parts, relation, from }) => {
      const place = axis === "columns" ? letter : line;
      return `${place(total)} ${relation === "equals" ? "=" : "≥"} ${parts.map(place).join(" + ")} (${from})`;
    }),
    ...(doubts.length > 0 && { doubts }),
  };
}
