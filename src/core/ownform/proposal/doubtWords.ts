import type { Doubt } from "./proposedTable";

/** Each doubt as a sentence for the officer. */
export const doubtWords: Readonly<Record<Doubt, string>> = {
  "no-title": "Không thấy tiêu đề bảng; ghi lại nếu cần.",
  "no-header": "Không thấy tiêu đề cột.",
  "no-row-labels": "Các hàng không có nhãn.",
  "mixed-row-labels": "Nhãn hàng nằm ở nhiều cột; xem lại từng hàng.",
  "rows-left-out": "Có hàng có chữ nhưng không ở cột nhãn nên chưa được nhận.",
  "same-row-labels": "Có hàng trùng nhãn.",
  "same-headers": "Có cột trùng tiêu đề.",
  "numbers-in-body": "Bảng đã có số; chỉ cấu trúc được đọc.",
  "cut-off": "Bảng quá lớn nên chỉ phần đầu được nhận.",
};

/** Said of a sum that words alone tell of. */
export const WORDING_DOUBT = "Suy từ cách ghi; kiểm tra lại.";
