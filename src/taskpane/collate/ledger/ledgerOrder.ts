import { UNIT_STATES, type LedgerRow } from "../../../core/consolidation/ledger/ledger";
import { readName } from "../../../core/consolidation/units/nameReading";
import { isToSee } from "./ledgerFilter";

/** `list`: as the office's list stands · `name`: by the name proper, whatever kind the unit is of · `todo`: what has to be seen to first. */
export const LEDGER_ORDERS = ["list", "name", "todo"] as const;

export type LedgerOrder = (typeof LEDGER_ORDERS)[number];

/** Rows that are alike stay as the list has them. */
export function ordered(rows: readonly LedgerRow[], order: LedgerOrder): readonly LedgerRow[] {
  switch (order) {
    case "list":
      return rows;
    case "name":
      return sortedBy(rows, properName, vietnamese.compare);
    case "todo":
      return sortedBy(rows, distance, (a, b) => a - b);
  }
}

const vietnamese = new Intl.Collator("vi", { numeric: true });

/** Each key is worked out once: the country has 3,321 rows. */
function sortedBy<Key>(
  rows: readonly LedgerRow[],
  keyOf: (row: LedgerRow) => Key,
  compare: (a: Key, b: Key) => number,
): readonly LedgerRow[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ row }) => row);
}

function properName({ unit }: LedgerRow): string {
  return readName(unit.name)[0]?.core ?? unit.name;
}

/** How far a row is from whoever has work to do: to be decided, late or not, then not sent, then done. */
function distance(row: LedgerRow): number {
  const group = isToSee(row) ? 0 : row.state === "missing" ? 1 : 2;
  return (group * UNIT_STATES.length + UNIT_STATES.indexOf(row.state)) * 2 + (row.isLate === true ? 0 : 1);
}
