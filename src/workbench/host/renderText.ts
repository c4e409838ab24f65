import type { Locale } from "./hostWorkbook";
import { datePartsOf, type DateParts } from "./serialDate";

/** A cell's value as displayed under its number format. A locale tag in the format steers dates; separators are the computer's. */
export function renderText(value: string | number | boolean, pattern: string, locale: Locale): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (pattern === "General" || pattern === "@" || pattern === "") return general(value, locale);
  const sections = splitSections(pattern);
  const section = sectionFor(value, sections);
  const shown = sections.length > 1 && value < 0 ? -value : value;
  const { tokens, tag } = tokensOf(section);
  const tongue: Locale = tag === null ? locale : tag === "42A" || tag === "VI-VN" ? "vi-VN" : "en-US";
  if (tokens.some((token) => token.kind === "general")) return general(shown, locale);
  if (tokens.some((token) => token.kind === "date")) return renderDate(shown, tokens, tongue);
  return renderNumber(shown, tokens, locale);
}

type Token =
  | { readonly kind: "literal" | "digits" | "percent"; readonly text: string }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "general"; readonly text: string };

function general(value: number, locale: Locale): string {
  const size = Math.abs(value);
  let text: string;
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    text = value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace(/e([+-])(\d)$/, "E$10$2")
      .replace("e", "E");
  } else {
    const whole = String(Math.trunc(size)).length;
    text = String(Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole)))));
  }
  return locale === "vi-VN" ? text.replace(".", ",") : text;
}

function splitSections(pattern: string): readonly string[] {
  const sections = [""];
  let quoted = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern[at] ?? "";
    if (letter === '"') quoted = !quoted;
    const last = sections.length - 1;
    if (letter === ";" && !quoted) sections.push("");
    else if (letter === "\\") sections[last] += letter + (pattern[(at += 1)] ?? "");
    else sections[last] += letter;
  }
  return sections;
}

function sectionFor(value: number, sections: readonly string[]): string {
  const [first = "General", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return negative;
  return value === 0 && zero !== undefined ? zero : first;
}

const piece =
  /\[\$([^\]-]*)(?:-([^\]]*))?\]|\[[^\]]*\]|"([^"]*)"|\\(.)|_(.)|\*.|General|[#0?][#0?,]*(?:\.[#0?]*)?(?:E[+-]0+)?|\.[#0?]+|%|y+|m+|d+|h+|s+|AM\/PM|./gisu;

