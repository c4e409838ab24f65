import type { IsoDate } from "../../model/reportContext";
import { officeName } from "../../text/officeName";
import { formatShortDate } from "../../text/viDate";
import type { ToldState } from "./stateNames";

/** What a reminder is made of. */
export interface Reminder {
  /** As the list or the file names it. */
  readonly unitName: string;
  readonly state: ToldState;
  /** Beside the state. */
  readonly isLate: boolean | null;
  /** `Tháng hành động vì trẻ em 2026`. */
  readonly title: string;
  /** By when it was due ("trước ngày"). */
  readonly deadline: IsoDate | null;
  /** By when it is asked for now; null: as soon as possible. */
  readonly askedBy: IsoDate | null;
  /** The files received, by name. */
  readonly files: readonly string[];
}

/** A reminder to copy into a message or a letter; of a unit in order, a word that all has come. */
export function reminderText(reminder: Reminder): string {
  const { unitName, state, isLate, deadline } = reminder;
  const late =
    isLate === true && deadline !== null && state !== "missing"
      ? [
          `Báo cáo được gửi sau thời hạn quy định (trước ngày ${formatShortDate(deadline)}). Đề nghị đơn vị lưu ý gửi đúng hạn trong kỳ sau.`,
        ]
      : [];
  return [`Kính gửi: ${addressee(unitName)}`, ...BODIES[state](reminder), ...late, "Trân trọng cảm ơn./."].join("\n");
}

const BODIES: Readonly<Record<ToldState, (reminder: Reminder) => readonly string[]>> = {
  missing: (of) => [
    `Đến nay chúng tôi chưa nhận được báo cáo ${of.title} của đơn vị${due(of)}.`,
    `Đề nghị đơn vị gửi báo cáo kèm tệp Excel ${when(of)}. Nếu đã gửi, đề nghị đơn vị gửi lại và cho biết ngày gửi.`,
  ],
  unreadable: (of) => [
    `Chúng tôi đã nhận được tệp của đơn vị${named(of)} nhưng không đọc được.`,
    `Đề nghị đơn vị mở tệp bằng Excel, lưu lại với định dạng .xlsx, không đặt mật khẩu, và gửi lại ${when(of)}.`,
  ],
  "wrong-form": (of) => [
    `Tệp của đơn vị${named(of)} không phải là biểu mẫu báo cáo ${of.title}.`,
    `Đề nghị đơn vị kiểm tra và gửi lại đúng biểu mẫu ${when(of)}.`,
  ],
  "wrong-period": (of) => [
    `Tệp của đơn vị${named(of)} là báo cáo của kỳ khác, không phải báo cáo ${of.title}.`,
    `Đề nghị đơn vị kiểm tra kỳ báo cáo và gửi lại ${when(of)}.`,
  ],
  empty: (of) => [
    `Biểu mẫu báo cáo ${of.title} trong tệp của đơn vị${named(of)} còn để trống.`,
    `Đề nghị đơn vị ghi số liệu (không phát sinh thì ghi số 0) và gửi lại ${when(of)}.`,
  ],
  twice: (of) => [
    `Chúng tôi nhận được nhiều bản báo cáo ${of.title} của đơn vị có số liệu khác nhau${named(of)}.`,
    `Đề nghị đơn vị cho biết bản nào là bản chính thức ${when(of)}.`,
  ],
  old: (of) => [
    `Bản báo cáo ${of.title} vừa nhận của đơn vị${named(of)} cũ hơn bản đã được thống nhất sử dụng.`,
    `Đề nghị đơn vị xác nhận bản chính thức ${when(of)}.`,
  ],
  blocked: (of) => [
    `Báo cáo ${of.title} của đơn vị${named(of)} còn nội dung phải sửa nên chưa được tổng hợp.`,
    `Đề nghị đơn vị kiểm tra lại theo các nội dung được nêu, sửa và gửi lại ${when(of)}.`,
  ],
  explain: (of) => [
    `Báo cáo ${of.title} của đơn vị${named(of)} còn nội dung cần giải trình, hiện được tổng hợp tạm tính.`,
    `Đề nghị đơn vị ghi lý do, hoặc sửa số liệu nếu có sai sót, và gửi lại ${when(of)}.`,
  ],
  complete: (of) => [`Chúng tôi đã nhận đủ báo cáo ${of.title} của đơn vị${named(of)}.`],
  late: (of) => [`Chúng tôi đã nhận đủ báo cáo ${of.title} của đơn vị${named(of)}.`],
  unlisted: (of) => [
    `Chúng tôi nhận được báo cáo ${of.title}${named(of)} nhưng chưa xác định được đơn vị gửi trong danh sách.`,
    `Đề nghị đơn vị cho biết tên đầy đủ của đơn vị, kể cả tên trước khi sắp xếp (nếu có), ${when(of)}.`,
  ],
};

function addressee(name: string): string {
  return officeName(name).full || "Đơn vị gửi báo cáo";
}

function due({ deadline }: Reminder): string {
  return deadline === null ? "" : ` (thời hạn: trước ngày ${formatShortDate(deadline)})`;
}

function when({ askedBy }: Reminder): string {
  return askedBy === null ? "trong thời gian sớm nhất" : `trước ngày ${formatShortDate(askedBy)}`;
}

const MOST_FILES = 5;

function named({ files }: Reminder): string {
  if (files.length === 0) return "";
  const rest = files.length > MOST_FILES ? ` và ${files.length - MOST_FILES} tệp khác` : "";
  return ` (${files
    .slice(0, MOST_FILES)
    .map((file) => `“${file}”`)
    .join(", ")}${rest})`;
}
