import type { LedgerRow, UnitState } from "../../core/consolidation/ledger/ledger";

/** Which rows of the ledger are shown. */
export interface LedgerFilter {
  readonly group: "all" | "see" | "missing";
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
      (group === "all" || (group === "see" ? isToSee(row) : row.state === "missing")) &&
      (state === null || row.state === state) &&
      (wanted === "" || bare(row.unit.name).includes(wanted)),
  );
}

/** Without marks and capitals: `mau d` finds `xã Mẫu Đ`. */
export function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().replace(/\s+/g, " ").trim();
}
