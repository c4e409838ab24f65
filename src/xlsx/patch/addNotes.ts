import { addressOf, parseArea } from "../../core/layout/address";
import { BookError } from "../bookError";
import { relationshipsOf } from "../relationships";
import { blocksOf, emptyVml, withBoxes } from "./vmlPart";
import { emptyComments, notedCells, withNotes } from "./commentsPart";
import type { OpenPackage } from "./openPackage";
import type { NoteChange } from "./packageChanges";
import { addLead, addType, RELATION_NAMESPACES, relationNamespace } from "./packageLeads";
import { edited } from "./textEdits";
import { attributeOf, prefixFor, xmlTree, type XmlElement } from "./xmlTree";

const COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";
/** What may stand behind the drawing of the notes in a worksheet. */
const BEHIND = [
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Puts notes on one sheet; those that it has stay. @param part path of the sheet. @throws BookError */
export function addNotes(book: OpenPackage, part: string, notes: readonly NoteChange[]): void {
  const sheet = book.text(part);
  if (sheet === undefined) throw new BookError("damaged", part);
  const root = xmlTree(sheet, 4);
  const folder = part.split("/").slice(0, -2).join("/");
  const [comments, old] = commentsOf(book, part, folder, namespaceOf(root));
  const noted = new Set(notedCells(old));
  book.set(comments, withNotes(old, notes));
  const cells = notes.filter(({ row, col }) => !noted.has(addressOf(row, col)));
  const drawing = drawingOf(book, part, root);
  if (drawing !== null) {
    addBoxes(book, drawing, boxesOf(cells));
    return;
  }
  const path = book.freePath(inFolder(folder, "drawings/vmlDrawing#.vml"));
  addType(book, path, VML);
  const without = [...noted].flatMap((ref) => parseArea(ref) ?? []);
  book.set(path, emptyVml());
  addBoxes(book, path, [...without.map(({ row, col }) => ({ row, col, letters: 60 })), ...boxesOf(cells)]);
  book.set(part, withDrawing(sheet, root, addLead(book, part, "vmlDrawing", path), relationNamespace(book)));
}

function boxesOf(notes: readonly NoteChange[]) {
  const cells = new Map(notes.map((note) => [addressOf(note.row, note.col), note]));
  return [...cells.values()].map(({ row, col, text, author }) => ({
    row,
    col,
    letters: notes
      .filter((each) => each.row === row && each.col === col)
      .reduce((sum, each) => sum + each.text.length + 30, text.length === 0 ? author.length : 0),
  }));
}

function namespaceOf({ prefix, attributes }: XmlElement): string {
  return attributes[prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`] ?? "";
}

/** Path and text of a sheet's notes, made where there are none. */
function commentsOf(book: OpenPackage, part: string, folder: string, namespace: string): readonly [string, string] {
  const known = relationshipsOf(book, part).find(({ type }) => type === "comments")?.target;
  const text = known === undefined ? undefined : book.text(known);
  if (known !== undefined && text !== undefined) return [known, text];
  const path = book.freePath(inFolder(folder, "comments#.xml"));
  addType(book, path, COMMENTS);
  addLead(book, part, "comments", path);
  return [path, emptyComments(namespace)];
}

/** The drawing that the sheet has already, of buttons or notes; null for none. */
function drawingOf(book: OpenPackage, part: string, root: XmlElement): string | null {
  const element = root.children.find(({ name }) => name === "legacyDrawing");
  if (element === undefined) return null;
  const id = attributeOf(element, "id");
  const target = relationshipsOf(book, part).find((each) => each.id === id)?.target;
  if (target === undefined || book.read(target) === undefined) throw new BookError("damaged", `drawing of ${part}`);
  return target;
}

function addBoxes(book: OpenPackage, path: string, boxes: Parameters<typeof withBoxes>[1]): void {
  if (boxes.length === 0) return;
  const others = book.names.filter((name) => /\.vml$/i.test(name) && name.toLowerCase() !== path.toLowerCase());
  const taken = new Set(others.flatMap((name) => blocksOf(book.text(name) ?? "")));
  book.set(path, withBoxes(book.text(path) ?? emptyVml(), boxes, taken));
}

/** The sheet led to its drawing, at the place that the order of its elements asks for. */
function withDrawing(sheet: string, root: XmlElement, id: string, namespace: string): string {
  const prefix = prefixFor(root, RELATION_NAMESPACES);
  const lead = prefix === null ? ` xmlns:r="${namespace}" r:id="${id}"` : ` ${prefix}id="${id}"`;
  const behind = root.children.find((each) => BEHIND.includes(meaning(each)));
  const at = behind?.start ?? root.closeStart;
  return edited(sheet, [{ start: at, end: at, text: `<${root.prefix}legacyDrawing${lead}/>` }]);
}

/** What an element is, or the first of its alternatives. */
function meaning(element: XmlElement): string {
  if (element.name !== "AlternateContent") return element.name;
  return element.children.flatMap(({ children }) => children).find(({ name }) => name !== "")?.name ?? "";
}

function inFolder(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
