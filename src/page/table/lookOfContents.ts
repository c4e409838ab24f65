import type { PlanInput, PlanStyle, SheetPlan } from "../../core/layout/sheetPlan";
import type { SheetLooks } from "../../xlsx/look/readLooks";
import { cellAt, placeOf, rowAndCol, usedArea, type PageSheet } from "../book/pageBook";
import { receptionKind } from "../book/receptionKind";
import { mergesOf, pixelsOfPoints, type SheetForm, type SheetLook } from "./sheetLook";

const FILL = "#FFF9E8";
/** Pixels of a character of the default font, and of a line and what stands above and below it. */
const [CHARACTER, LINE, AROUND] = [7, 21, 4];
/** A sheet beyond this is no form: its rest stays in the file. Of what a receiving office keeps, all is shown. */
const MOST = { rows: 200, receptionRows: 100_000, cols: 40 };
const PLAIN: SheetLooks = { widths: new Map(), width: 12, heights: new Map(), styles: new Map() };

/** A sheet of another's file as it looks there; the figures to fill are tinted, where it gives them no ground of its own. */
export function lookOfContents(
  sheet: PageSheet,
  form: SheetForm | null,
  figures: ReadonlySet<number>,
  plan: SheetPlan | null,
): SheetLook {
  const looks = sheet.looks ?? PLAIN;
  const { rows, cols } = extentOf(sheet, looks);
  const { hidden } = sheet;
  const { merges, covered } = mergesOf(
    // One whose first cell is hidden is drawn as single cells.
    sheet.merges.filter(
      ({ row, col, ...size }) =>
        row + size.rows <= rows && col + size.cols <= cols && !hidden.rows.has(row) && !hidden.cols.has(col),
    ),
  );
  const prompts = promptsOf(form, plan);
  const places = form?.table.cells ?? [];
  const [top, left] = [Math.min(...places.map(({ row }) => row)), Math.min(...places.map(({ col }) => col))];
  const widths = Array.from({ length: cols }, (_item, col) =>
    Math.round((looks.widths.get(col) ?? looks.width) * CHARACTER),
  );
  return {
    rows,
    cols,
    widths,
    heights: heightsOf(sheet, looks, rows, widths, merges),
    styles: stylesOf(sheet, looks, { rows, cols }, prompts),
    merges,
    covered,
    prompts,
    choices: null,
    figures,
    header: places.length === 0 ? null : { from: Math.max(0, top - 2), to: Math.max(0, top - 1), labelCols: left },
    hidden,
    orientation: "landscape",
  };
}

/** As far as there is anything to see: contents, and lines around blank cells. */
function extentOf(sheet: PageSheet, { styles }: SheetLooks): { readonly rows: number; readonly cols: number } {
  const used = usedArea(sheet) ?? { row: 0, col: 0, rows: 1, cols: 1 };
  let [rows, cols] = [used.row + used.rows, used.col + used.cols];
  for (const [place, { border }] of styles) {
    if (border === undefined) continue;
    const { row, col } = rowAndCol(place);
    [rows, cols] = [Math.max(rows, row + 1), Math.max(cols, col + 1)];
  }
  return {
    rows: Math.min(rows, receptionKind(sheet) === null ? MOST.rows : MOST.receptionRows),
    cols: Math.min(cols, MOST.cols),
  };
}

function promptsOf(form: SheetForm | null, plan: SheetPlan | null): SheetLook["prompts"] {
  const inputs = new Map(plan?.inputs.map(({ key, prompt }) => [key, prompt]) ?? []);
  const prompts = new Map<number, PlanInput["prompt"]>();
  for (const { key, row, col, raw } of form?.table.cells ?? []) {
    const prompt = inputs.get(key);
    if (prompt !== undefined && raw.formula === null) prompts.set(placeOf(row, col), prompt);
  }
  return prompts;
}

function stylesOf(
  sheet: PageSheet,
  looks: SheetLooks,
  { rows, cols }: { readonly rows: number; readonly cols: number },
  prompts: SheetLook["prompts"],
): SheetLook["styles"] {
  const styles = new Map<number, PlanStyle>();
  for (let at = 0; at < rows * cols; at += 1) {
    const [row, col] = [Math.floor(at / cols), at % cols];
    const place = placeOf(row, col);
    const own = looks.styles.get(place) ?? {};
    const isNumber = cellAt(sheet, row, col).type === "Double";
    styles.set(place, {
      ...(isNumber ? { horizontal: "Right" as const } : {}),
      ...(prompts.has(place) ? { fill: FILL } : {}),
      ...own,
    });
  }
  return styles;
}

/** As the file says; where it leaves a row to its contents, as high as the longest text that may be broken into lines. */
function heightsOf(
  { cells }: PageSheet,
  { heights: own, styles }: SheetLooks,
  rows: number,
  widths: readonly number[],
  merges: SheetLook["merges"],
): readonly number[] {
  const heights = Array.from({ length: rows }, () => LINE + AROUND);
  for (const [place, { text }] of cells) {
    const { row, col } = rowAndCol(place);
    if (row >= rows || col >= widths.length || styles.get(place)?.wrap !== true) continue;
    const span = merges.get(place)?.cols ?? 1;
    const width = widths.slice(col, col + span).reduce((sum, each) => sum + each, 0);
    const lines = Math.ceil((text.length * (CHARACTER + 1)) / Math.max(width, 1));
    heights[row] = Math.max(heights[row] ?? LINE, lines * LINE + AROUND);
  }
  return heights.map((height, row) => {
    const points = own.get(row);
    return points === undefined ? height : pixelsOfPoints(points);
  });
}
