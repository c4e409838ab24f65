import { addressOf } from "../../core/layout/address";
import { textXml } from "../write/textTable";
import { escaped, XML } from "../write/xmlText";
import type { NoteChange } from "./packageChanges";
import { appended, edited, removed, type TextEdit } from "./textEdits";
import { attributeOf, xmlTree, type XmlElement } from "./xmlTree";

/** A part without any note. @param namespace main one of the package */
export function emptyComments(namespace: string): string {
  return `${XML}<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/** Cells that have a note, `B10`. @throws BookError */
export function notedCells(text: string): readonly string[] {
  const list = childOf(xmlTree(text, 3), "commentList");
  return (list?.children ?? []).map((each) => attributeOf(each, "ref") ?? "");
}

/** Each note's cell and its words, without their look. @throws BookError */
export function notesOf(text: string): readonly { readonly ref: string; readonly words: string }[] {
  const list = childOf(xmlTree(text), "commentList");
  return (list?.children ?? []).map((each) => {
    const body = childOf(each, "text");
    const words = body === undefined ? "" : saidIn(text, body);
    return { ref: attributeOf(each, "ref") ?? "", words };
  });
}

/** All texts below an element, pronunciations left out; a line ends alike whoever wrote it. */
function saidIn(text: string, { children }: XmlElement): string {
  return children
    .map((each) => {
      if (each.name === "t") return plain(text.slice(each.openEnd, each.closeStart));
      return each.name === "rPh" ? "" : saidIn(text, each);
    })
    .join("")
    .replace(/\r\n?/g, "\n");
}

/** The part without the notes at these cells. @throws BookError */
export function withoutNotes(text: string, cells: ReadonlySet<string>): string {
  const list = childOf(xmlTree(text), "commentList");
  const gone = (list?.children ?? []).filter((each) => cells.has(attributeOf(each, "ref") ?? ""));
  return edited(text, gone.map(removed));
}

/** The part with these notes at cells of its sheet. @throws BookError */
export function withNotes(text: string, notes: readonly NoteChange[]): string {
  const root = xmlTree(text);
  const { prefix } = root;
  const authors = childOf(root, "authors");
  const list = childOf(root, "commentList");
  const known = (authors?.children ?? []).map((each) => plain(text.slice(each.openEnd, each.closeStart)));
  const added: string[] = [];
  const idOf = (author: string): number => {
    const index = [...known, ...added].indexOf(author);
    return index >= 0 ? index : known.length + added.push(author) - 1;
  };
  const edits: TextEdit[] = [];
  const fresh: string[] = [];
  for (const note of notes) {
    const ref = addressOf(note.row, note.col);
    const id = idOf(note.author);
    const old = list?.children.find((each) => attributeOf(each, "ref") === ref);
    const body = old === undefined ? undefined : childOf(old, "text");
    if (old === undefined) {
      fresh.push(
        `<${prefix}comment ref="${ref}" authorId="${id}"><${prefix}text>${runsXml(note, prefix)}</${prefix}text></${prefix}comment>`,
      );
    } else if (body === undefined || Number(attributeOf(old, "authorId")) === id) {
      const content = `<${prefix}text>${runsXml(note, prefix)}</${prefix}text>`;
      edits.push(
        body === undefined ? appended(text, old, content) : { start: body.start, end: body.end, text: content },
      );
    } else edits.push(appended(text, body, beneath(text, body, note, prefix)));
  }
  const authorsXml = added.map((author) => `<${prefix}author>${escaped(author)}</${prefix}author>`).join("");
  if (authors !== undefined) edits.push(appended(text, authors, authorsXml));
  else
    edits.push({ start: root.openEnd, end: root.openEnd, text: `<${prefix}authors>${authorsXml}</${prefix}authors>` });
  if (list !== undefined) edits.push(appended(text, list, fresh.join("")));
  else edits.push(appended(text, root, `<${prefix}commentList>${fresh.join("")}</${prefix}commentList>`));
  return edited(text, edits);
}

/** Below what another wrote; without a line of ours that stands there already. */
function beneath(text: string, body: XmlElement, note: NoteChange, prefix: string): string {
  const runs = runsXml(note, prefix);
  return text.slice(body.start, body.end).includes(runs) ? "" : runOf("\n\n", false, prefix) + runs;
}

/** The author's name in bold, as Excel begins its notes. */
function runsXml({ author, text }: NoteChange, prefix: string): string {
  return `${runOf(`${author}:`, true, prefix)}${runOf(`\n${text}`, false, prefix)}`;
}

function runOf(text: string, isBold: boolean, prefix: string): string {
  const look = `${isBold ? `<${prefix}b/>` : ""}<${prefix}sz val="9"/><${prefix}rFont val="Tahoma"/>`;
  return `<${prefix}r><${prefix}rPr>${look}</${prefix}rPr>${textXml(text, prefix)}</${prefix}r>`;
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((each) => each.name === name);
}

const READ: readonly (readonly [string, string])[] = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&#10;", "\n"],
  ["&#xA;", "\n"],
  ["&#13;", "\r"],
  ["&#xD;", "\r"],
  ["&amp;", "&"],
];

function plain(xml: string): string {
  return READ.reduce((text, [entity, sign]) => text.replaceAll(entity, sign), xml);
}
