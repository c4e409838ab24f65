import { BookError } from "../bookError";
import { readBook } from "../readBook";
import { relationshipsOf } from "../relationships";
import { readWorkbook, workbookPath } from "../workbookPart";
import { addNotes } from "./addNotes";
import { askForResults, withoutResults } from "./forgetResults";
import { openPackage, type OpenPackage } from "./openPackage";
import type { PackageChanges } from "./packageChanges";
import { setCustomXml } from "./setCustomXml";
import { withCells } from "./setCells";

/**
 * Changes an untrusted .xlsx and copies all else byte for byte: the packed bytes of every part that is not changed stay the same.
 * A note where a threaded comment stands is added to the old note beneath it, which newer Excels do not show.
 * @throws BookError for a file that cannot be read, has macros or a digital signature, or whose cell is of a shared formula;
 * Error for a sheet that the file has not.
 */
export function patchPackage(bytes: Uint8Array, changes: PackageChanges): Uint8Array {
  // What reading refuses is refused here too.
  readBook(bytes);
  const book = openPackage(bytes);
  if (book.names.some((name) => /^_xmlsignatures\//i.test(name))) throw new BookError("signed");
  const { notes = [], cells = [], customXml = [] } = changes;
  const workbook = workbookPath(book);
  const sheets = sheetsOf(book, workbook);
  const partOf = (sheet: string): string => {
    const part = sheets.get(sheet);
    if (part === undefined) throw new Error(`The file has no worksheet “${sheet}”.`);
    return part;
  };
  const changed = grouped(cells, ({ sheet }) => partOf(sheet));
  for (const [part, own] of changed) book.set(part, withCells(book.text(part) ?? "", own));
  if (changed.size > 0) {
    for (const part of sheets.values()) forgetResults(book, part, changed.has(part));
    askForResults(book, workbook);
  }
  for (const [part, own] of grouped(notes, ({ sheet }) => partOf(sheet))) addNotes(book, part, own);
  for (const change of customXml) setCustomXml(book, workbook, change);
  return book.bytes();
}

/** Worksheets by name, each with the path of its part. */
function sheetsOf(book: OpenPackage, workbook: string): ReadonlyMap<string, string> {
  const leads = relationshipsOf(book, workbook);
  const { sheets } = readWorkbook(book.read(workbook) ?? new Uint8Array());
  return new Map(
    sheets.flatMap(({ name, id }) => {
      const lead = leads.find((each) => each.id === id);
      return lead?.type === "worksheet" ? [[name, lead.target] as const] : [];
    }),
  );
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function forgetResults(book: OpenPackage, part: string, isChanged: boolean): void {
  const text = book.text(part) ?? "";
  const without = withoutResults(text, isChanged);
  if (without !== text) book.set(part, without);
}
