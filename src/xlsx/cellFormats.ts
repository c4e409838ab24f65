import { rememberedByText } from "../core/layout/rememberedByText";
import { readXml } from "./readXml";
import { rememberedByBytes } from "./sameParts";

/** Formats that every file has without saying so, of those that matter here: dates and times. */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: "d/m/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "d/m/yyyy h:mm",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
};

/** Number format of each cell style. */
export const readFormats: (bytes: Uint8Array) => readonly string[] = rememberedByBytes((bytes) => {
  const own = new Map<number, string>();
  const styles: string[] = [];
  let inStyles = false;
  readXml(bytes, {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") own.set(Number(numFmtId), formatCode);
      else if (name === "cellXfs") inStyles = true;
      else if (name === "xf" && inStyles) {
        styles.push(own.get(Number(numFmtId)) ?? BUILT_IN[Number(numFmtId)] ?? "General");
      }
    },
    close(name) {
      if (name === "cellXfs") inStyles = false;
    },
  });
  return styles;
});

const DAY = 86_400_000;
/** The serial of 1 January 1970 in the system that begins with 1900. */
const EPOCH = 25_569;
/** Days by which the system that begins with 1904 is behind. */
export const SHIFT_1904 = 1462;

/** A number as officers read it under its format: a day, a time of day, hours that went by; null for no date or time. */
export function shownTime(serial: number, format: string): string | null {
  const { elapsed, codes, isTime } = partsOf(format);
  if (!isTime) return null;
  const seconds = Math.round(serial * 86_400);
  if (elapsed === "h") return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`;
  if (elapsed !== undefined) return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  const date = new Date(Math.round((serial - EPOCH) * DAY));
  if (Number.isNaN(date.getTime())) return String(serial);
  const time = `${date.getUTCHours()}:${two(date.getUTCMinutes())}`;
  const day = `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
  if (!/[dy]/.test(codes) && /[hs]/.test(codes)) return time;
  return /h/.test(codes) && serial % 1 !== 0 ? `${day} ${time}` : day;
}

/** What of a format tells of time: what went by in brackets, and the codes outside them. */
const partsOf = rememberedByText((format) => {
  const plain = format.replace(/"[^"]*"|\\.|_./g, "");
  const elapsed = /\[(h+|m+|s+)\]/i.exec(plain)?.[1]?.charAt(0).toLowerCase();
  const codes = plain.replace(/\[[^\]]*\]|General/gi, "").toLowerCase();
  return { elapsed, codes, isTime: elapsed !== undefined || /[dmyhs]/.test(codes) };
});

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** `2023-06-29` or `2023-06-29T08:00:00` as a serial day; null for anything else. */
export function serialOf(iso: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(iso.trim());
  const [, day = "", hours = "0", minutes = "0", seconds = "0"] = match ?? [];
  const time = Date.parse(day);
  if (match === null || Number.isNaN(time)) return null;
  return time / DAY + EPOCH + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
