import type { Area } from "../../core/layout/sheetPlan";
import type { SheetKind } from "../../core/reception/plannedSheet";
import { TOTALS_COLS, TOTALS_ROWS } from "../../core/reception/sheets/totalsGrid";
import { placeOf, rowAndCol, type PageSheet } from "../book/pageBook";
import { formPlanOf } from "../book/sheetOfPlanned";
import { lookOfPlan, mergesOf, placesOf, type SheetLook } from "./sheetLook";

const TAKEN: readonly string[] = ["0", "1"];
/** Pixels of a row of one line. */
const ROW = 24;

/**
 * How a sheet of the receiving office looks: lines of words alone go over the whole breadth, and nothing is typed into but `Tính`.
 * @param byContents how it looks where it was not written here
 */
export function lookOfReception(sheet: PageSheet, kind: SheetKind, byContents: () => SheetLook): SheetLook {
  const plan = sheet.plan !== null && "kind" in sheet.plan ? sheet.plan : null;
  const base = plan === null ? byContents() : lookOfPlan(formPlanOf(plan), new Set());
  const lines = linesOfWords(sheet, base);
  const { merges, covered } = mergesOf([...base.merges.values(), ...lines]);
  const long = new Set(lines.map(({ row }) => row));
  return {
    ...base,
    merges,
    covered,
    heights: base.heights.map((height, row) => (long.has(row) ? ROW : height)),
    choices: new Map((kind === "tong-hop" ? countCells(sheet) : []).map((place) => [place, TAKEN])),
    header: plan === null ? null : { ...plan.titleRows, labelCols: plan.frozen.cols },
  };
}

/** Rows with words in their first cell alone. */
function linesOfWords({ cells }: PageSheet, { cols, covered, merges }: SheetLook): readonly Area[] {
  const first = new Set<number>();
  const others = new Set<number>();
  for (const [place, { type, formula }] of cells) {
    const { row, col } = rowAndCol(place);
    if (type === "Empty" && formula === null) continue;
    (col === 0 ? first : others).add(row);
  }
  const isMerged = (row: number): boolean => covered.has(placeOf(row, 0)) || merges.has(placeOf(row, 0));
  return [...first].filter((row) => !others.has(row) && !isMerged(row)).map((row) => ({ row, col: 0, rows: 1, cols }));
}

/** `Tính` of each unit. */
function countCells({ plan, cells }: PageSheet): readonly number[] {
  if (plan !== null && "kind" in plan) return plan.choices.flatMap(({ area }) => placesOf(area));
  return [...cells].flatMap(([place, { type }]) => {
    const { row, col } = rowAndCol(place);
    const isUnit = row >= TOTALS_ROWS.first && col === TOTALS_COLS.name && type === "String";
    return isUnit ? [placeOf(row, TOTALS_COLS.counts)] : [];
  });
}
