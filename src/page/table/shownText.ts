import type { RawCell } from "../../core/model/rawCell";
import { formatNumber } from "../../core/text/viNumber";
import { shownTime } from "../../xlsx/cellFormats";
import { cellAt, placeOf, type PageSheet } from "../book/pageBook";
import type { SheetLook } from "./sheetLook";

/** A number format: digits with or without groups, decimals, a percent sign, words before and behind. */
const NUMBER = /^((?:"[^"]*"|[^#0"?/])*)([#0][#0,]*)(?:\.([0#]+))?(%?)((?:"[^"]*"|[^#0"?/])*)$/;

/** What a sheet shows in a cell. */
export function shownAt(sheet: PageSheet, { styles }: SheetLook, row: number, col: number): string {
  const cell = cellAt(sheet, row, col);
  return shownText(cell, styles.get(placeOf(row, col))?.numberFormat ?? cell.numberFormat);
}

/** A cell as the sheet shows it: a number under its format, written as Vietnamese offices do; all else as it stands. */
export function shownText({ type, value, text }: RawCell, numberFormat: string): string {
  if (type !== "Double" || typeof value !== "number" || shownTime(value, numberFormat) !== null) return text;
  const [positive = "", negative] = numberFormat.split(";");
  const isOwn = value < 0 && negative !== undefined;
  const shown = NUMBER.exec(isOwn ? negative : positive);
  if (shown === null) return formatNumber(value).replaceAll(".", "");
  const [, before = "", digits = "", decimals = "", percent = "", behind = ""] = shown;
  const size = (isOwn ? Math.abs(value) : value) * (percent === "" ? 1 : 100);
  const least = decimals.replaceAll("#", "").length;
  const number = rounded(size, least, decimals.length);
  return words(before) + (digits.includes(",") ? number : number.replaceAll(".", "")) + percent + words(behind);
}

/** With at least and at most so many decimals. */
function rounded(value: number, least: number, most: number): string {
  const [whole = "", fraction = ""] = formatNumber(Number(value.toFixed(most))).split(",");
  const decimals = fraction.padEnd(least, "0");
  return decimals === "" ? whole : `${whole},${decimals}`;
}

/** What a format says beside the digits; signs that only take up room are a blank at most. */
function words(part: string): string {
  return part
    .replace(/\[[^\]]*\]|[_*]./g, "")
    .replace(/\\(.)/g, "$1")
    .replaceAll('"', "");
}
