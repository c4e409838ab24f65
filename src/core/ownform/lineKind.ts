/** What a line outside a table is: part of the title, or something that belongs to no table. */
export type LineKind = "label" | "unit" | "letterhead" | "aside" | "signature" | "note" | "plain";

const KINDS: readonly (readonly [LineKind, RegExp])[] = [
  [
    "label",
    /^(phụ lục|phụ biểu|biểu mẫu|mẫu biểu|biểu|mẫu|bảng)\s*(số)?\s*[:.]?\s*(\d+[\p{L}\d]*([./-][\p{L}\d]+)*|[ivxl]+(?!\p{L}))/iu,
  ],
  ["unit", /^\(?\s*(đơn vị( tính)?|đvt|đ\.v\.t)\s*:/iu],
  [
    "letterhead",
    /^(cộng hòa xã hội|cộng hoà xã hội|độc lập\s*[-–]|ubnd|ủy ban nhân dân|uỷ ban nhân dân|sở y tế|bộ y tế|kính gửi|số\s*:)/iu,
  ],
  [
    "aside",
    /^\(?\s*((ban hành )?kèm theo|ban hành theo|số liệu (tính )?đến|tính đến|đơn vị (báo cáo|nhận|gửi)|ngày (nhận|gửi|báo cáo)|kỳ báo cáo|thời hạn)/iu,
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
