import type { Area } from "../../host/hostWorkbook";

interface Joined {
  readonly area: Area;
  readonly value: string;
}

/** Cells (`row col` → value) as few rectangles of one value each: runs in a row, then equal runs below each other. */
export function joinCells(cells: ReadonlyMap<string, string>): readonly Joined[] {
  const places = [...cells].map(([key, value]) => {
    const [row = 0, col = 0] = key.split(" ").map(Number);
    return { row, col, value };
  });
  places.sort((a, b) => a.row - b.row || a.col - b.col);
  const runs: { row: number; col: number; cols: number; value: string }[] = [];
  for (const { row, col, value } of places) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.col + last.cols === col && last.value === value) last.cols += 1;
    else runs.push({ row, col, cols: 1, value });
  }
  const open = new Map<string, { area: Area; value: string }>();
  const joined: { area: Area; value: string }[] = [];
  for (const { row, col, cols, value } of runs) {
    const key = `${col} ${cols} ${value}`;
    const above = open.get(key);
    if (above && above.area.row + above.area.rows === row) {
      above.area = { ...above.area, rows: above.area.rows + 1 };
      continue;
    }
    const fresh = { area: { row, col, rows: 1, cols }, value };
    open.set(key, fresh);
    joined.push(fresh);
  }
  return joined;
}
