import { STATE_NAMES } from "../letters/stateNames";
import type { UnitId } from "../units/unit";
import type { Counting, Ledger, LedgerRow, TakenFile } from "../ledger/ledger";
import { reportedState } from "../ledger/reportedState";

/** A unit of the ledger, or a file of nobody on the list that was taken in: whatever may stand in the sums. */
export interface LedgerLine {
  readonly id: UnitId;
  readonly name: string;
  /** Place in the ledger, from 1; null for what is on no list. */
  readonly number: number | null;
  readonly counting: Counting;
  readonly isLeftOut: boolean;
  readonly isTakenIn: boolean;
  readonly current: TakenFile | null;
  /** `Đã gửi, đủ` · `Tạm tính, cần giải trình` · `Phải sửa, chưa tính`. */
  readonly state: string;
  /** The file whose figures these are, or how many there are. */
  readonly file: string | null;
}

/** The units in the ledger's order, then what was taken in besides. */
export function ledgerLines({ rows, unlisted }: Pick<Ledger, "rows" | "unlisted">): readonly LedgerLine[] {
  return [
    ...rows.map((row, index): LedgerLine => {
      const { unit, counting, current, versions, isLeftOut, isTakenIn } = row;
      const file = current?.path ?? (versions.length > 1 ? `${versions.length} tệp` : (versions[0]?.path ?? null));
      const how = { counting, isLeftOut, isTakenIn, state: stateOf(row) };
      return { id: unit.id, name: unit.name, number: index + 1, ...how, current, file };
    }),
    ...unlisted.flatMap(({ id, name, counting, file }): readonly LedgerLine[] => {
      if (counting === "no") return [];
      const how = { counting, isLeftOut: false, isTakenIn: true, state: "Ngoài danh sách, tạm tính" };
      return [{ id, name: name ?? file.path, number: null, ...how, current: file, file: file.path }];
    }),
  ];
}

/** States that count provisionally begin with these words: the sheet counts them by it. */
export const PROVISIONAL = "Tạm tính";

function stateOf(row: LedgerRow): string {
  const { state, counting, isLeftOut } = row;
  const name = STATE_NAMES[state];
  if (counting === "provisionally") return `${PROVISIONAL}, ${name.toLowerCase()}`;
  if (counting === "fully") return reportedState(row) === "late" ? `${name}, muộn` : name;
  return state === "missing" ? name : `${name}, ${isLeftOut ? "không tính" : "chưa tính"}`;
}
