import { cellInfo, cellLabel } from "../../edition/cellInfo";
import type { EditionForm } from "../../edition/edition";
import { reportTitle } from "../../edition/period";
import { officeName } from "../../text/officeName";
import { formatShortDate } from "../../text/viDate";
import type { Reply, ReplyItem } from "../replies/reply";

/** A reply as a text to paste into a message: whom, what about, each item with its figure and cell, by when. */
export function replyText(edition: EditionForm, reply: Reply): string {
  const { unit, deadline, items } = reply;
  const again =
    deadline === null
      ? "Đề nghị đơn vị kiểm tra, sửa hoặc giải trình và gửi lại báo cáo."
      : `Đề nghị đơn vị kiểm tra, sửa hoặc giải trình và gửi lại báo cáo trước ngày ${formatShortDate(deadline)}.`;
  return [
    `Kính gửi: ${officeName(unit).full || unit}`,
    `Qua kiểm tra báo cáo ${reportTitle(edition, reply)} của đơn vị, đề nghị đơn vị xem lại ${items.length} nội dung sau:`,
    ...items.map((item, index) => `${index + 1}. ${itemText(edition, item)}`),
    again,
    "Trân trọng cảm ơn./.",
  ].join("\n");
}

/** `Phụ lục 01, số trẻ em tham dự, Cấp xã (ô C8, sheet “Phụ lục 01”): …`. */
function itemText(edition: EditionForm, { cell, place, words, finding }: ReplyItem): string {
  const code = finding === null ? "" : `[${finding.code}] `;
  const info = cell === null ? null : cellInfo(edition, cell);
  if (cell === null || info === null) return `${code}${words}`;
  const at = place === null ? "" : ` (ô ${place.address}, sheet “${place.sheet}”)`;
  return `${code}${info.appendix.label}, ${cellLabel(edition, cell)}${at}: ${words}`;
}
