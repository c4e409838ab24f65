import type { SheetGrid } from "../../layout/sheetGrid";
import type { Area } from "../../layout/sheetPlan";
import { parseFigure } from "../../text/parseFigure";
import { cleanText } from "./cleanText";
import { MOST } from "../form/ownForm";

/** A form lies near the top left of its sheet. */
const WINDOW = { rows: 800, cols: 80, covered: 200_000 };

const CHILDREN =
  /(?:^|[^\p{L}])(trẻ|trẻ em|học sinh|các cháu|thiếu nhi|nhi đồng|thiếu niên|mầm non|mẫu giáo)(?!\p{L})/iu;

/** Rows and columns of a sheet, both ends included. */
export interface Region {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cleaned texts of a sheet's window, each cell read once. */
export interface SheetText {
  readonly region: Region;
  readonly name: string;
  text(row: number, col: number): string;
  /** With the leading `=`; empty for a constant. */
  formula(row: number, col: number): string;
  /** A figure as officers write them, other than a year. */
  isFigure(row: number, col: number): boolean;
  /** The merge over a cell; undefined for a cell of its own. */
  merge(row: number, col: number): Area | undefined;
  /** Whether any text speaks of children. */
  readonly isOfChildren: boolean;
  isBlankRow(row: number, left: number, right: number): boolean;
}

/** Null for an empty sheet. */
export function sheetText(sheet: SheetGrid): SheetText | null {
  const { used } = sheet;
  if (used === null || used.rows < 1 || used.cols < 1) return null;
  const region: Region = {
    top: used.row,
    left: used.col,
    bottom: used.row + Math.min(used.rows, WINDOW.rows) - 1,
    right: used.col + Math.min(used.cols, WINDOW.cols) - 1,
  };
  const texts = readTexts(sheet, region);
  const merges = readMerges(sheet.merges, region);
  const text = (row: number, col: number) => texts.get(keyOf(row, col)) ?? "";
  return {
    region,
    name: sheet.name,
    text,
    formula: (row, col) => sheet.cell(row, col)?.formula ?? "",
    isFigure: (row, col) => isFigureText(text(row, col)),
    isOfChildren: [...texts.values(), sheet.name].some((each) => CHILDREN.test(each)),
    merge: (row, col) => merges.get(keyOf(row, col)),
    isBlankRow(row, left, right) {
      for (let col = left; col <= right; col += 1) if (text(row, col) !== "") return false;
      return true;
    },
  };
}

function readTexts(sheet: SheetGrid, { top, left, bottom, right }: Region): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) {
      const cell = sheet.cell(row, col);
      if (cell === undefined || cell.type === "Empty") continue;
      const text = cleanText(String(cell.value), MOST.title);
      if (text !== "") texts.set(keyOf(row, col), text);
    }
  }
  return texts;
}

/** Every covered cell of the window → its merge. */
function readMerges(merges: readonly Area[], { top, left, bottom, right }: Region): ReadonlyMap<number, Area> {
  const covers = new Map<number, Area>();
  let budget = WINDOW.covered;
  for (const merge of merges) {
    for (let row = Math.max(top, merge.row); row <= Math.min(bottom, merge.row + merge.rows - 1); row += 1)
      for (let col = Math.max(left, merge.col); col <= Math.min(right, merge.col + merge.cols - 1); col += 1) {
        if ((budget -= 1) < 0) return covers;
        covers.set(keyOf(row, col), merge);
      }
  }
  return covers;
}

function keyOf(row: number, col: number): number {
  return row * 20_000 + col;
}

function isFigureText(text: string): boolean {
  if (!/\d/.test(text) || /^(19|20)\d\d$/.test(text)) return false;
  if (/^-?[\d.,\s]+$/.test(text)) return true;
  const read = text.length < 40 ? parseFigure(text, "money") : null;
  return read?.kind === "value" || read?.reason === "wrong-unit";
}
