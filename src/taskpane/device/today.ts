import type { IsoDate } from "../../core/model/reportContext";

/** The day by the clock of this computer. */
export function today(): IsoDate {
  const date = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