function tokensOf(section: string): { readonly tokens: readonly Token[]; readonly tag: string | null } {
  const tokens: Token[] = [];
  let tag: string | null = null;
  for (const match of section.matchAll(piece)) {
    const [text, currency, locale, quoted, escaped, padding] = match;
    if (text.startsWith("[$")) {
      if (locale !== undefined) tag = locale.toUpperCase();
      if (currency) tokens.push({ kind: "literal", text: currency });
    } else if (text.startsWith("[") || text.startsWith("*")) continue;
    else if (quoted !== undefined) tokens.push({ kind: "literal", text: quoted });
    else if (escaped !== undefined) tokens.push({ kind: "literal", text: escaped });
    else if (padding !== undefined) tokens.push({ kind: "literal", text: " " });
    else if (/^general$/i.test(text)) tokens.push({ kind: "general", text });
    else if (/^[#0?.]/.test(text) && text.length + (/[#0?]/.test(text) ? 1 : 0) > 1)
      tokens.push({ kind: "digits", text });
    else if (text === "%") tokens.push({ kind: "percent", text });
    else if (/^(y+|m+|d+|h+|s+|am\/pm)$/i.test(text)) tokens.push({ kind: "date", text: text.toLowerCase() });
    else tokens.push({ kind: "literal", text });
  }
  return { tokens, tag };
}

function renderNumber(value: number, tokens: readonly Token[], locale: Locale): string {
  const percents = tokens.filter((token) => token.kind === "percent").length;
  const scaled = percents === 0 ? value : Number((value * 100 ** percents).toPrecision(15));
  const firstDigits = tokens.findIndex((token) => token.kind === "digits");
  const body = tokens
    .map((token, index) => {
      if (token.kind !== "digits") return token.text;
      return index === firstDigits ? digitsText(Math.abs(scaled), token.text, locale) : "";
    })
    .join("");
  return value < 0 && /[1-9]/.test(body) ? `-${body}` : body;
}

function digitsText(value: number, pattern: string, locale: Locale): string {
  const [group, decimal] = locale === "vi-VN" ? [".", ","] : [",", "."];
  const power = /E[+-](0+)$/i.exec(pattern);
  if (power !== null) return scientific(value, pattern, (power[1] ?? "").length).replace(".", decimal);
  const thousands = /,+(?=\.|$)/.exec(pattern)?.[0].length ?? 0;
  const [whole = "", fraction = ""] = pattern.split(".");
  const places = fraction.replace(/[^#0?]/g, "").length;
  const [integer = "0", decimals = ""] = (value / 1000 ** thousands).toFixed(places).split(".");
  const least = whole.replace(/[^0]/g, "").length;
  const padded = (integer === "0" && least === 0 ? "" : integer).padStart(least, "0");
  const grouped = /[#0?],[#0?]/.test(whole) ? padded.replace(/\B(?=(\d{3})+$)/g, group) : padded;
  let kept = decimals;
  for (let at = fraction.length - 1; at >= 0 && fraction[at] === "#" && kept.endsWith("0"); at -= 1)
    kept = kept.slice(0, -1);
  return pattern.includes(".") ? `${grouped}${decimal}${kept}` : grouped;
}

function scientific(value: number, pattern: string, width: number): string {
  const places = (/\.([0#?]*)/.exec(pattern)?.[1] ?? "").length;
  const [mantissa = "0", exponent = "0"] = value.toExponential(places).split("e");
  const size = String(Math.abs(Number(exponent))).padStart(width, "0");
  return `${mantissa}E${Number(exponent) < 0 ? "-" : "+"}${size}`;
}

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const englishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const vietnameseDays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

function renderDate(value: number, tokens: readonly Token[], locale: Locale): string {
  const parts = datePartsOf(value);
  if (parts === null) return "########";
  const half = tokens.some((token) => token.text === "am/pm");
  let last = "";
  return tokens
    .map((token, index) => {
      if (token.kind !== "date") return token.text;
      const next = tokens.slice(index + 1).find(({ kind }) => kind === "date")?.text ?? "";
      const minutes = token.text.startsWith("m") && (last.startsWith("h") || next.startsWith("s"));
      last = token.text;
      return minutes ? padded(parts.minute, token.text) : datePart(parts, token.text, locale, half);
    })
    .join("");
}

function datePart(parts: DateParts, text: string, locale: Locale, half: boolean): string {
  const vietnamese = locale === "vi-VN";
  switch (text) {
    case "yyyy":
    case "yyy":
      return String(parts.year);
    case "yy":
    case "y":
      return String(parts.year % 100).padStart(2, "0");
    case "mmmm":
      return vietnamese ? `Tháng ${parts.month}` : (englishMonths[parts.month - 1] ?? "");
    case "mmm":
      return vietnamese ? `Thg${parts.month}` : (englishMonths[parts.month - 1] ?? "").slice(0, 3);
    case "dddd":
      return (vietnamese ? vietnameseDays : englishDays)[parts.weekday] ?? "";
    case "ddd":
      return vietnamese
        ? (["CN", "T2", "T3", "T4", "T5", "T6", "T7"][parts.weekday] ?? "")
        : (englishDays[parts.weekday] ?? "").slice(0, 3);
    case "am/pm":
      return vietnamese ? (parts.hour < 12 ? "SA" : "CH") : parts.hour < 12 ? "AM" : "PM";
    default:
      break;
  }
  if (text.startsWith("m")) return padded(parts.month, text);
  if (text.startsWith("d")) return padded(parts.day, text);
  if (text.startsWith("h")) return padded(half ? parts.hour % 12 || 12 : parts.hour, text);
  return padded(parts.second, text);
}

function padded(value: number, token: string): string {
  return String(value).padStart(Math.min(2, token.length), "0");
}
