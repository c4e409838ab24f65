import type { LedgerRow, UnitState } from "../../../core/consolidation/ledger/ledger";

/** Which rows of the ledger are shown. */
export interface LedgerFilter {
  readonly group: "all" | "see" | "missing" | "late";
  readonly search: string;
  readonly state: UnitState | null;
}

export const EVERYTHING: LedgerFilter = { group: "all", search: "", state: null };

/** Whether something has to be looked at or decided: sent, and not in order. */
export function isToSee({ state, isLeftOut }: LedgerRow): boolean {
  return state !== "complete" && state !== "missing" && !isLeftOut;
}

export function filtered(rows: readonly LedgerRow[], { group, search, state }: LedgerFilter): readonly LedgerRow[] {
  const wanted = bare(search);
  return rows.filter(
    (row) =>
      isOf(row, group) &&
      (state === null || row.state === state) &&
      (wanted === "" || bare(row.unit.name).includes(wanted)),
  );
}

function isOf(row: LedgerRow, group: LedgerFilter["group"]): boolean {
  switch (group) {
    case "all":
      return true;
    case "see":
      return isToSee(row);
    case "missing":
      return row.state === "missing";
    case "late":
      return row.isLate === true;
  }
}

/** Without marks and capitals: `mau d` finds `xã Mẫu Đ`. */
export function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().replace(/\s+/g, " ").trim();
}
