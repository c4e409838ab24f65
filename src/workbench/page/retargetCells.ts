import type { ICellData, IWorksheetData } from "@univerjs/core";
import { retargeted } from "../host/sidecar";

/** Formulas of a copied sheet that point into the original by name point into the copy. */
export function retargetCells(data: Partial<IWorksheetData>, from: string, to: string): void {
  for (const line of Object.values(data.cellData ?? {})) {
    for (const cell of Object.values(line ?? {}) as (ICellData | null)[]) {
      if (cell?.f) cell.f = retargeted(cell.f, from, to);
    }
  }
}
