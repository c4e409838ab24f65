import type { XmlElement } from "./xmlTree";

/** What stands between two places gives way to another text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits done; they do not overlap, and those at one place come in their order. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new Error("Two edits of a part overlap.");
    pieces.push(text.slice(at, start), put);
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

/** Puts a text at the end of an element's content, also of one that had none. */
export function appended(text: string, element: XmlElement, put: string): TextEdit {
  if (!element.isSelfClosing) return { start: element.closeStart, end: element.closeStart, text: put };
  const open = text.slice(element.start, element.openEnd).replace(/\s*\/>$/, ">");
  return { start: element.start, end: element.end, text: `${open}${put}</${element.prefix}${element.name}>` };
}

export function removed({ start, end }: XmlElement): TextEdit {
  return { start, end, text: "" };
}
