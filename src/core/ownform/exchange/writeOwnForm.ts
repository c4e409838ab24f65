import type { OwnForm, OwnTable } from "../form/ownForm";
import { versionOf } from "../form/versionOf";

/** A form as the text of a `.bieumau.json` file: the same form always gives the same text, and `parseOwnForm` gives it back. */
export function writeOwnForm({ format, id, title, issuer, tables, rules }: OwnForm): string {
  const version = versionOf(tables);
  return `${JSON.stringify({ format, version, id, title, issuer, tables: tables.map(ordered), rules }, null, 2)}\n`;
}

/** Members in one order, whatever order they were made in. */
function ordered({ key, label, title, columns, rows, sums }: OwnTable): OwnTable {
  return {
    key,
    label,
    title,
    columns: columns.map((column) => ({
      key: column.key,
      header: column.header,
      type: column.type,
      unit: column.unit,
    })),
    rows: rows.map((row) => ({
      key: row.key,
      number: row.number,
      label: row.label,
      kind: row.kind,
      ...(row.type !== undefined && { type: row.type }),
      ...(row.unit !== undefined && { unit: row.unit }),
      reportedBy: row.reportedBy,
    })),
    sums: sums.map(({ axis, total, parts, relation, from }) => ({ axis, total, parts, relation, from })),
  };
}
