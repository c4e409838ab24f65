import { markOf, SHEET_KINDS, type SheetKind } from "../core/reception/plannedSheet";
import type { Batch } from "./batch";

export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  /** What of ours it is marked as. */
  readonly kinds: readonly SheetKind[];
  readonly charts: readonly string[];
}

/** All sheets with what of ours they are. @param hasCharts whether the names of their charts are asked for */
export async function findPlannedSheets(batch: Batch, hasCharts: boolean): Promise<readonly FoundSheet[]> {
  const charts = hasCharts ? ",items/charts/items/name" : "";
  const sheets = await batch((context) =>
    context.workbook.worksheets.load(`items/id,items/name,items/names/items/name${charts}`),
  );
  return sheets.items.map((sheet) => {
    const marks = new Set(sheet.names.items.map((each) => each.name));
    return {
      id: sheet.id,
      name: sheet.name,
      kinds: SHEET_KINDS.filter((kind) => marks.has(markOf(kind).name)),
      charts: hasCharts ? sheet.charts.items.map((each) => each.name) : [],
    };
  });
}
