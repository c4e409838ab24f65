import { addressOf } from "../../core/layout/address";
import { BookError } from "../bookError";
import { readBook } from "../readBook";
import { workbookPath } from "../workbookPart";
import { addNotes } from "./addNotes";
import { forgetResults } from "./forgetResults";
import { openPackage } from "./openPackage";
import type { PackageChanges } from "./packageChanges";
import { setCustomXml } from "./setCustomXml";
import { withCells } from "./setCells";
import { sheetParts } from "./sheetParts";
import { withdrawNotes } from "./withdrawNotes";

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
  const { notes = [], withdrawn = [], cells = [], customXml = [] } = changes;
  const workbook = workbookPath(book);
  const sheets = sheetParts(book, workbook);
  const partOf = (sheet: string): string => {
    const part = sheets.get(sheet);
    if (part === undefined) throw new Error(`The file has no worksheet “${sheet}”.`);
    return part;
  };
  const changed = grouped(cells, ({ sheet }) => partOf(sheet));
  for (const [part, own] of changed) book.set(part, withCells(book.text(part) ?? "", own));
  if (changed.size > 0) forgetResults(book, workbook, new Set(changed.keys()));
  for (const part of withdrawn.length === 0 ? [] : new Set(sheets.values())) {
    const noted = notes.filter(({ sheet }) => partOf(sheet) === part).map(({ row, col }) => addressOf(row, col));
    withdrawNotes(book, part, new Set(withdrawn), new Set(noted));
  }
  for (const [part, own] of grouped(notes, ({ sheet }) => partOf(sheet))) addNotes(book, part, own);
  for (const change of customXml) setCustomXml(book, workbook, change);
  return book.bytes();
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
