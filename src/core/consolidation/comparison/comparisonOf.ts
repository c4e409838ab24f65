import type { CellKey } from "../../model/cellKey";
import type { Counted } from "../sums/counted";
import type { Over } from "../sums/total";
import type { UnitId } from "../units/unit";
import { compareUnits, type UnitAlarm } from "./compareUnits";
import type { LastYear, NotComparable } from "./lastYear";
import { quantile } from "./robust";

/** `per-1000`: on 1,000 children of the unit · `last-year`: on 100 of the unit's own figure a year before · `value`: as it stands. */
export type Basis = "per-1000" | "value" | "last-year";

/** What a figure is held against; a unit that is in none of it is not compared. */
export type Against =
  | { readonly basis: "value" }
  | { readonly basis: "per-1000"; readonly children: ReadonlyMap<UnitId, number> }
  | { readonly basis: "last-year"; readonly before: ReadonlyMap<UnitId, LastYear> };

export interface ComparedUnit {
  readonly unit: UnitId;
  readonly name: string;
  readonly isProvisional: boolean;
  readonly value: number;
  /** Children, or last year's figure; null for figures as they stand. */
  readonly of: number | null;
  /** What is compared: the value, or how much it is on 1,000 or 100 of `of`. */
  readonly measure: number;
  /** Null where it is like the others. */
  readonly alarm: UnitAlarm | null;
}

/** `no-children`: not known · `zero-before`: nothing to divide by. */
export type LeftOut = "no-children" | "zero-before" | NotComparable;

/** As the officer reads it. */
export const LEFT_OUT: Readonly<Record<LeftOut, string>> = {
  "no-children": "chưa biết số trẻ em",
  "zero-before": "năm trước là 0",
  "no-report": "chưa có báo cáo năm trước",
  predecessors: "thiếu báo cáo năm trước của đơn vị trước sáp nhập",
  split: "đơn vị cũ được chia về nhiều nơi hoặc chỉ nhập một phần",
  unclear: "có nhiều báo cáo năm trước cùng tên",
};

export interface UnitComparison {
  readonly figure: CellKey;
  readonly basis: Basis;
  /** From the highest down. */
  readonly units: readonly ComparedUnit[];
  /** The middle of all and of its lower and upper half; null where fewer than `FEWEST_SHOWN` are compared. */
  readonly middle: { readonly median: number; readonly from: number; readonly to: number } | null;
  /** Whether there are enough to say who is far from the others. */
  readonly isJudged: boolean;
  /** Units with a value that cannot be compared, by the reason. */
  readonly left: ReadonlyMap<LeftOut, readonly string[]>;
}

/** With fewer the middle of them says nothing. */
export const FEWEST_SHOWN = 5;

const SCALE: Readonly<Record<Basis, number>> = { "per-1000": 1000, "last-year": 100, value: 1 };

/** One figure over the units that count. @param shares each unit's value */
export function comparisonOf(
  figure: CellKey,
  { shares }: Pick<Over, "shares">,
  counted: readonly Pick<Counted, "unit" | "name" | "isProvisional">[],
  against: Against,
): UnitComparison {
  const scale = SCALE[against.basis];
  const left = new Map<LeftOut, string[]>();
  const held = counted.flatMap(({ unit, name, isProvisional }) => {
    const value = shares.get(unit);
    if (value === undefined) return [];
    const of = heldAgainst(unit, figure, against);
    if (typeof of === "string") {
      left.set(of, [...(left.get(of) ?? []), name]);
      return [];
    }
    return [{ unit, name, isProvisional, value, of, measure: of === null ? value : (value / of) * scale }];
  });
  const own = new Map(held.map(({ unit, value }) => [unit, value]));
  const sizes = new Map(held.flatMap(({ unit, of }) => (of === null ? [] : [[unit, of] as const])));
  const { alarms, isJudged } = compareUnits(figure, own, sizes);
  const alarmOf = new Map(alarms.map((alarm) => [alarm.unit, alarm]));
  const measures = held.map(({ measure }) => measure);
  return {
    figure,
    basis: against.basis,
    units: held
      .map((each) => ({ ...each, alarm: alarmOf.get(each.unit) ?? null }))
      .sort((a, b) => b.measure - a.measure || (a.unit < b.unit ? -1 : 1)),
    middle:
      held.length < FEWEST_SHOWN
        ? null
        : { median: quantile(measures, 0.5), from: quantile(measures, 0.25), to: quantile(measures, 0.75) },
    isJudged,
    left,
  };
}

/** What the unit's value is divided by, or why it cannot be; null for nothing. */
function heldAgainst(unit: UnitId, figure: CellKey, against: Against): number | null | LeftOut {
  switch (against.basis) {
    case "value":
      return null;
    case "per-1000":
      return against.children.get(unit) ?? "no-children";
    case "last-year": {
      const before = against.before.get(unit);
      if (before === undefined) return "no-report";
      if (before.kind === "not-comparable") return before.reason;
      const value = before.values.get(figure);
      return value === undefined ? "no-report" : value > 0 ? value : "zero-before";
    }
  }
}
