import type { CellKey } from "../model/cellKey";
import type { Appendix, Column, EditionForm } from "./edition";

export interface CellInfo {
  readonly appendix: Appendix;
  readonly row: Appendix["rows"][number];
  readonly group: Appendix["groups"][number];
  /** What is particular to the row included: its type and unit. */
  readonly column: Column;
  /** Figures of which this one is the sum; empty for one that stands for itself. */
  readonly totalOf: readonly CellKey[];
}

type Form = Pick<EditionForm, "appendices">;

/** The figures of an appendix in form order, a row after the other. */
export function appendixCells(appendix: Appendix): ReadonlyMap<CellKey, CellInfo> {
  const known = indexes.get(appendix) ?? indexOf(appendix);
  indexes.set(appendix, known);
  return known;
}

/** What a figure means on the form; null for a key the edition does not know. */
export function cellInfo({ appendices }: Form, key: CellKey): CellInfo | null {
  const prefix = key.slice(0, key.indexOf("."));
  const appendix = appendices.find((candidate) => candidate.key === prefix);
  return (appendix && appendixCells(appendix).get(key)) ?? null;
}

/** A figure's name inside a sentence, with its row where the form has labelled rows: `số điểm phát động, Cấp xã`. */
export function cellLabel(edition: Form, key: CellKey): string {
  const info = cellInfo(edition, key);
  if (!info) throw new Error(`Unknown figure ${key}: check the key against the edition's appendices.`);
  const { row, column } = info;
  if (row.name !== undefined) return `${row.name}: ${column.name}`;
  return row.label === "" ? column.name : `${column.name}, ${row.label}`;
}

/** A figure's name before a value: by its column, and by its row or group where the column alone does not tell it. */
export function cellTitle(edition: Form, key: CellKey): string {
  const info = cellInfo(edition, key);
  if (!info) throw new Error(`Unknown figure ${key}: check the key against the edition's appendices.`);
  const { row, group, column } = info;
  if (row.name !== undefined) return `${row.label}: ${column.label}`;
  return row.label === "" || isRepeated(info) ? `${groupTitle(group)}: ${column.label}` : column.label;
}

/** Whether another group of the form has a column of the same name. */
function isRepeated({ appendix, column }: CellInfo): boolean {
  return appendix.groups.flatMap(({ columns }) => columns).filter(({ label }) => label === column.label).length > 1;
}

function groupTitle({ label, over }: CellInfo["group"]): string {
  const own = label.split(" (")[0] ?? "";
  return over === undefined ? own : `${over}, ${own.charAt(0).toLowerCase()}${own.slice(1)}`;
}

/** Rules ask for the same cells at every edit: each form is laid out once. */
const indexes = new WeakMap<Appendix, ReadonlyMap<CellKey, CellInfo>>();

function indexOf(appendix: Appendix): ReadonlyMap<CellKey, CellInfo> {
  const cells = new Map<CellKey, CellInfo>();
  for (const row of appendix.rows) {
    const has = (column: string): boolean => row.columns?.includes(column) ?? true;
    const keyOf = (rowKey: string, column: string): CellKey => `${appendix.key}.${rowKey}.${column}`;
    for (const group of appendix.groups) {
      for (const column of group.columns) {
        if (!has(column.key)) continue;
        const across = column.totalOf?.every(has) === true ? column.totalOf.map((part) => keyOf(row.key, part)) : [];
        const { type = column.type, unit = column.unit } = row;
        const down = type === "rate" ? [] : (row.totalOf ?? []).map((part) => keyOf(part, column.key));
        const totalOf = across.length > 0 ? across : down;
        cells.set(keyOf(row.key, column.key), { appendix, row, group, column: { ...column, type, unit }, totalOf });
      }
    }
  }
  return cells;
}
