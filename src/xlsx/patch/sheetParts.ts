import { relationshipsOf } from "../relationships";
import { readWorkbook } from "../workbookPart";
import type { OpenPackage } from "./openPackage";

/** Worksheets by name, each with the path of its part. */
export function sheetParts(book: OpenPackage, workbook: string): ReadonlyMap<string, string> {
  const leads = relationshipsOf(book, workbook);
  const { sheets } = readWorkbook(book.read(workbook) ?? new Uint8Array());
  return new Map(
    sheets.flatMap(({ name, id }) => {
      const lead = leads.find((each) => each.id === id);
      return lead?.type === "worksheet" ? [[name, lead.target] as const] : [];
    }),
  );
}
