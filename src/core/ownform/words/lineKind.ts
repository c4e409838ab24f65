/** What a line outside a table is: part of the title, or something that belongs to no table. */
export type LineKind = "label" | "unit" | "motto" | "letterhead" | "aside" | "signature" | "note" | "plain";

const KINDS: readonly (readonly [LineKind, RegExp])[] = [
  [
    "label",
    /^(phụ lục|phụ biểu|biểu mẫu|mẫu biểu|biểu|mẫu|bảng)\s*(số)?\s*[:.]?\s*(\d+[\p{L}\d]*([./-][\p{L}\d]+)*|([ivxl]+|[a-h])(?!\p{L}))/iu,
  ],
  ["label", /^(phụ lục|phụ biểu|biểu mẫu)(\s+số)?[\s.:…]*$/iu],
  ["motto", /^(cộng (hòa|hoà) xã hội|độc lập\s*[-–])/iu],
  ["unit", /^\(?\s*(đơn vị( tính)?|đvt|đ\.v\.t)\s*:/iu],
  ["letterhead", /^(ubnd|ủy ban nhân dân|uỷ ban nhân dân|sở y tế|bộ y tế|kính gửi|số\s*:)/iu],
  [
    "aside",
    /^\(?\s*((ban hành )?kèm theo|ban hành theo|số liệu (tính )?đến|tính (đến|từ|\d)|năm báo cáo|đơn vị (báo cáo|nhận|gửi)|ngày (nhận|gửi|báo cáo)|kỳ báo cáo|thời hạn|từ (ngày|tháng))/iu,
  ],
  ["aside", /^[.…_\-–\s]+$/u],
  ["aside", /,?\s*ngày\s*[.…\d\s]*tháng\s*[.…\d\s]*năm\s*[.…\d\s]*\)?$/iu],
  [
    "signature",
    /^\(?\s*(người (lập|ghi|tổng hợp|kiểm tra)|thủ trưởng|tm\.|kt\.|tl\.|q\.|chủ tịch|phó chủ tịch|giám đốc|kế toán|ký(,| tên| và)|nơi nhận)/iu,
  ],
  ["note", /^(\*|\(\*\)|(ghi chú|lưu ý|nguồn|chú thích|hướng dẫn)[^:]{0,20}:)/iu],
];

/** Tells by the words of one cell what the line around it is. */
export function lineKind(text: string): LineKind {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? "plain";
}
