import { itemOfFinding, itemOfWords, replyTo, type Reply } from "../../src/core/consolidation/replies/reply";
import { replyPart } from "../../src/core/consolidation/replies/replyPart";
import type { ReturnedReport } from "../../src/core/consolidation/returns/return";
import { STORE, wrapStore } from "../../src/core/model/storeXml";
import { patchPackage } from "../../src/xlsx/patch/patchPackage";
import { directReader, inOrder, returnFile } from "./returnFile";

/** A commune's file with one thing to explain: much money for one child. */
export const sentBytes = returnFile("UBND xã Mẫu", {
  ...inOrder,
  "pl2.all.giftChildren": 1,
  "pl2.all.giftMoney": 128_000_000,
});

async function received(bytes: Uint8Array) {
  const file = { path: "gửi.xlsx", bytes: async () => bytes };
  const read = await directReader().reading({ level: "xa", year: 2026 }, new Map())(file);
  if (read?.content.kind !== "report") throw new Error("The file holds a report.");
  return { report: read.content.report, judged: read.judged };
}

export const receivedReport = async (bytes: Uint8Array): Promise<ReturnedReport> => (await received(bytes)).report;

/** That file as it comes back from the superior: about what is odd, about a figure, and with words about the whole. */
export async function cameBack(
  deadline = "2026-07-25",
): Promise<{ readonly reply: Reply; readonly bytes: Uint8Array }> {
  const { report, judged } = await received(sentBytes);
  const odd = judged?.groups[0]?.findings[0];
  if (odd === undefined) throw new Error("Something is odd about it.");
  const items = [
    itemOfWords(null, "Đề nghị xã xem lại kinh phí tặng quà. Nếu đúng, ghi lý do.", report),
    itemOfFinding(odd, report),
    itemOfWords("pl3.all.playActivities", "Xã không tổ chức hoạt động vui chơi nào?", report),
  ];
  const reply = replyTo("UBND xã Mẫu", report, items, { writtenOn: "2026-07-21", deadline });
  const bytes = patchPackage(sentBytes, {
    customXml: [{ namespace: STORE.reply, xml: wrapStore(STORE.reply, replyPart.write(reply)) }],
    notes: [{ sheet: "Phụ lục 02", row: 7, col: 1, text: odd.message, author: "Sở Y tế tỉnh Mẫu" }],
  });
  return { reply, bytes };
}
