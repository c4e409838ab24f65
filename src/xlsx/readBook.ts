import { parseArea } from "../core/layout/address";
import type { Area } from "../core/layout/sheetPlan";
import type { RawCell } from "../core/model/rawCell";
import { BookError } from "./bookError";
import { limits } from "./limits";
import { readXml } from "./readXml";
import { partNames, unzip } from "./zip";

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
}
/** `formula` without `=`; `sheet` = index of the sheet it belongs to, null for the whole book. */
export interface BookName {
  readonly name: string;
  readonly formula: string;
  readonly sheet: number | null;
}
export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  /** Contents of the custom XML parts. */
  readonly customXml: readonly string[];
}

const WANTED =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml|customXml\/item\d+\.xml)$/i;

/** Reads an untrusted .xlsx file whole, or refuses it whole. @throws BookError */
export function readBook(bytes: Uint8Array): Book {
  refuseOthers(bytes);
  if (partNames(bytes).some((name) => /vbaProject\.bin$/i.test(name))) throw new BookError("macro");
  const parts = unzip(bytes, (name) => WANTED.test(name));
  const part = (name: string): Uint8Array | undefined =>
    parts.get(name) ?? [...parts].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  const workbook = part("xl/workbook.xml");
  if (workbook === undefined) throw new BookError("not-xlsx");
  const strings = readStrings(part("xl/sharedStrings.xml"));
  const formats = readFormats(part("xl/styles.xml"));
  const targets = readTargets(part("xl/_rels/workbook.xml.rels"));
  const { sheets, names } = readWorkbook(workbook);
  if (sheets.length > limits.sheets) throw new BookError("too-big", `${sheets.length} sheets`);
  const budget = { cells: limits.cells };
  return {
    sheets: sheets.map(({ name, id, isHidden }) => {
      const content = part(targets.get(id) ?? "");
      if (content === undefined) throw new BookError("damaged", `no part for ${name}`);
      return { name, isHidden, ...readSheet(content, strings, formats, budget) };
    }),
    names,
    customXml: [...parts]
      .filter(([name]) => /^customXml\//i.test(name))
      .map(([, content]) => new TextDecoder().decode(content)),
  };
}

function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new BookError("empty");
  if (bytes.length > limits.file) throw new BookError("too-big", `${bytes.length} bytes`);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    const head = new TextDecoder("utf-16le").decode(bytes.subarray(0, Math.min(bytes.length, 1 << 20) & ~1));
    throw new BookError(head.includes("EncryptedPackage") ? "encrypted" : "xls");
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new BookError("not-xlsx");
}

function readStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  let [current, inText, phonetic] = ["", false, 0];
  if (bytes === undefined) return strings;
  readXml(bytes, {
    open(name) {
      if (name === "si") current = "";
      else if (name === "t") inText = true;
      else if (name === "rPh") phonetic += 1;
    },
    text(text) {
      if (inText && phonetic === 0) current += text;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic -= 1;
      else if (name === "si") strings.push(unescaped(current).slice(0, limits.text));
    },
  });
  return strings;
}

/** `_x000D_` stands for a character that XML cannot hold. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Built-in formats that show a date or a time. */
const DATE_FORMATS: Readonly<Record<number, string>> = Object.fromEntries(
  [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47].map((id) => [id, "d/m/yyyy"]),
);

/** Number format of each cell style. */
function readFormats(bytes: Uint8Array | undefined): readonly string[] {
  const own = new Map<number, string>();
  const styles: string[] = [];
  let inStyles = false;
  if (bytes === undefined) return styles;
  readXml(bytes, {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") own.set(Number(numFmtId), formatCode);
      else if (name === "cellXfs") inStyles = true;
      else if (name === "xf" && inStyles) {
        styles.push(own.get(Number(numFmtId)) ?? DATE_FORMATS[Number(numFmtId)] ?? "General");
      }
    },
    close(name) {
      if (name === "cellXfs") inStyles = false;
    },
  });
  return styles;
}

