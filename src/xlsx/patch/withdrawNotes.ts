import { parseArea } from "../../core/layout/address";
import { relationshipsOf } from "../relationships";
import { notesOf, withoutNotes } from "./commentsPart";
import type { OpenPackage } from "./openPackage";
import { withoutBox } from "./vmlPart";

/**
 * Takes notes of one sheet away, each with its box; a note whose box is not found for certain stays, for Excel repairs a file that has one
 * without the other. @param part path of the sheet @param texts what such a note says below its author's name @param kept cells left alone
 */
export function withdrawNotes(
  book: OpenPackage,
  part: string,
  texts: ReadonlySet<string>,
  kept: ReadonlySet<string>,
): void {
  const targetOf = (wanted: string): string | undefined =>
    relationshipsOf(book, part).find(({ type }) => type === wanted)?.target;
  const [comments, drawing] = [targetOf("comments"), targetOf("vmlDrawing")];
  const [text, vml] = [comments, drawing].map((path) => (path === undefined ? undefined : book.text(path)));
  if (comments === undefined || drawing === undefined || text === undefined || vml === undefined) return;
  let boxes = vml;
  const gone = new Set<string>();
  for (const { ref, words } of notesOf(text)) {
    const cell = parseArea(ref);
    const said = words.slice(words.indexOf(":\n") + 2);
    if (cell === null || kept.has(ref) || !words.includes(":\n") || !texts.has(said)) continue;
    const without = withoutBox(boxes, cell.row, cell.col);
    if (without === null) continue;
    boxes = without;
    gone.add(ref);
  }
  if (gone.size === 0) return;
  book.set(comments, withoutNotes(text, gone));
  book.set(drawing, boxes);
}
