import type { PlanName } from "../../core/layout/sheetPlan";
import { workbookPath } from "../workbookPart";
import { nameXml } from "../write/workbookXml";
import { putNames, sheetIndices } from "./definedNames";
import { openPackage } from "./openPackage";

/** Names of the product begin so: those of all others stay. */
const OURS = /^BCTE_/i;

/**
 * Gives sheets of a package these names of the product, in the place of those that they have; nothing else changes.
 * @param names by the sheet's name. @throws BookError; Error for a sheet that the file has not.
 */
export function setNames(bytes: Uint8Array, names: ReadonlyMap<string, readonly PlanName[]>): Uint8Array {
  const book = openPackage(bytes);
  const workbook = workbookPath(book);
  const indices = sheetIndices(book, workbook);
  const indexOf = (sheet: string): number => {
    const index = indices.get(sheet);
    if (index === undefined) throw new Error(`The file has no worksheet “${sheet}”.`);
    return index;
  };
  const changed = new Set([...names.keys()].map(indexOf));
  putNames(
    book,
    workbook,
    (prefix) =>
      [...names]
        .flatMap(([sheet, own]) =>
          own.filter(({ name }) => OURS.test(name)).map((name) => nameXml(sheet, indexOf(sheet), name, prefix)),
        )
        .join(""),
    (name, sheet) => OURS.test(name) && changed.has(sheet),
  );
  return book.bytes();
}
