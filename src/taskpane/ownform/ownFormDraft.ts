import type { OwnColumn, OwnForm, OwnRow, OwnSum, OwnTable } from "../../core/ownform/form/ownForm";
import { versionOf } from "../../core/ownform/form/versionOf";
import { addressOf } from "../../core/layout/address";
import type { ProposedTable } from "../../core/ownform/proposal/proposedTable";

/** A proposal under correction. */
export interface TableDraft {
  readonly table: OwnTable;
  /** Where it was read; null for a table of a file, or of a form that is kept already. */
  readonly proposed: ProposedTable | null;
  readonly isIncluded: boolean;
  /** Sums that words alone tell of, as they were read: each is a doubt until the officer changes it. */
  readonly doubted: readonly OwnSum[];
}

export function draftOfProposed(proposed: readonly ProposedTable[]): readonly TableDraft[] {
  const labels = new Set<string>();
  return proposed.map((each, index) => {
    let { label } = each.table;
    for (let number = 2; labels.has(label); number += 1) label = `${each.table.label} (${number})`;
    labels.add(label);
    const table = { ...each.table, key: `pl${index + 1}`, label };
    return { table, proposed: each, isIncluded: true, doubted: byWording(table) };
  });
}

/** Tables just read from a file. */
export function draftOfRead(tables: readonly OwnTable[]): readonly TableDraft[] {
  return tables.map((table) => ({ table, proposed: null, isIncluded: true, doubted: byWording(table) }));
}

/** Tables of a form that an officer has looked at already. */
export function draftOfKept(tables: readonly OwnTable[]): readonly TableDraft[] {
  return tables.map((table) => ({ table, proposed: null, isIncluded: true, doubted: [] }));
}

function byWording({ sums }: OwnTable): readonly OwnSum[] {
  return sums.filter(({ from }) => from === "wording");
}

/** `Sheet1!A3:G9` */
export function placeOfProposed({ sheet, area }: ProposedTable): string {
  return `${sheet.name}!${addressOf(area.row, area.col)}:${addressOf(area.row + area.rows - 1, area.col + area.cols - 1)}`;
}

export function changeColumn(table: OwnTable, key: string, change: Partial<OwnColumn>): OwnTable {
  return { ...table, columns: table.columns.map((column) => (column.key === key ? { ...column, ...change } : column)) };
}

export function changeRow(table: OwnTable, key: string, change: Partial<OwnRow>): OwnTable {
  return { ...table, rows: table.rows.map((row) => (row.key === key ? { ...row, ...change } : row)) };
}

export function addSum(table: OwnTable, sum: OwnSum): OwnTable {
  return { ...table, sums: [...table.sums, sum] };
}

export function changeSum(table: OwnTable, at: number, change: Partial<OwnSum> | null): OwnTable {
  return {
    ...table,
    sums: table.sums.flatMap((sum, index) => (index !== at ? [sum] : change === null ? [] : [{ ...sum, ...change }])),
  };
}

/** What the officer reads of a column or a row. */
export function nameOfColumn({ header }: OwnColumn): string {
  return header.join(" › ");
}

export function nameOfRow(
  { rows }: OwnTable,
  { key, number, label }: OwnRow,
  unnamed: (index: number) => string,
): string {
  const name = `${number} ${label}`.trim();
  return name === "" ? unnamed(rows.findIndex((row) => row.key === key) + 1) : name;
}

/** The form as it would be kept; only tables that are included. */
export function formOf(
  drafts: readonly TableDraft[],
  about: Pick<OwnForm, "id" | "title" | "issuer" | "rules">,
): OwnForm {
  const tables = drafts.filter(({ isIncluded }) => isIncluded).map(({ table }) => table);
  return { format: "bieumau", version: versionOf(tables), ...about, tables };
}

/** Where the included tables stand. */
export function placesOf(drafts: readonly TableDraft[]): ReadonlyMap<string, ProposedTable> {
  return new Map(
    drafts.flatMap(({ table, proposed, isIncluded }) =>
      isIncluded && proposed !== null ? [[table.key, proposed]] : [],
    ),
  );
}

/** A new id; no two offices make the same. */
export function newFormId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `rieng-${[...bytes].map((byte) => (byte % 36).toString(36)).join("")}`;
}
