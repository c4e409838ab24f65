import { relationshipsOf } from "../relationships";
import { attributes, XML } from "../write/xmlText";
import type { OpenPackage } from "./openPackage";
import { appended, edited, removed } from "./textEdits";
import { attributeOf, xmlTree, type XmlElement } from "./xmlTree";

const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
export const RELATION_NAMESPACES: readonly string[] = [TRANSITIONAL, STRICT];
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

function leadsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Namespace of the package's relations: strict files have another than all others. */
export function relationNamespace(book: OpenPackage): string {
  return book.text("_rels/.rels")?.includes(`${STRICT}/`) === true ? STRICT : TRANSITIONAL;
}

/** Lets a part lead to another. @returns id of the relation. @throws BookError */
export function addLead(book: OpenPackage, part: string, kind: string, target: string): string {
  const path = leadsPath(part);
  const text = book.text(path) ?? `${XML}<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const root = xmlTree(text);
  const taken = new Set(root.children.map((each) => attributeOf(each, "Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const lead = attributes({ Id: id, Type: `${relationNamespace(book)}/${kind}`, Target: wayTo(part, target) });
  book.set(path, edited(text, [appended(text, root, `<${root.prefix}Relationship${lead}/>`)]));
  return id;
}

/** A part leads nowhere from now on. */
export function removeLeads(book: OpenPackage, part: string): void {
  book.remove(leadsPath(part));
}

/** Takes away a part and every way of `from` that leads to it. @throws BookError */
export function removePart(book: OpenPackage, from: string, target: string): void {
  const path = leadsPath(from);
  const text = book.text(path);
  const same = (each: string): boolean => each.toLowerCase() === target.toLowerCase();
  const ids = new Set(relationshipsOf(book, from).flatMap(({ id, target: to }) => (same(to) ? [id] : [])));
  if (text !== undefined && ids.size > 0) {
    const gone = xmlTree(text).children.filter((each) => ids.has(attributeOf(each, "Id") ?? ""));
    book.set(path, edited(text, gone.map(removed)));
  }
  book.remove(target);
  removeType(book, target);
}

/** The shortest way, as other programs write it. */
function wayTo(part: string, to: string): string {
  const [from, target] = [part.split("/"), to.split("/")];
  let shared = 0;
  while (shared < from.length - 1 && from[shared]?.toLowerCase() === target[shared]?.toLowerCase()) shared += 1;
  return "../".repeat(from.length - 1 - shared) + target.slice(shared).join("/");
}

const TYPES = "[Content_Types].xml";

/** Says of what type a part is, where the ending of its name does not say so already. @throws BookError */
export function addType(book: OpenPackage, path: string, type: string): void {
  const text = book.text(TYPES);
  if (text === undefined) return;
  const root = xmlTree(text);
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const isSaid = root.children.some(
    (each) =>
      each.name === "Default" &&
      attributeOf(each, "Extension")?.toLowerCase() === ending &&
      attributeOf(each, "ContentType") === type,
  );
  const stale = root.children.filter((each) => isTypeOf(each, path));
  const added = attributes({ PartName: `/${path}`, ContentType: type });
  book.set(
    TYPES,
    edited(text, [
      ...stale.map(removed),
      ...(isSaid ? [] : [appended(text, root, `<${root.prefix}Override${added}/>`)]),
    ]),
  );
}

function removeType(book: OpenPackage, path: string): void {
  const text = book.text(TYPES);
  if (text === undefined) return;
  const gone = xmlTree(text).children.filter((each) => isTypeOf(each, path));
  if (gone.length > 0) book.set(TYPES, edited(text, gone.map(removed)));
}

function isTypeOf(each: XmlElement, path: string): boolean {
  const part = (attributeOf(each, "PartName") ?? "").replaceAll("\\", "/").replace(/^\/+/, "");
  return each.name === "Override" && part.toLowerCase() === path.toLowerCase();
}
