import { headerTexts, type RowTexts } from "./headerTexts";
import { wordsOf } from "./likeness";
import { rememberedByText } from "./rememberedByText";
import type { SheetGrid } from "./sheetGrid";
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

/** By the rows that they stand in, the first column and the columns that are hidden; the files of an office have few of them. */
const known = new Map<string, readonly Header[]>();
const MOST = 5000;

/** For each column all header texts above it, those of merged cells and of groups left open to the right included. A hidden column has none unless asked for. */
export function headersOf(
  sheet: SheetGrid,
  used: Area,
  from: number,
  to: number,
  withHidden = false,
): readonly Header[] {
  const rows = Array.from({ length: to - from + 1 }, (_item, index) => headerTexts(sheet, used, from + index));
  const left = withHidden ? [] : [...(sheet.hidden?.cols ?? [])];
  const key = [used.col, left.join(), ...rows.map(({ id }) => id)].join(" ");
  const found = known.get(key);
  if (found !== undefined) return found;
  const headers = workedOut(rows, used.col, new Set(left));
  if (known.size >= MOST) known.clear();
  known.set(key, headers);
  return headers;
}

/** Parts the texts of one header; it stands in none of them. */
const PART = "\u0000";

/** @param first column of the rows' first text @param left columns without a header */
function workedOut(rows: readonly RowTexts[], first: number, left: ReadonlySet<number>): readonly Header[] {
  const headers: Header[] = [];
  const lines = rows.map(({ above, lowest }, index) => (index < rows.length - 1 ? above : lowest));
  for (let at = 0; at < (lines[0]?.length ?? 0); at += 1) {
    if (left.has(first + at)) continue;
    const texts: string[] = [];
    for (const line of lines) {
      const text = line[at] ?? "";
      if (text !== "" && !texts.includes(text)) texts.push(text);
    }
    if (texts.length === 0) continue;
    const said = headerWords(texts.join(PART));
    if (said.words.length > 0) headers.push({ col: first + at, text: said.text, words: said.words, leaf: said.leaf });
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
