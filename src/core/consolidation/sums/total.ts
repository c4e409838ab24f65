import type { CellKey } from "../../model/cellKey";
import type { UnitId } from "../units/unit";
import type { NotAdded } from "./figureRole";

/** Over how many units something is told. Blank is not zero: a unit without a value is in none of these numbers. */
export interface Over {
  /** Units that have a value. */
  readonly units: number;
  /** Those of them that count provisionally. */
  readonly provisional: number;
  /** Those of them that are on no list. */
  readonly besides: number;
  readonly shares: ReadonlyMap<UnitId, number>;
  /** Units whose cell holds what is not added (`700 trẻ`, `#REF!`): their part is missing from the sum. */
  readonly unread: readonly UnitId[];
}

export interface SumTotal extends Over {
  readonly kind: "sum";
  readonly key: CellKey;
  /** Null where no unit has a value, and where a number could not hold the sum exactly. */
  readonly value: number | null;
  /** All digits, with a point; null where no unit has a value. */
  readonly exact: string | null;
  /** The sum is too large or too fine for a number: it is told by `exact`, never rounded. */
  readonly isBeyond: boolean;
}

/** A percentage or rate, made from sums over the units that have both sides; never an average. */
export interface RateTotal extends Over {
  readonly kind: "rate";
  readonly key: CellKey;
  /** With two decimals; null without a denominator. */
  readonly value: number | null;
  readonly per: number;
  readonly numerator: readonly CellKey[];
  readonly denominator: readonly CellKey[];
}

export interface NoTotal extends Over {
  readonly kind: "not-added";
  readonly key: CellKey;
  readonly reason: NotAdded;
}

export type Total = SumTotal | RateTotal | NoTotal;

/** A figure that is one sum's share of another. */
export interface Rate {
  readonly key: CellKey;
  readonly numerator: readonly CellKey[];
  readonly denominator: readonly CellKey[];
  /** 100 for percent, 1000 for per mille. */
  readonly per: number;
}
