import { markOf, SHEET_KINDS, type SheetKind } from "../../core/reception/plannedSheet";
import type { PageSheet } from "./pageBook";

/** Which of the receiving office's sheets this is, by its hidden name; null for any other sheet. */
export function receptionKind({ names }: Pick<PageSheet, "names">): SheetKind | null {
  return SHEET_KINDS.find((kind) => names.has(markOf(kind).name)) ?? null;
}
