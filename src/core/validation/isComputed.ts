import { cellInfo } from "../edition/cellInfo";
import type { CellKey } from "../model/cellKey";
import type { Scope } from "./scope";

/** Whether the sheet itself adds this figure up: nobody has to write it, and it is blank as long as its parts are. */
export function isComputed(scope: Pick<Scope, "edition" | "isFormula">, key: CellKey): boolean {
  return scope.isFormula(key) && (cellInfo(scope.edition, key)?.totalOf.length ?? 0) > 0;
}
