const dayMs = 86_400_000;
/** Excel's 1900 system counts a 29 February 1900 that never was; dates before it are not used here. */
const epoch = Date.UTC(1899, 11, 30);

/** Excel's serial number of a calendar date; null when there is no such date. Month from 1. */
export function serialDate(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 9999;
  return exists ? Math.round((time - epoch) / dayMs) : null;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Calendar parts of a serial number; null below 0. */
export function datePartsOf(serial: number): DateParts | null {
  if (serial < 0 || serial > 2_958_465.999_99) return null;
  const date = new Date(epoch + Math.round(serial * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
