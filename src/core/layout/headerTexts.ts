import { normaliseText } from "../text/normalise";
import { rememberedByText } from "./rememberedByText";
import { LOOKED_THROUGH, type SheetGrid } from "./sheetGrid";
import type { Area } from "./sheetPlan";
import { textAt } from "./textAt";

/** What the cells of a row say to the columns beneath them, from the first column of the area; empty for nothing. Rows that say the same are one. */
export interface RowTexts {
  /** No other row that says something else has it. */
  readonly id: number;
  /** As the lowest row of a header: a blank cell takes the text of its merge. */
  readonly lowest: readonly string[];
  /** As a row above others: a blank cell without a merge takes that of its left neighbour, as of a group left open to the right. */
  readonly above: readonly string[];
  /** Every word of them. */
  readonly words: ReadonlySet<string>;
}

const known = new WeakMap<SheetGrid, WeakMap<Area, Map<number, RowTexts>>>();

/** Worked out once for each row of a sheet. @param used area whose first columns are looked at */
export function headerTexts(sheet: SheetGrid, used: Area, row: number): RowTexts {
  const ofSheet = known.get(sheet) ?? new WeakMap<Area, Map<number, RowTexts>>();
  known.set(sheet, ofSheet);
  const rows = ofSheet.get(used) ?? new Map<number, RowTexts>();
  ofSheet.set(used, rows);
  const texts = rows.get(row) ?? textsOf(sheet, row, used.col, Math.min(used.cols, LOOKED_THROUGH.cols));
  rows.set(row, texts);
  return texts;
}

function textsOf(sheet: SheetGrid, row: number, first: number, cols: number): RowTexts {
  const merges = mergesIn(sheet, row);
  const lowest: string[] = [];
  const above: string[] = [];
  let left = "";
  for (let col = first; col < first + cols; col += 1) {
    const own = written(sheet, row, col);
    const merge = merges.find((area) => col >= area.col && col < area.col + area.cols);
    const text = own !== "" || merge === undefined ? own : written(sheet, merge.row, merge.col);
    // A merge says itself how far it reaches.
    if (own !== "") left = merge === undefined ? own : "";
    lowest.push(text);
    above.push(text === "" && merge === undefined ? left : text);
  }
  return rowTexts([lowest.join(CELL), above.join(CELL)].join(KIND));
}

/** They part what cells say; they stand in none of them. */
const [CELL, KIND] = ["\u0000", "\u0001"];
let made = 0;

/** Headers of one form come again in each file, rows of figures hardly ever. */
const rowTexts: (joined: string) => RowTexts = rememberedByText(
  (joined) => {
    const [lowest = [], above = []] = joined.split(KIND).map((texts) => texts.split(CELL));
    made += 1;
    return { id: made, lowest, above, words: new Set(lowest.flatMap(wordsIn)) };
  },
  { most: 5000, longest: 3000 },
);

const wordsIn: (text: string) => readonly string[] = rememberedByText((text) =>
  text === ""
    ? []
    : normaliseText(text)
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
);

const byRow = new WeakMap<SheetGrid, ReadonlyMap<number, readonly Area[]>>();

/** Merges that reach into a row, in their order. */
function mergesIn(sheet: SheetGrid, row: number): readonly Area[] {
  const found = byRow.get(sheet) ?? mergesByRow(sheet);
  byRow.set(sheet, found);
  return found.get(row) ?? [];
}

function mergesByRow({ merges, used }: SheetGrid): ReadonlyMap<number, readonly Area[]> {
  const rows = new Map<number, Area[]>();
  const end = (used?.row ?? 0) + LOOKED_THROUGH.rows;
  for (const area of merges)
    for (let row = area.row; row < Math.min(area.row + area.rows, end); row += 1) {
      const own = rows.get(row);
      if (own === undefined) rows.set(row, [area]);
      else own.push(area);
    }
  return rows;
}

/** What somebody wrote: Excel's tables fill blank headers with `Column1`. */
function written(sheet: SheetGrid, row: number, col: number): string {
  const text = textAt(sheet, row, col);
  return /^(?:Column|Cột)\d{1,3}$/.test(text) ? "" : text;
}
