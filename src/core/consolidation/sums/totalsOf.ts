import type { CellInfo } from "../../edition/cellInfo";
import type { EditionForm } from "../../edition/edition";
import type { CellKey } from "../../model/cellKey";
import type { Level } from "../../model/level";
import type { UnitId } from "../units/unit";
import type { Counted } from "./counted";
import { decimalText, exactNumber, ratio, sumOf, type Decimal } from "./decimal";
import { notAdded } from "./figureRole";
import { levelCells } from "./levelCells";
import { sentFigure } from "./sentFigure";
import type { Over, Rate, SumTotal, Total } from "./total";

type Form = Pick<EditionForm, "id" | "appendices">;

/**
 * What the units' figures come to, by key in form order, then the rates that are no figures of the form. Figures that add up are added
 * exactly; a rate is made from sums; the rest is told with the reason. A return of another form adds nothing.
 * @param level of the units
 * @param rates how percentages and rates are made
 */
export function totalsOf(
  edition: Form,
  level: Level,
  counted: readonly Counted[],
  rates: readonly Rate[] = [],
): ReadonlyMap<CellKey, Total> {
  const cells = levelCells(edition, level);
  const own = counted.filter(({ report }) => report.editionId === edition.id);
  const valuesOnce = new Map<CellKey, Values>();
  const valuesOf = (key: CellKey): Values => {
    const known = valuesOnce.get(key) ?? read(edition, key, cells.get(key), own);
    valuesOnce.set(key, known);
    return known;
  };
  const totals = new Map<CellKey, Total>();
  for (const [key, info] of cells) {
    const rate = rates.find((each) => each.key === key);
    const reason = notAdded(info);
    if (rate !== undefined) totals.set(key, rateTotal(rate, valuesOf, own));
    else if (reason !== null) totals.set(key, { kind: "not-added", key, reason, ...overOf(valuesOf(key), own) });
    else totals.set(key, sumTotal(key, valuesOf(key), own));
  }
  for (const rate of rates) if (!totals.has(rate.key)) totals.set(rate.key, rateTotal(rate, valuesOf, own));
  return totals;
}

interface Values {
  readonly values: ReadonlyMap<UnitId, Decimal>;
  readonly unread: readonly UnitId[];
}

function read(edition: Form, key: CellKey, info: CellInfo | undefined, counted: readonly Counted[]): Values {
  const values = new Map<UnitId, Decimal>();
  const unread: UnitId[] = [];
  if (info === undefined) return { values, unread };
  for (const { unit, report } of counted) {
    const sent = sentFigure(edition, [key, info], report.figures);
    if (sent.kind === "number") values.set(unit, sent.value);
    else if (sent.kind === "words") unread.push(unit);
  }
  return { values, unread };
}

function sumTotal(key: CellKey, values: Values, counted: readonly Counted[]): SumTotal {
  const over = overOf(values, counted);
  if (over.units === 0) return { kind: "sum", key, value: null, exact: null, isBeyond: false, ...over };
  const sum = sumOf(values.values.values());
  const value = exactNumber(sum);
  return { kind: "sum", key, value, exact: decimalText(sum), isBeyond: value === null, ...over };
}

/** Over the units that have every figure of both sides: a share of a sum that lacks some of them would be no share. */
function rateTotal(rate: Rate, valuesOf: (key: CellKey) => Values, counted: readonly Counted[]): Total {
  const { key, numerator, denominator, per } = rate;
  const all = [...numerator, ...denominator].map(valuesOf);
  const isWhole = (unit: UnitId): boolean => all.every(({ values }) => values.has(unit));
  const units = counted.map(({ unit }) => unit).filter(isWhole);
  const side = (keys: readonly CellKey[], of: readonly UnitId[]): Decimal =>
    sumOf(keys.flatMap((each) => of.flatMap((unit) => valuesOf(each).values.get(unit) ?? [])));
  const share = (of: readonly UnitId[]): Decimal | null => ratio(side(numerator, of), side(denominator, of), per);
  const values = new Map(
    units.flatMap((unit) => {
      const its = share([unit]);
      return its === null ? [] : [[unit, its] as const];
    }),
  );
  const whole = share(units);
  const unread = [...new Set(all.flatMap((each) => each.unread))];
  return {
    ...overOf({ values, unread }, counted),
    kind: "rate",
    key,
    numerator,
    denominator,
    per,
    value: whole === null ? null : exactNumber(whole),
    units: units.length,
    ...amongst(counted.filter(({ unit }) => isWhole(unit))),
  };
}

function overOf({ values, unread }: Values, counted: readonly Counted[]): Over {
  return {
    units: values.size,
    ...amongst(counted.filter(({ unit }) => values.has(unit))),
    shares: new Map([...values].map(([unit, value]) => [unit, Number(decimalText(value))])),
    unread,
  };
}

function amongst(counted: readonly Counted[]): Pick<Over, "provisional" | "besides"> {
  return {
    provisional: counted.filter(({ isProvisional }) => isProvisional).length,
    besides: counted.filter(({ isListed }) => !isListed).length,
  };
}
