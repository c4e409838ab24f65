import type { UnitState } from "../ledger/ledger";

/** A state as it stands on the command line and in the ledger's list. */
export type ToldState = UnitState | "late" | "unlisted";

/** As the officer reads it. */
export const STATE_NAMES: Readonly<Record<ToldState, string>> = {
  missing: "Chưa gửi",
  unreadable: "Không đọc được",
  "wrong-form": "Sai biểu",
  "wrong-period": "Sai kỳ",
  empty: "Trống",
  twice: "Gửi hai lần",
  old: "Bản cũ",
  blocked: "Phải sửa",
  explain: "Cần giải trình",
  complete: "Đã gửi, đủ",
  late: "Muộn",
  unlisted: "Không có trong danh sách",
};
