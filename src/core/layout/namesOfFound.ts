import { formConstant, formNames } from "./formNames";
import type { FoundForm } from "./sheetGrid";
import type { Area, PlanName } from "./sheetPlan";

/** The hidden names that make a found table one of ours: as those of an inserted sheet, over the cells where they stand. */
export function namesOfFound({ editionId, appendixKey, report, cells }: FoundForm): readonly PlanName[] {
  const names = formNames(appendixKey);
  const rows = new Map<string, number>();
  const cols = new Map<string, number>();
  for (const [key, { row, col }] of cells) {
    const [, rowKey = "", columnKey = ""] = key.split(".");
    rows.set(rowKey, row);
    cols.set(columnKey, col);
  }
  const [top, bottom] = [Math.min(...rows.values()), Math.max(...rows.values())];
  const [left, right] = [Math.min(...cols.values()), Math.max(...cols.values())];
  const block: Area = { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
  return [
    { name: names.form, kind: "constant", text: formConstant({ editionId, appendixKey, report: report ?? editionId }) },
    { name: names.block, kind: "area", area: block },
    ...(left === 0 ? [] : [{ name: names.labels, kind: "area" as const, area: { ...block, col: 0, cols: left } }]),
    ...[...rows].map(([key, row]) => ({
      name: names.row(key),
      kind: "area" as const,
      area: { ...block, row, rows: 1 },
    })),
    ...[...cols].map(([key, col]) => ({
      name: names.column(key),
      kind: "area" as const,
      area: { ...block, col, cols: 1 },
    })),
  ];
}
