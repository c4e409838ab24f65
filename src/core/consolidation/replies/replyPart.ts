import type { PartFormat } from "../../model/storedPart";
import { STORE } from "../../model/storeXml";
import { readReply, type Reply } from "./reply";

/** A reply as a part of the sender's workbook; of several the last one written holds. */
export const replyPart: PartFormat<Reply> = {
  namespace: STORE.reply,
  parse: readReply,
  write: (reply) => JSON.stringify(reply),
  merge: (_older, newer) => newer,
};
