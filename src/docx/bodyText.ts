import { readXml } from "../xlsx/readXml";
import { DocumentError } from "./documentError";
import type { ListPlace, Numberer } from "./numbering";

/** Characters of a report's text; far above any report. */
const LONGEST_TEXT = 1_000_000;
const DEEPEST = 1000;

/** What a document's body says, and how often it leads to what is left out. */
export interface BodyText {
  /** The root's name, by which a workbook or a set of slides is told. */
  readonly root: string;
  /** A paragraph a line, the cells of a table's row parted by tabs; lists with their numbers. */
  readonly lines: readonly string[];
  /** By the names of the elements. */
  readonly seen: ReadonlyMap<string, number>;
}

/** What holds text that is no longer, or not, the report's: deleted, moved away, said a second time, another paragraph's past. */
const PASSED_OVER = new Set(
  "del moveFrom rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange tblGridChange rt".split(" "),
);
const COUNTED = new Set("footnoteReference endnoteReference altChunk subDoc OLEObject ins del moveFrom".split(" "));
const SIGNS: Readonly<Record<string, string>> = { tab: " ", ptab: " ", cr: "\n", br: "\n", noBreakHyphen: "-" };

interface Paragraph {
  text: string;
  list: string | null;
  level: number | null;
  style: string;
  isMarkDeleted: boolean;
  /** What stands in its text boxes follows it. */
  readonly boxes: string[];
}

/** A place that holds paragraphs: the body, a cell, a text box. */
interface Frame {
  readonly lines: string[];
  /** Begun by a paragraph whose end was deleted. */
  begun: string;
}

/**
 * The text of a document's main part: paragraphs, lists, tables, text boxes, content controls; what was inserted under
 * tracked changes counts, what was deleted does not, hidden words neither. @throws BookError, DocumentError
 */
export function bodyText(bytes: Uint8Array, numberer: Numberer): BodyText {
  const seen = new Map<string, number>();
  const frames: Frame[] = [{ lines: [], begun: "" }];
  const paragraphs: Paragraph[] = [];
  const rows: { cells: string[]; isDeleted: boolean }[] = [];
  const hidden: boolean[] = [];
  const choices: boolean[] = [];
  const controls: { isPrompt: boolean }[] = [];
  const path: string[] = [];
  let passedOver = 0;
  let length = 0;
  let root = "";

  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || hidden.at(-1) === true) return;
    length += text.length;
    if (length > LONGEST_TEXT) throw new DocumentError("too-big", "text");
    paragraph.text += text;
  };
  const isWithin = (name: string): boolean => path.includes(name);

  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const paragraph = paragraphs.at(-1);
    const { val = "" } = attributes;
    if (path.at(-1) === "rPr" && (name === "del" || name === "moveFrom")) {
      if (path.at(-2) === "pPr" && paragraph !== undefined) paragraph.isMarkDeleted = true;
    } else if (path.at(-1) === "trPr" && name === "del") {
      const row = rows.at(-1);
      if (row !== undefined) row.isDeleted = true;
    } else if (isPassedOver(name)) passedOver = 1;
    else if (name === "AlternateContent") choices.push(false);
    else if (name === "Choice") choices[choices.length - 1] = true;
    else if (name === "p") paragraphs.push({ ...noPlace(), text: "", style: "", isMarkDeleted: false, boxes: [] });
    else if (name === "txbxContent" || name === "tc") frames.push({ lines: [], begun: "" });
    else if (name === "tr") rows.push({ cells: [], isDeleted: false });
    else if (name === "r") hidden.push(false);
    else if (name === "vanish" && path.at(-1) === "rPr" && path.at(-2) === "r")
      hidden[hidden.length - 1] = !/^(?:0|false|off)$/.test(val);
    else if (name === "sdt") controls.push({ isPrompt: false });
    else if (name === "showingPlcHdr" && !/^(?:0|false|off)$/.test(val)) {
      const control = controls.at(-1);
      if (control !== undefined) control.isPrompt = true;
    } else if (path.at(-1) === "numPr" && paragraph !== undefined) {
      if (name === "numId") paragraph.list = val;
      if (name === "ilvl") paragraph.level = Number(val);
    } else if (name === "pStyle" && paragraph !== undefined) paragraph.style = val;
    else if (SIGNS[name] !== undefined && !isWithin("pPr")) add(SIGNS[name]);
  };
  const isPassedOver = (name: string): boolean =>
    PASSED_OVER.has(name) ||
    ((name === "Choice" || name === "Fallback") && choices.at(-1) === true) ||
    (name === "sdtContent" && controls.at(-1)?.isPrompt === true);

  const close = (name: string): void => {
    const frame = frames.at(-1);
    if (frame === undefined) return;
    if (name === "AlternateContent") choices.pop();
    else if (name === "sdt") controls.pop();
    else if (name === "r") hidden.pop();
    else if (name === "p") {
      const paragraph = paragraphs.pop();
      if (paragraph !== undefined) endParagraph(paragraph, frame, numberer);
    } else if (name === "tc") rows.at(-1)?.cells.push(linesOf(frames.pop()).join("\n"));
    else if (name === "txbxContent")
      (paragraphs.at(-1)?.boxes ?? frames.at(-2)?.lines ?? []).push(...linesOf(frames.pop()));
    else if (name === "tr") {
      const row = rows.pop();
      if (row !== undefined && !row.isDeleted) frame.lines.push(row.cells.join("\t"));
    }
  };

  readXml(bytes, {
    open(name, attributes) {
      if (root === "") root = name;
      if (COUNTED.has(name)) seen.set(name, (seen.get(name) ?? 0) + 1);
      if (passedOver > 0) passedOver += 1;
      else open(name, attributes);
      path.push(name);
      if (path.length > DEEPEST) throw new DocumentError("damaged", "nested too deep");
    },
    text(text) {
      if (passedOver === 0 && path.at(-1) === "t") add(text.replace(/[\t\r\n]+/g, " "));
    },
    close(name) {
      path.pop();
      if (passedOver > 0) passedOver -= 1;
      else close(name);
    },
  });
  return { root, lines: linesOf(frames[0]), seen };
}

function noPlace(): { -readonly [K in keyof ListPlace]: ListPlace[K] } {
  return { list: null, level: null };
}

function endParagraph(paragraph: Paragraph, frame: Frame, numberer: Numberer): void {
  const text = frame.begun + paragraph.text;
  frame.begun = "";
  if (paragraph.isMarkDeleted) frame.begun = text;
  else {
    // An empty item counts in its list, but says nothing.
    const label = numberer.next(paragraph, paragraph.style);
    if (text.trim() !== "") frame.lines.push(label + text);
  }
  frame.lines.push(...paragraph.boxes);
}

function linesOf(frame: Frame | undefined): readonly string[] {
  if (frame === undefined) return [];
  return [...frame.lines, frame.begun].filter((line) => line.trim() !== "");
}
