import { parseArea } from "../../core/layout/address";
import { relationshipsOf } from "../relationships";
import { notesOf, withoutNotes, withShorterNotes } from "./commentsPart";
import type { OpenPackage } from "./openPackage";
import { withoutBox } from "./vmlPart";

/**
 * Takes texts of one sheet's notes away: a note that holds nothing else goes with its box, one that ends with them keeps what another wrote
 * above. A note whose box is not found for certain stays, for Excel repairs a file that has one without the other.
 * @param part path of the sheet @param texts each below its author's name @param noted cells that get another note: they keep an empty one
 */
export function withdrawNotes(
  book: OpenPackage,
  part: string,
  texts: ReadonlySet<string>,
  noted: ReadonlySet<string>,
): void {
  const targetOf = (wanted: string): string | undefined =>
    relationshipsOf(book, part).find(({ type }) => type === wanted)?.target;
  const [comments, drawing] = [targetOf("comments"), targetOf("vmlDrawing")];
  const [text, vml] = [comments, drawing].map((path) => (path === undefined ? undefined : book.text(path)));
  if (comments === undefined || drawing === undefined || text === undefined || vml === undefined) return;
  let boxes = vml;
  const gone = new Set<string>();
  const shorter = new Map<string, number>();
  for (const { ref, words } of notesOf(text)) {
    const length = lengthWithout(words, texts);
    const cell = parseArea(ref);
    if (length === null || cell === null) continue;
    const without = length > 0 || noted.has(ref) ? null : withoutBox(boxes, cell.row, cell.col);
    if (without !== null) gone.add(ref);
    else if (length > 0 || noted.has(ref)) shorter.set(ref, length);
    boxes = without ?? boxes;
  }
  if (gone.size + shorter.size === 0) return;
  book.set(comments, withoutNotes(withShorterNotes(text, shorter), gone));
  if (gone.size > 0) book.set(drawing, boxes);
}

/** How much of a note is not one of the texts at its end, under a line with a name; null where none is. */
function lengthWithout(words: string, texts: ReadonlySet<string>): number | null {
  for (const text of texts) {
    if (!words.endsWith(`:\n${text}`)) continue;
    const before = words.slice(0, -text.length - 1);
    const gap = before.lastIndexOf("\n\n");
    const name = before.slice(gap < 0 ? 0 : gap + 2);
    if (!name.includes("\n")) return Math.max(gap, 0);
  }
  return null;
}
