import type { ReplyWriter } from "../../session/collate/replyWriter";
import { createReturnClerk } from "./returnClerk";

/** Writes replies in a worker of its own. */
export function createReplyWriter(): ReplyWriter {
  const clerk = createReturnClerk();
  return {
    async reply(bytes, author, notes, xml) {
      const answer = await clerk.ask({ task: "reply", bytes, author, notes, xml });
      return answer ?? { kind: "refused", message: "Ghi tệp quá lâu nên đã dừng." };
    },
    async archive(files) {
      const answer = await clerk.ask({ task: "archive", files });
      if (answer === null) throw new Error("The archive took too long to be packed.");
      return answer;
    },
  };
}
