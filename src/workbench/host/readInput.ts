import type { Locale } from "./hostWorkbook";
import { serialDate } from "./serialDate";

/** What an entry becomes. `numberFormat` is set when Excel would format a General cell along with the value. */
export interface ReadInput {
  readonly content: { readonly value: string | number | boolean } | { readonly formula: string };
  readonly numberFormat?: string;
}

/**
 * Text entered into a cell of the number format `pattern`, as Excel in `locale` reads it. Formulas come back in the
 * English spelling in which they are stored. `year` completes a day and month without year.
 */
export function readInput(
  text: string,
  locale: Locale,
  pattern: string,
  year: number = new Date().getFullYear(),
): ReadInput {
  if (pattern === "@") return { content: { value: text } };
  if (text.startsWith("'")) return { content: { value: text.slice(1) } };
  if (text.startsWith("=") && text.length > 1) {
    return { content: { formula: locale === "vi-VN" ? englishFormula(text) : text } };
  }
  const trimmed = text.replace(/^ +| +$/g, "");
  if (/^(true|false)$/i.test(trimmed)) return { content: { value: trimmed.toUpperCase() === "TRUE" } };
  const read = readNumber(trimmed, locale) ?? readDate(trimmed, locale, year) ?? readFraction(trimmed);
  if (read === null) return { content: { value: text } };
  const content = { value: read.value };
  return read.numberFormat === null || pattern !== "General"
    ? { content }
    : { content, numberFormat: read.numberFormat };
}

/** What is written to a cell by a program: only strings are read, and a cell formatted as text makes text of a number. */
export function readContent(content: string | number | boolean, locale: Locale, pattern: string): ReadInput {
  if (typeof content === "string") return readInput(content, locale, pattern);
  return { content: { value: typeof content === "number" && pattern === "@" ? String(content) : content } };
}

interface Reading {
  readonly value: number;
  readonly numberFormat: string | null;
}

function readNumber(text: string, locale: Locale): Reading | null {
  const [group, decimal] = locale === "vi-VN" ? [".", ","] : [",", "."];
  const parts = /^([-+]?)(\(?)([-+]?)([\d.,]*\d[.,]?)(e[-+]?\d+)?(\)?)( ?%)?$/i.exec(text);
  if (parts === null) return null;
  const [, sign = "", open = "", inner = "", digits = "", power = "", close = "", percent] = parts;
  if ((open === "") !== (close === "") || (sign !== "" && inner !== "") || (open !== "" && inner !== "")) return null;
  const [whole = "", fraction, more] = digits.split(decimal);
  // A grouping mark may stand anywhere but first and last, as Excel allows: `0,42` is 42 to an English Excel.
  if (more !== undefined || fraction?.includes(group) || whole.startsWith(group) || whole.endsWith(group)) return null;
  if (whole.includes(group + group)) return null;
  const plain = Number(`${whole.replaceAll(group, "") || "0"}.${fraction || "0"}${power}`);
  if (!Number.isFinite(plain)) return null;
  const value = sign === "-" || inner === "-" || open === "(" ? -plain : plain;
  if (percent !== undefined) return { value: shifted(value), numberFormat: fraction ? "0.00%" : "0%" };
  if (power !== "") return { value, numberFormat: "0.00E+00" };
  if (!whole.includes(group)) return { value, numberFormat: null };
  return { value, numberFormat: fraction ? "#,##0.00" : "#,##0" };
}

/** Per cent as a fraction without the noise of binary division: 26,85% is 0.2685. */
function shifted(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}

function readDate(text: string, locale: Locale, year: number): Reading | null {
  const parts = /^(\d{1,4})([/-])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(text);
  if (parts === null) return null;
  const [a, b, c] = [Number(parts[1]), Number(parts[3]), parts[4]];
  if ((parts[1] ?? "").length === 4)
    return c === undefined || c.length > 2 ? null : dated(a, b, Number(c), "yyyy-mm-dd");
  if ((parts[1] ?? "").length > 2) return null;
  const [day, month] = locale === "vi-VN" ? [a, b] : [b, a];
  if (c === undefined) return dated(year, month, day, "d-mmm");
  const full = c.length === 4 ? Number(c) : Number(c) + (Number(c) < 30 ? 2000 : 1900);
  return dated(full, month, day, locale === "vi-VN" ? "d/m/yyyy" : "m/d/yyyy");
}

function dated(year: number, month: number, day: number, numberFormat: string): Reading | null {
  const value = serialDate(year, month, day);
  return value === null ? null : { value, numberFormat };
}

/** `0 1/2`, and the time of day. */
function readFraction(text: string): Reading | null {
  const mixed = /^(\d+) (\d+)\/(\d+)$/.exec(text);
  if (mixed !== null && Number(mixed[3]) > 0) {
    return { value: Number(mixed[1]) + Number(mixed[2]) / Number(mixed[3]), numberFormat: "# ?/?" };
  }
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock === null || Number(clock[2]) > 59) return null;
  const seconds = Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  return { value: seconds / 86_400, numberFormat: "h:mm" };
}

/** `=SUM(A1;1,5)` → `=SUM(A1,1.5)`; texts stay as they are. */
function englishFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/(\d),(\d)/g, "$1.$2").replace(/;/g, ",")))
    .join("");
}
