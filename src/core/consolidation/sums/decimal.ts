/** A decimal number without any rounding: `units` · 10^-`scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** A number as a cell shows it at most: with Excel's fifteen digits. @throws RangeError for what is no finite number */
export function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`No decimal for ${value}: read the cell before adding it.`);
  if (Number.isSafeInteger(value)) return { units: BigInt(value), scale: 0 };
  const [mantissa = "0", exponent = "0"] = value.toExponential(DIGITS - 1).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return trimmed({ units: BigInt(whole + fraction), scale: fraction.length - Number(exponent) });
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === 0 && b.scale === 0) return { units: a.units + b.units, scale: 0 };
  const scale = Math.max(a.scale, b.scale);
  return trimmed({ units: scaled(a, scale) + scaled(b, scale), scale });
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale });
}

/** Whether two cells hold one number: Excel tells apart fifteen digits. */
export function isSameNumber(a: number, b: number): boolean {
  return decimalText(decimalOf(a)) === decimalText(decimalOf(b));
}

export function sumOf(values: Iterable<Decimal>): Decimal {
  let sum = ZERO;
  for (const value of values) sum = add(sum, value);
  return sum;
}

/** Plain digits with a point: `-4930000.5`. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const sign = units < 0n ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The same as a number; null where a number would not be the same: beyond 2^53, or more digits than Excel holds. */
export function exactNumber(value: Decimal): number | null {
  const number = Number(decimalText(value));
  if (value.scale === 0) return Number.isSafeInteger(number) ? number : null;
  return decimalText(value).replace(/^-?0*\.?0*|\./g, "").length <= DIGITS ? number : null;
}

/** `a · per ÷ b` to two decimals, halves away from zero; null for a division by zero. */
export function ratio(a: Decimal, b: Decimal, per: number): Decimal | null {
  if (b.units === 0n) return null;
  const scale = Math.max(a.scale, b.scale);
  const [top, bottom] = [scaled(a, scale) * BigInt(per) * 100n, scaled(b, scale)];
  const isNegative = top < 0n !== bottom < 0n;
  const [above, below] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const rounded = (above * 2n + below) / (below * 2n);
  return trimmed({ units: isNegative ? -rounded : rounded, scale: 2 });
}

const DIGITS = 15;

function scaled({ units, scale }: Decimal, to: number): bigint {
  return units * 10n ** BigInt(to - scale);
}

/** Without zeros behind the point; whole numbers with scale 0. */
function trimmed({ units, scale }: Decimal): Decimal {
  if (scale < 0) return { units: units * 10n ** BigInt(-scale), scale: 0 };
  let [its, places] = [units, scale];
  while (places > 0 && its % 10n === 0n) [its, places] = [its / 10n, places - 1];
  return { units: its, scale: places };
}
