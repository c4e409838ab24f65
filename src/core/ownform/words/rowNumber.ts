/** Where a row stands in the outline of its table: the smaller the higher. Null for a row without a number. */
export type RowLevel = number | null;

const PREFIX = /^(\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXL]{1,6}[.)]|[A-HĐ][.)]|[a-zđ][.)]|[-–+•*])\s*(?=\S)/u;
/** `A - Hội viên`, `1 - Kết nạp`, `I/ Thu`: a spaced dash or a stroke after the number, before words that are no range. */
const STROKED =
  /^(\d{1,2}(?:\.\d{1,2})*|[IVXL]{1,6}|[A-HĐ]|[a-zđ])(?:\s+[-–]\s*|\s?\/\s+|\s*:\s+)(?=\p{L}{2})(?!(?:dưới|trên|đến|từ|trước|sau)(?!\p{L}))/u;
const DASH = 7;

/** `1.`, `(1)`, `I`, `a)`, `-` as the number of a row, without its dot; null for a text that numbers nothing. */
export function rowNumber(text: string): string | null {
  if (text.length > 12) return null;
  const bare = text.replace(/^\((.*)\)$/, "$1").replace(/^(\d+|[IVX]+)\)$|\.$/, "$1");
  return levelOf(bare) === null ? null : bare.replace(/^[–•*]$/, "-");
}

/** Parts `1. Trẻ em` into its number and its words. A year or a quantity at the start is no number: it needs its mark. */
export function splitNumber(text: string): { readonly number: string; readonly label: string } {
  const stroked = STROKED.exec(text);
  if (stroked?.[1] !== undefined) return { number: stroked[1], label: text.slice(stroked[0].length) };
  const match = PREFIX.exec(text);
  const number = match === null || /^\d+$/.test(match[1] ?? "") ? null : rowNumber(match[1] ?? "");
  if (match === null || number === null) return { number: "", label: text };
  return { number, label: text.slice(match[0].length) };
}

/** A–H, then Roman, Arabic by its dots, letters, dashes. */
export function levelOf(number: string): RowLevel {
  if (/^[IVX]{1,6}$/.test(number)) return 1;
  if (/^[A-HĐ]$/.test(number)) return 0;
  if (/^\d{1,3}(\.\d{1,3})*$/.test(number)) return Math.min(5, 1 + number.split(".").length);
  if (/^[a-zđ]\)?$/.test(number)) return 6;
  if (/^[-–•*]$/.test(number)) return DASH;
  return number === "+" ? DASH + 1 : null;
}
