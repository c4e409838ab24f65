import type { IsoDate } from "../model/reportContext";
import { normaliseText } from "./normalise";

/** `2023-06-30` → `30/6/2023`, as officers write dates in short. */
export function formatShortDate(date: IsoDate): string {
  const { day, month, year } = split(date);
  return `${day}/${month}/${year}`;
}

/** `2026-01-05` → `05 tháng 01 năm 2026`: a zero before days below 10 and months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function formatLongDate(date: IsoDate): string {
  const { day, month, year } = split(date);
  return `${pad(day)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`;
}

/** Reads `29/6/2023`, `29-06-2023` or `29.6.2023`; null for anything else, impossible days included. */
export function parseDate(text: string): IsoDate | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(normaliseText(text));
  if (!match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

function split(date: IsoDate): { day: number; month: number; year: number } {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { day, month, year };
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
