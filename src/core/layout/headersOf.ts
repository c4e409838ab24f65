import { headerTexts } from "./headerTexts";
import { wordsOf } from "./likeness";
import { rememberedByText } from "./rememberedByText";
import { LOOKED_THROUGH, type SheetGrid } from "./sheetGrid";
import type { Area } from "./sheetPlan";

/** What stands over one column of a sheet. */
export interface Header extends HeaderWords {
  readonly col: number;
}

interface HeaderWords {
  /** All header texts over the column, from the top. */
  readonly text: string;
  readonly words: readonly string[];
  /** The words of the lowest header cell alone; null where one cell says it all. */
  readonly leaf: readonly string[] | null;
}

const known = new WeakMap<SheetGrid, Map<string, readonly Header[]>>();

/** For each column all header texts above it, those of merged cells and of groups left open to the right included. A hidden column has none unless asked for. */
export function headersOf(
  sheet: SheetGrid,
  used: Area,
  from: number,
  to: number,
  withHidden = false,
): readonly Header[] {
  const ofSheet = known.get(sheet) ?? new Map<string, readonly Header[]>();
  known.set(sheet, ofSheet);
  const key = `${used.col} ${used.cols} ${from} ${to} ${withHidden}`;
  const headers = ofSheet.get(key) ?? workedOut(sheet, used, from, to, withHidden);
  ofSheet.set(key, headers);
  return headers;
}

/** Parts the texts of one header; it stands in none of them. */
const PART = "\u0000";

function workedOut(sheet: SheetGrid, used: Area, from: number, to: number, withHidden: boolean): readonly Header[] {
  const headers: Header[] = [];
  const rows = Array.from({ length: to - from + 1 }, (_item, index) => {
    const { above, lowest } = headerTexts(sheet, used, from + index);
    return from + index < to ? above : lowest;
  });
  for (let at = 0; at < Math.min(used.cols, LOOKED_THROUGH.cols); at += 1) {
    if (!withHidden && sheet.hidden?.cols.has(used.col + at) === true) continue;
    const texts: string[] = [];
    for (const row of rows) {
      const text = row[at] ?? "";
      if (text !== "" && !texts.includes(text)) texts.push(text);
    }
    if (texts.length === 0) continue;
    const said = headerWords(texts.join(PART));
    if (said.words.length > 0)
      headers.push({ col: used.col + at, text: said.text, words: said.words, leaf: said.leaf });
  }
  return headers;
}

const headerWords: (joined: string) => HeaderWords = rememberedByText((joined) => {
  const texts = joined.split(PART);
  return {
    text: texts.join(" · "),
    words: texts.flatMap((text) => wordsOf(shortened(text))),
    leaf: texts.length === 1 ? null : wordsOf(texts.at(-1) ?? ""),
  };
});

/** What stands in brackets explains the group; offices leave it out. */
export function shortened(label: string): string {
  return label.replace(/\([^)]*\)/g, "");
}
