import { parseArea } from "../core/layout/address";
import type { Area } from "../core/layout/sheetPlan";
import type { RawCell } from "../core/model/rawCell";
import { BookError } from "./bookError";
import { serialOf, SHIFT_1904, shownTime } from "./cellFormats";
import { limits } from "./limits";
import { readXml } from "./readXml";
import { rememberedByBytes } from "./sameParts";

/** A cell with content. Row and column zero-based. */
export interface BookCell {
  readonly row: number;
  readonly col: number;
  readonly raw: RawCell;
}

export interface BookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: readonly BookCell[];
  readonly merges: readonly Area[];
  /** A filter's rows included. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
}

/** Columns whose hiding is kept in mind: no form is wider. */
const MOST_HIDDEN = 1000;

/** What the cells of all sheets share. */
export interface BookParts {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly is1904: boolean;
  /** Cells that may still be read. */
  readonly budget: { cells: number };
}

/** Texts of `sharedStrings`. Only the text itself: what stands over it to be read aloud, or is a program's own, is none of it. */
export const readStrings: (bytes: Uint8Array) => readonly string[] = rememberedByBytes((bytes) => {
  const strings: string[] = [];
  const path: string[] = [];
  let current = "";
  readXml(bytes, {
    open(name) {
      path.push(name);
      if (name === "si") current = "";
    },
    text(text) {
      if (isTextOf("si", path)) current += text;
    },
    close(name) {
      path.pop();
      if (name === "si") strings.push(unescaped(current).slice(0, limits.text));
    },
  });
  return strings;
});

/** `t` directly below `holder` or in a run of it. */
function isTextOf(holder: string, path: readonly string[]): boolean {
  if (path.at(-1) !== "t") return false;
  return path.at(-2) === holder || (path.at(-2) === "r" && path.at(-3) === holder);
}

/** `_x000D_` stands for a character that XML cannot hold. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A cell as it is being read. */
interface OpenCell {
  readonly attributes: Readonly<Record<string, string>>;
  value: string;
  /** Text that stands in the cell itself; it outranks `value`. */
  inline: string | null;
  formula: string | null;
}

/** Cells and merges of a worksheet. @throws BookError */
export function readSheet(
  bytes: Uint8Array,
  parts: BookParts,
): Pick<BookSheet, "cells" | "merges" | "hiddenRows" | "hiddenCols"> {
  const cells: BookCell[] = [];
  const hiddenRows = new Set<number>();
  const hiddenCols = new Set<number>();
  const merges: Area[] = [];
  const isSeen = seenOnce();
  const path: string[] = [];
  let [row, col] = [-1, -1];
  let cell: OpenCell | null = null;
  readXml(bytes, {
    open(name, attributes) {
      path.push(name);
      const { r: reference } = attributes;
      if (name === "row") {
        row = reference === undefined ? row + 1 : Number(reference) - 1;
        col = -1;
        if (isTrue(attributes["hidden"]) || attributes["ht"] === "0") hiddenRows.add(row);
      } else if (name === "col" && (isTrue(attributes["hidden"]) || attributes["width"] === "0")) {
        const last = Math.min(Number(attributes["max"]), MOST_HIDDEN);
        for (let each = Number(attributes["min"]); each <= last; each += 1) hiddenCols.add(each - 1);
      } else if (name === "c" && path.at(-2) === "row") {
        const place = reference === undefined ? null : placeOf(reference);
        if (reference !== undefined && place === null) throw new BookError("damaged", `cell ${reference}`);
        [row, col] = place === null ? [row, col + 1] : [place.row, place.col];
        cell = { attributes, value: "", inline: null, formula: null };
      } else if (cell !== null && path.at(-2) === "c") {
        if (name === "is") cell.inline = "";
        else if (name === "f") cell.formula = "";
      } else if (name === "mergeCell") {
        const area = parseArea((attributes["ref"] ?? "").toUpperCase());
        if (area !== null) merges.push(area);
      }
    },
    text(text) {
      if (cell === null) return;
      const holder = path[path.length - 2];
      const own = path[path.length - 1];
      if (holder === "c" && own === "v") cell.value += text;
      else if (holder === "c" && own === "f") cell.formula += text;
      else if (isTextOf("is", path)) cell.inline = (cell.inline ?? "") + text;
    },
    close(name) {
      path.pop();
      if (name !== "c" || cell === null || path.at(-1) !== "row") return;
      const raw = rawOf(cell, parts);
      cell = null;
      if (raw === null) return;
      // Which of them is meant cannot be known.
      if (isSeen(row * 16_384 + col)) throw new BookError("damaged", `cell ${row},${col} twice`);
      parts.budget.cells -= 1;
      if (parts.budget.cells < 0) throw new BookError("too-big", "cells");
      cells.push({ row, col, raw });
    },
  });
  return { cells, merges, hiddenRows, hiddenCols };
}

