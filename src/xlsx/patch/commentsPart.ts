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
  return commentsIn(text).map((each) => ({ ref: attributeOf(each, "ref") ?? "", words: wordsOf(text, each) }));
}

/** The part without the notes at these cells. @throws BookError */
export function withoutNotes(text: string, cells: ReadonlySet<string>): string {
  return edited(
    text,
    commentsIn(text)
      .filter((each) => cells.has(attributeOf(each, "ref") ?? ""))
      .map(removed),
  );
}

/** The part where of some notes only so many first letters are left; none leaves an empty note. @throws BookError */
export function withShorterNotes(text: string, lengths: ReadonlyMap<string, number>): string {
  return edited(
    text,
    commentsIn(text).flatMap((each) => {
      const length = lengths.get(attributeOf(each, "ref") ?? "");
      const body = childOf(each, "text");
      return length === undefined || body === undefined ? [] : shortened(text, body, length);
    }),
  );
}

/** Runs behind the length go whole; the one in which it ends keeps its beginning. */
function shortened(text: string, body: XmlElement, length: number): readonly TextEdit[] {
  let left = length;
  return body.children.flatMap((run) => {
    const words = saidIn(text, run);
    const kept = words.slice(0, left);
    left -= kept.length;
    if (kept === words) return [];
    const inside = run.name === "t" ? run : childOf(run, "t");
    if (kept === "" || inside === undefined) return [removed(run)];
    return [{ start: inside.start, end: inside.end, text: textXml(kept, inside.prefix) }];
  });
}

function commentsIn(text: string): readonly XmlElement[] {
  return childOf(xmlTree(text), "commentList")?.children ?? [];
}

function wordsOf(text: string, comment: XmlElement): string {
  const body = childOf(comment, "text");
  return body === undefined ? "" : body.children.map((run) => saidIn(text, run)).join("");
}

/** All texts of an element and below, pronunciations left out; a line ends alike whoever wrote it. */
function saidIn(text: string, { name, children, openEnd, closeStart }: XmlElement): string {
  if (name === "t") return plain(text.slice(openEnd, closeStart)).replace(/\r\n?/g, "\n");
  return name === "rPh" ? "" : children.map((each) => saidIn(text, each)).join("");
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
    } else if (body === undefined)
      edits.push(appended(text, old, `<${prefix}text>${runsXml(note, prefix)}</${prefix}text>`));
    else edits.push(appended(text, body, beneath(text, body, note, prefix)));
  }
  const authorsXml = added.map((author) => `<${prefix}author>${escaped(author)}</${prefix}author>`).join("");
  if (authors !== undefined) edits.push(appended(text, authors, authorsXml));
  else
    edits.push({ start: root.openEnd, end: root.openEnd, text: `<${prefix}authors>${authorsXml}</${prefix}authors>` });
  if (list !== undefined) edits.push(appended(text, list, fresh.join("")));
  else edits.push(appended(text, root, `<${prefix}commentList>${fresh.join("")}</${prefix}commentList>`));
  return edited(text, edits);
}

/** Below what stands there, whoever wrote it; nothing where it stands there already. */
function beneath(text: string, body: XmlElement, note: NoteChange, prefix: string): string {
  const runs = runsXml(note, prefix);
  if (body.children.every((run) => saidIn(text, run) === "")) return runs;
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
