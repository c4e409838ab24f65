import type { Area, SheetPlan } from "./sheetPlan";

/** Neighbouring inputs of a row as one area. */
export function inputRuns(inputs: SheetPlan["inputs"]): readonly Area[] {
  const runs: { row: number; col: number; rows: number; cols: number }[] = [];
  for (const { row, col } of inputs) {
    const last = runs.at(-1);
    if (last?.row === row && last.col + last.cols === col) last.cols += 1;
    else runs.push({ row, col, rows: 1, cols: 1 });
  }
  return runs;
}
