import { collationPart } from "../../core/reception/collation";
import { markOf, SHEET_KINDS, type SheetKind } from "../../core/reception/plannedSheet";
import type { PageBook, PageSheet } from "./pageBook";

/** Which of the receiving office's sheets this is, by its hidden name; null for any other sheet. */
export function receptionKind({ names }: Pick<PageSheet, "names">): SheetKind | null {
  return SHEET_KINDS.find((kind) => names.has(markOf(kind).name)) ?? null;
}

/** Names of the receiving office's sheets in a workbook. */
export function receptionNames({ sheets }: PageBook): ReadonlyMap<SheetKind, string> {
  return new Map(
    sheets.flatMap((sheet): readonly (readonly [SheetKind, string])[] => {
      const kind = receptionKind(sheet);
      return kind === null ? [] : [[kind, sheet.name]];
    }),
  );
}

/** Whether the workbook is a receiving office's alone: what it decided and its tables, and no form. */
export function isOnlyReception({ sheets, parts }: PageBook): boolean {
  const isKept = parts.some(({ xml }) => xml.includes(collationPart.namespace));
  return isKept && sheets.every((sheet) => receptionKind(sheet) !== null);
}
