import type { AsideFile } from "../ledger/ledger";

/** Why a file is in no unit's row, as the officer reads it. */
export const ASIDE_NAMES: Readonly<Record<AsideFile["reason"], string>> = {
  lock: "Đang mở ở máy khác: chỉ là tệp khóa, không có số liệu.",
  system: "Tệp của Windows và máy Mac, không phải báo cáo.",
  "not-a-workbook": "Không phải sổ tính Excel.",
  "own-tables": "Bảng tổng hợp do phần mềm này ghi ra, không phải báo cáo của đơn vị.",
  "same-bytes": "Giống hệt một tệp khác đã nhận.",
  "by-officer": "Anh/chị đã để riêng.",
};