function readTargets(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (bytes === undefined) return targets;
  readXml(bytes, {
    open(name, { Id = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target.replace(/^\.\//, "")}`);
    },
  });
  return targets;
}

function readWorkbook(bytes: Uint8Array) {
  const sheets: { name: string; id: string; isHidden: boolean }[] = [];
  const names: BookName[] = [];
  let open: { name: string; sheet: number | null } | null = null;
  let text = "";
  readXml(bytes, {
    open(tag, { name = "", id = "", state = "visible", localSheetId }) {
      if (tag === "sheet") sheets.push({ name, id, isHidden: state !== "visible" });
      if (tag !== "definedName") return;
      open = { name, sheet: localSheetId === undefined ? null : Number(localSheetId) };
      text = "";
    },
    text(part) {
      text += part;
    },
    close(tag) {
      if (tag !== "definedName" || open === null) return;
      if (names.length >= limits.names) throw new BookError("too-big", "names");
      names.push({ ...open, formula: text.trim() });
      open = null;
    },
  });
  return { sheets, names };
}

function readSheet(
  bytes: Uint8Array,
  strings: readonly string[],
  formats: readonly string[],
  budget: { cells: number },
): Pick<BookSheet, "cells" | "merges"> {
  const cells: BookCell[] = [];
  const merges: Area[] = [];
  let [row, col] = [-1, -1];
  let cell: Readonly<Record<string, string>> | null = null;
  let [value, formula] = ["", null as string | null];
  let into: "value" | "formula" | null = null;
  readXml(bytes, {
    open(name, attributes) {
      if (name === "row") {
        row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
        col = -1;
      } else if (name === "c") {
        const place = attributes["r"] === undefined ? null : parseArea(attributes["r"]);
        if (attributes["r"] !== undefined && place === null) throw new BookError("damaged", `cell ${attributes["r"]}`);
        [row, col] = place === null ? [row, col + 1] : [place.row, place.col];
        [cell, value, formula] = [attributes, "", null];
      } else if (name === "v" || name === "t") into = "value";
      else if (name === "f") [into, formula] = ["formula", ""];
      else if (name === "mergeCell") {
        const area = parseArea(attributes["ref"] ?? "");
        if (area !== null) merges.push(area);
      }
    },
    text(text) {
      if (into === "value") value += text;
      else if (into === "formula") formula = (formula ?? "") + text;
    },
    close(name) {
      if (name === "v" || name === "t" || name === "f") into = null;
      if (name !== "c" || cell === null) return;
      if (value !== "" || formula !== null) {
        budget.cells -= 1;
        if (budget.cells < 0) throw new BookError("too-big", "cells");
        cells.push({ row, col, raw: rawOf(cell, value, formula, strings, formats) });
      }
      cell = null;
    },
  });
  return { cells, merges };
}

function rawOf(
  { t: type = "n", s: style = "0" }: Readonly<Record<string, string>>,
  value: string,
  formula: string | null,
  strings: readonly string[],
  formats: readonly string[],
): RawCell {
  const base = { formula: formula === null ? null : `=${formula}`, numberFormat: formats[Number(style)] ?? "General" };
  if (type === "s" || type === "str" || type === "inlineStr") {
    const text = type === "s" ? strings[Number(value)] : unescaped(value).slice(0, limits.text);
    if (text === undefined) throw new BookError("damaged", `shared string ${value}`);
    return { ...base, value: text, text, type: "String" };
  }
  if (type === "e") return { ...base, value, text: value, type: "Error" };
  if (type === "b") return { ...base, value: value === "1", text: value === "1" ? "TRUE" : "FALSE", type: "Boolean" };
  if (value === "") return { ...base, value: "", text: "", type: "Empty" };
  const number = Number(value);
  if (!Number.isFinite(number)) throw new BookError("damaged", `number ${value.slice(0, 40)}`);
  const isDate =
    base.numberFormat !== "General" && /[dmy]/i.test(base.numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ""));
  return { ...base, value: number, text: isDate ? shownDate(number) : value, type: "Double" };
}

/** A serial day as officers write it; the 1900 system, which every Windows Excel uses. */
function shownDate(serial: number): string {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  return Number.isNaN(date.getTime())
    ? String(serial)
    : `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}