/** Whether a place came before. Nearly every program writes cells in their order, and then only the last has to be remembered. */
function seenOnce(): (key: number) => boolean {
  const inOrder: number[] = [];
  let all: Set<number> | null = null;
  return (key) => {
    if (all === null && key > (inOrder[inOrder.length - 1] ?? -1)) {
      inOrder.push(key);
      return false;
    }
    all ??= new Set(inOrder);
    if (all.has(key)) return true;
    all.add(key);
    return false;
  };
}

/** `B10`, the way nearly every cell says where it stands; null for what is no place at all. */
function placeOf(reference: string): { readonly row: number; readonly col: number } | null {
  let [col, row, at] = [0, 0, 0];
  for (; at < reference.length && at < 3; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    col = col * 26 + letter;
  }
  const letters = at;
  for (; at < reference.length && at < letters + 7; at += 1) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    row = row * 10 + digit;
  }
  if (letters > 0 && at > letters && at === reference.length && row > 0) return { row: row - 1, col: col - 1 };
  return parseArea(reference.toUpperCase());
}

function isTrue(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}

/** Null for a cell without content. */
function rawOf(cell: OpenCell, { strings, formats, is1904 }: BookParts): RawCell | null {
  const { formula } = cell;
  const { t: type = "n", s: style = "0" } = cell.attributes;
  const numberFormat = formats[Number(style)] ?? "General";
  const base = { formula: formula === null ? null : `=${formula}`, numberFormat };
  const text = (value: string): RawCell => ({
    formula: base.formula,
    numberFormat,
    value,
    text: value,
    type: "String",
  });
  if (cell.inline !== null) return text(unescaped(cell.inline).slice(0, limits.text));
  if (type === "str") return cell.value === "" && formula === null ? null : text(kept(cell.value));
  if (type === "inlineStr") return cell.value === "" ? null : text(kept(cell.value));
  const value = cell.value.trim();
  if (value === "") return formula === null ? null : { ...base, value: "", text: "", type: "Empty" };
  if (type === "s") {
    const shared = strings[Number(value)];
    if (shared === undefined) throw new BookError("damaged", `shared string ${value}`);
    return text(shared);
  }
  if (type === "e") return { ...base, value, text: value, type: "Error" };
  if (type === "b") return { ...base, value: value === "1", text: value === "1" ? "TRUE" : "FALSE", type: "Boolean" };
  const number = type === "d" ? serialOf(value) : Number(value);
  if (number === null) return text(kept(cell.value));
  if (!Number.isFinite(number)) throw new BookError("damaged", `number ${value.slice(0, 40)}`);
  const format = type === "d" && shownTime(number, numberFormat) === null ? "d/m/yyyy" : numberFormat;
  const day = is1904 && type !== "d" ? number + SHIFT_1904 : number;
  return { ...base, numberFormat: format, value: number, text: shownTime(day, format) ?? value, type: "Double" };
}

function kept(value: string): string {
  return unescaped(value).slice(0, limits.text);
}
