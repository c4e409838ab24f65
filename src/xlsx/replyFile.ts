import type { ReplyNote } from "../core/consolidation/replies/replyNotes";
import { parseArea } from "../core/layout/address";
import { STORE } from "../core/model/storeXml";
import { BookError } from "./bookError";
import { patchPackage } from "./patch/patchPackage";

/**
 * A sender's own file with notes and a reply in it, all else as it was; or the sentence why it takes none.
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
    const patched = patchPackage(bytes, { notes: placed, customXml: [{ namespace: STORE.reply, xml }] });
    return { kind: "written", bytes: patched };
  } catch (error) {
    if (error instanceof BookError) return { kind: "refused", message: error.message };
    throw error;
  }
}
