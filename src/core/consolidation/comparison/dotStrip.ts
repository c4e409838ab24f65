import type { UnitComparison } from "./comparisonOf";

/** A comparison as a picture: all in its own units, y downwards. */
export interface DotStrip {
  readonly width: number;
  readonly height: number;
  /** Where the dots stand. */
  readonly ground: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  /** Units that each dot stands for; where it is one, those that count provisionally are told apart. */
  readonly each: number;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly isProvisional: boolean }[];
  /** The odd ones: with their value where they stand beyond the scale. */
  readonly odd: readonly { readonly x: number; readonly y: number; readonly beyond: number | null }[];
  /** Odd ones beyond the scale for which there is no room. */
  readonly more: number;
  readonly median: number;
  readonly middle: { readonly x: number; readonly width: number };
  /** Where the axis breaks, and the value above which all that is beyond lies; null where it does not. */
  readonly gap: { readonly x: number; readonly above: number } | null;
}

export const STRIP = { width: 294, height: 156 } as const;
/** Edges of the plot: room for the median's value above, for the axis below. */
const [LEFT, RIGHT, TOP, GROUND] = [10, 284, 20, 130];
/** Room beyond the break. */
const BEYOND = 72;
const DOT = 6;
const DIAMOND = 14;
const INTERVALS = 3;
/** What stands so little higher than the others needs no break. */
const STILL_NEAR = 1.5;

/** Null where there is no middle to show. */
export function dotStrip({ units, middle }: UnitComparison): DotStrip | null {
  if (middle === null) return null;
  const odd = units.filter(({ alarm }) => alarm !== null);
  const usual = units.filter(({ alarm }) => alarm === null).map(({ measure }) => measure);
  const most = Math.max(...usual, middle.to);
  const least = Math.min(...usual, middle.from, ...odd.map(({ measure }) => measure));
  const highest = odd[0]?.measure ?? most;
  const isBroken = highest > most * STILL_NEAR;
  const values = ticksOf(least > most / 2 ? least : 0, isBroken ? most : Math.max(most, highest));
  const [from, to] = [values[0] ?? 0, values.at(-1) ?? 1];
  const end = isBroken ? RIGHT - BEYOND : RIGHT;
  const at = (value: number): number => LEFT + ((value - from) / (to - from)) * (end - LEFT);
  const within = odd.filter(({ measure }) => measure <= to);
  const beyond = odd.filter(({ measure }) => measure > to);
  const stacked = stack(units.filter(({ alarm }) => alarm === null).map((unit) => ({ ...unit, x: at(unit.measure) })));
  const rooms = Math.floor((GROUND - TOP) / DIAMOND);
  const shown = beyond.slice(0, beyond.length > rooms ? rooms - 1 : rooms);
  return {
    ...STRIP,
    ground: GROUND,
    ticks: values.map((value) => ({ x: at(value), value })),
    ...stacked,
    odd: [
      ...stack(
        within.map((unit) => ({ ...unit, x: at(unit.measure) })),
        DIAMOND,
      ).dots.map(({ x, y }) => ({ x, y, beyond: null })),
      ...shown.map(({ measure }, index) => ({
        x: end + 22,
        y: GROUND - DIAMOND * (shown.length - index - 0.5),
        beyond: measure,
      })),
    ],
    more: beyond.length - shown.length,
    median: at(middle.median),
    middle: { x: at(middle.from), width: at(middle.to) - at(middle.from) },
    gap: isBroken ? { x: end, above: to } : null,
  };
}

interface Standing {
  readonly x: number;
  readonly isProvisional: boolean;
}

/** Dots of one place above each other, as many units a dot as they need to fit. */
function stack(units: readonly Standing[], size: number = DOT): Pick<DotStrip, "dots" | "each"> {
  const columns = new Map<number, Standing[]>();
  for (const unit of units) {
    const column = Math.floor((unit.x - LEFT) / size);
    columns.set(column, [...(columns.get(column) ?? []), unit]);
  }
  const tallest = Math.max(0, ...[...columns.values()].map((column) => column.length));
  const rooms = Math.floor((GROUND - TOP) / size);
  const each = roundUp(Math.ceil(tallest / rooms));
  const dots = [...columns].flatMap(([column, own]) => {
    const sorted = [...own].sort((a, b) => Number(a.isProvisional) - Number(b.isProvisional));
    return Array.from({ length: Math.ceil(own.length / each) }, (_dot, row) => ({
      x: LEFT + (column + 0.5) * size,
      y: GROUND - (row + 0.5) * size,
      isProvisional: each === 1 && sorted[row]?.isProvisional === true,
    }));
  });
  return { dots, each };
}

/** 1, 2, 5, 10, 20, 50 … */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

/** Round values that hold all between, a few of them. */
function ticksOf(least: number, most: number): readonly number[] {
  const step = roundUp(((most - least || Math.abs(most) || 1) / INTERVALS) * 1e6) / 1e6;
  const [first, last] = [Math.floor(least / step), Math.max(Math.floor(least / step) + 1, Math.ceil(most / step))];
  return Array.from({ length: last - first + 1 }, (_tick, index) => Math.round((first + index) * step * 1e6) / 1e6);
}
