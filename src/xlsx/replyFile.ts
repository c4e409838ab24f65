import { replyNotes, type ReplyNote } from "../core/consolidation/replies/replyNotes";
import { replyPart } from "../core/consolidation/replies/replyPart";
import { parseArea } from "../core/layout/address";
import { gatherParts } from "../core/model/storedPart";
import { STORE } from "../core/model/storeXml";
import { BookError } from "./bookError";
import { readBook } from "./readBook";
import { patchPackage } from "./patch/patchPackage";

/**
 * A sender's own file with notes and a reply in it, all else as it was; or the sentence why it takes none. What an earlier
 * reply asked is taken away, but where somebody has written below it since.
 * @param author who the notes are by @param xml the whole part of the reply
 */
export function replyFile(
  bytes: Uint8Array,
  author: string,
  notes: readonly ReplyNote[],
  xml: string,
): { readonly kind: "written"; readonly bytes: Uint8Array } | { readonly kind: "refused"; readonly message: string } {
  const placed = notes.flatMap(({ sheet, address, text }) => {
    const area = parseArea(address);
    return area === null ? [] : [{ sheet, row: area.row, col: area.col, author, text }];
  });
  try {
    const earlier = gatherParts(replyPart, readBook(bytes).customXml).data;
    const places = new Map(notes.map((note) => [note.address, note]));
    const withdrawn = earlier === null ? [] : replyNotes(earlier, places).map(({ text }) => text);
    const customXml = [{ namespace: STORE.reply, xml }];
    const patched = patchPackage(bytes, { notes: placed, withdrawn, customXml });
    return { kind: "written", bytes: patched };
  } catch (error) {
    if (error instanceof BookError) return { kind: "refused", message: error.message };
    throw error;
  }
}
