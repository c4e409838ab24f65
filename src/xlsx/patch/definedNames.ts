import { BookError } from "../bookError";
import type { OpenPackage } from "./openPackage";
import { appended, edited, removed } from "./textEdits";
import { attributeOf, xmlTree } from "./xmlTree";

/** What may stand before the names in a workbook's part. */
const BEFORE = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
];

/** Sheets of a workbook's part by name, each with its index. @throws BookError */
export function sheetIndices(book: OpenPackage, workbook: string): ReadonlyMap<string, number> {
  const sheets = xmlTree(book.text(workbook) ?? "").children.find(({ name }) => name === "sheets");
  if (sheets === undefined) throw new BookError("damaged", "no sheets");
  return new Map(sheets.children.map((each, index) => [attributeOf(each, "name") ?? "", index]));
}

/**
 * Puts names into a workbook's part, in the place of those that are stale.
 * @param make names as XML, given the prefix of the main namespace. @throws BookError
 */
export function putNames(
  book: OpenPackage,
  workbook: string,
  make: (prefix: string) => string,
  isStale: (name: string, sheet: number) => boolean = () => false,
): void {
  const text = book.text(workbook) ?? "";
  const root = xmlTree(text);
  const put = make(root.prefix);
  const names = root.children.find(({ name }) => name === "definedNames");
  if (names !== undefined) {
    const stale = names.children.filter((each) =>
      isStale(attributeOf(each, "name") ?? "", Number(attributeOf(each, "localSheetId") ?? -1)),
    );
    book.set(workbook, edited(text, [...stale.map(removed), appended(text, names, put)]));
    return;
  }
  const last = root.children.filter(({ name }) => BEFORE.includes(name)).at(-1);
  if (last === undefined) throw new BookError("damaged", "no sheets");
  const all = `<${root.prefix}definedNames>${put}</${root.prefix}definedNames>`;
  book.set(workbook, edited(text, [{ start: last.end, end: last.end, text: all }]));
}
