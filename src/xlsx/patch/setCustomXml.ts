import { decode } from "../readXml";
import { relationshipsOf } from "../relationships";
import { itemPropertiesXml, rootNamespaceOf } from "../write/customXmlParts";
import type { OpenPackage } from "./openPackage";
import type { CustomXmlChange } from "./packageChanges";
import { addLead, addType, removePart } from "./packageLeads";

const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Puts one custom XML part where the file has none of its namespace, or in the place of those it has. @throws BookError */
export function setCustomXml(book: OpenPackage, workbook: string, { namespace, xml }: CustomXmlChange): void {
  const [first, ...others] = partsOf(book, workbook, namespace);
  for (const path of xml === null && first !== undefined ? [first, ...others] : others)
    removeItem(book, workbook, path);
  if (xml === null) return;
  if (first !== undefined) {
    book.set(first, xml);
    return;
  }
  const path = book.freePath("customXml/item#.xml");
  const properties = book.freePath("customXml/itemProps#.xml");
  addType(book, path, "application/xml");
  addType(book, properties, PROPERTIES);
  book.set(path, xml);
  book.set(properties, itemPropertiesXml(xml, book.names.length));
  addLead(book, path, "customXmlProps", properties);
  addLead(book, workbook, "customXml", path);
}

/** Those that the workbook leads to, and those that stand where Excel puts them. */
function partsOf(book: OpenPackage, workbook: string, namespace: string): readonly string[] {
  const related = relationshipsOf(book, workbook).flatMap(({ type, target }) => (type === "customXml" ? [target] : []));
  const usual = book.names.filter((name) => /^customXml\/item\d+\.xml$/i.test(name));
  const paths = new Map([...usual, ...related].map((path) => [path.toLowerCase(), path]));
  return [...paths.values()].filter((path) => {
    const content = book.read(path);
    return content !== undefined && rootNamespaceOf(decode(content)) === namespace;
  });
}

function removeItem(book: OpenPackage, workbook: string, path: string): void {
  for (const { target } of relationshipsOf(book, path)) removePart(book, path, target);
  const slash = path.lastIndexOf("/") + 1;
  book.remove(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  removePart(book, workbook, path);
}
