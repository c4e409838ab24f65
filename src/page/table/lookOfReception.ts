import type { SheetKind } from "../../core/reception/plannedSheet";
import { FIRST_UNIT } from "../../session/collate/sheetDecisions";
import { cellAt, placeOf, rowAndCol, type PageSheet } from "../book/pageBook";
import { formPlanOf } from "../book/sheetOfPlanned";
import { lookOfPlan, mergesOf, type SheetLook } from "./sheetLook";

/** Column `Tính` on `Tổng hợp`, the name before it. */
const [NAME, COUNTS] = [1, 2];
const TAKEN: readonly string[] = ["0", "1"];
const [ROW, LINE, CHARACTER] = [24, 20, 7.5];

/**
 * How a sheet of the receiving office looks: its title over the whole breadth, its header over the columns, nothing to be typed into but
 * `Tính`. @param byContents how it looks where it was not written here
 */
export function lookOfReception(sheet: PageSheet, kind: SheetKind, byContents: () => SheetLook): SheetLook {
  const { plan } = sheet;
  const base = plan !== null && "kind" in plan ? lookOfPlan(formPlanOf(plan), new Set()) : byContents();
  const titles = titleRows(sheet, base);
  const merged = [...base.merges.values()].filter(({ row }) => row >= titles);
  const wide = Array.from({ length: titles }, (_item, row) => ({ row, col: 0, rows: 1, cols: base.cols }));
  const { merges, covered } = mergesOf([...wide, ...merged]);
  const look = { ...base, merges, covered, choices: choicesOn(sheet, kind) };
  const header = headerOf(sheet, look, titles);
  return { ...look, header, heights: heightsOf(sheet, look, header?.to ?? 0) };
}

/** How many rows at the top have words in their first cell alone, or none. */
function titleRows(sheet: PageSheet, { rows, cols }: SheetLook): number {
  const isTitle = (row: number): boolean =>
    Array.from({ length: cols - 1 }, (_item, col) => cellAt(sheet, row, col + 1)).every(({ type }) => type === "Empty");
  let count = 0;
  while (count < rows && isTitle(count)) count += 1;
  return count;
}

/** From the first row behind the titles as far down as its merges reach, and the columns before what differs from row to row. */
function headerOf(sheet: PageSheet, { rows, merges }: SheetLook, from: number): SheetLook["header"] {
  if (from >= rows) return null;
  const deep = [...merges.values()].filter(({ row }) => row === from).map((area) => area.rows);
  const labelCols = sheet.plan !== null && "kind" in sheet.plan ? sheet.plan.frozen.cols : 1;
  return { from, to: from + Math.max(1, ...deep) - 1, labelCols };
}

/** `Tính` of each unit. */
function choicesOn({ cells }: PageSheet, kind: SheetKind): ReadonlyMap<number, readonly string[]> {
  if (kind !== "tong-hop") return new Map();
  const units = [...cells].flatMap(([place, { type }]) => {
    const { row, col } = rowAndCol(place);
    return row >= FIRST_UNIT && col === NAME && type === "String" ? [row] : [];
  });
  return new Map(units.map((row) => [placeOf(row, COUNTS), TAKEN]));
}

/** The header as high as its longest words ask for; all other rows are of one line. */
function heightsOf(sheet: PageSheet, { rows, widths, merges, covered }: SheetLook, last: number): readonly number[] {
  const heights = Array.from({ length: rows }, () => ROW);
  for (const [place, { text }] of sheet.cells) {
    const { row, col } = rowAndCol(place);
    const span = merges.get(place) ?? { rows: 1, cols: 1 };
    if (row > last || covered.has(place) || span.rows > 1) continue;
    const width = widths.slice(col, col + span.cols).reduce((sum, each) => sum + each, 0);
    const lines = Math.ceil((text.length * CHARACTER) / Math.max(width, 1));
    heights[row] = Math.max(heights[row] ?? ROW, lines * LINE + 4);
  }
  return heights;
}
