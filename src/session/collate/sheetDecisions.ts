import type { Decision } from "../../core/consolidation/ledger/decision";
import type { LedgerRow } from "../../core/consolidation/ledger/ledger";

/** The row of the first unit on `Tổng hợp`, zero-based. */
export const FIRST_UNIT = 8;

export interface SheetDecisions {
  readonly added: readonly Decision[];
  readonly withdrawn: readonly Decision[];
  /** What column `Tính` holds now, of the units where it was changed. */
  readonly counts: Readonly<Record<string, 0 | 1>>;
}

/**
 * What the officer changed in column `Tính`, as decisions. A row is known by its number and its name, else by its name alone: the sheet may
 * have been sorted. A unit without figures cannot count, whatever is written there.
 * @param lines number, name, `Tính` @param written what stood there when the sheet was written
 */
export function sheetDecisions(
  lines: readonly (readonly unknown[])[],
  rows: readonly LedgerRow[],
  written: Readonly<Record<string, 0 | 1>>,
): SheetDecisions {
  const changed = lines.flatMap(([number, name, value]): readonly [LedgerRow, 0 | 1][] => {
    const row = rowOf(number, name, rows);
    const before = row === null ? undefined : written[row.unit.id];
    if (row === null || before === undefined || (value !== 0 && value !== 1) || value === before) return [];
    return [[row, value]];
  });
  const leftOut = (row: LedgerRow): Decision => ({ kind: "leave-out", unit: row.unit.id });
  const taken = ({ current }: LedgerRow): readonly Decision[] =>
    current === null ? [] : [{ kind: "take", digest: current.digest }];
  return {
    added: changed.flatMap(([row, value]) => {
      if (value === 0) return row.isTakenIn ? [] : [leftOut(row)];
      return row.counting === "no" && !row.isLeftOut ? taken(row) : [];
    }),
    withdrawn: changed.flatMap(([row, value]) => {
      if (value === 1) return row.isLeftOut ? [leftOut(row)] : [];
      return row.isTakenIn ? taken(row) : [];
    }),
    counts: Object.fromEntries(changed.map(([row, value]) => [row.unit.id, value])),
  };
}

function rowOf(number: unknown, name: unknown, rows: readonly LedgerRow[]): LedgerRow | null {
  const numbered = typeof number === "number" ? rows[number - 1] : undefined;
  if (numbered !== undefined && numbered.unit.name === name) return numbered;
  const named = rows.filter(({ unit }) => unit.name === name);
  return named.length === 1 ? (named[0] ?? null) : null;
}
