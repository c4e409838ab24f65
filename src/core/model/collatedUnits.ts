import type { CellKey } from "./cellKey";
import type { Level } from "./level";

/** Units by what keeps them from being fully in the sums; names as the list or the file has them. */
export interface UnitsByStanding {
  /** In the sums, and marked so. */
  readonly provisional: readonly string[];
  /** Sent nothing. */
  readonly missing: readonly string[];
  /** Sent something that is not in the sums. */
  readonly open: readonly string[];
  /** In the sums without being on the list. */
  readonly besides: readonly string[];
}

/** Over which units' reports a receiving office's figures are. */
export interface CollatedUnits extends UnitsByStanding {
  /** Of the units. */
  readonly level: Level;
  /** Of the list; null without one. */
  readonly expected: number | null;
  /** Units of the list in the sums, the provisional ones included. */
  readonly counted: number;
}

/** What these units' figures come to. */
export interface CollatedSums extends CollatedUnits {
  /** By figure; null where no unit has a value. */
  readonly totals: Readonly<Record<CellKey, number | null>>;
}
