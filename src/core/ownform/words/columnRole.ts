/** What a column is for, by its header alone. */
export type ColumnRole = "number" | "unit" | "text" | "figure";

const NUMBER = /^(stt|s\.t\.t|tt|số tt|số thứ tự|thứ tự)\.?$/iu;
const UNIT = /^(đơn vị tính|đơn vị|đvt|đ\.v\.t|đv tính)\.?$/iu;
const TEXT =
  /^(ghi chú|chú thích|tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|tỷ trọng|so sánh|họ tên|họ và tên|họ, tên|tên|địa chỉ|địa bàn|địa điểm|ngày|thời gian|thời điểm|lý do|nguyên nhân|nội dung|tình trạng|mã số|mã|số hiệu|căn cứ|hình thức|giới tính|năm sinh|cơ quan|đơn vị|người phụ trách|số điện thoại|giải trình|kết quả cụ thể|minh chứng|tài liệu|phương pháp|đánh giá|nơi ở|nơi cư trú|quê quán|nghề nghiệp|chức vụ|chức danh|thông tin|liên hệ|email|biện pháp|kiến nghị|đề xuất|số (quyết định|cmnd|cccd|căn cước|tài khoản|nhà)|thời hạn|hạn (hoàn thành|xử lý|chót|nộp)|xếp (hạng|loại|thứ)|thứ hạng)(?!\p{L})/iu;
const SHARE = /%|‰/u;
/** Differences may be below zero, shares are no figures of their own. */
const COMPARED = /so (với|sánh)|chênh lệch|tăng\s*[,/(+-]*\s*giảm|\+\s*\/?\s*-/iu;
/** Groups of notes and of shares: what stands under them is such too, unless it counts (`Tổng số`, `Số trẻ`). */
const NOTES = /^(ghi chú|chú thích|thông tin|họ tên|họ và tên|địa chỉ|căn cứ|(tỷ|tỉ) (lệ|suất|trọng))(?!\p{L})|%|‰/iu;
const COUNTS = /^(số|tổng)(?!\p{L})/iu;

/** @param header path from the top, own words last. */
export function columnRole(header: readonly string[]): ColumnRole {
  const own = header.at(-1) ?? "";
  if (isNumberHeader(own)) return "number";
  if (UNIT.test(own)) return "unit";
  const isNote = TEXT.test(own) || SHARE.test(own) || COMPARED.test(own);
  const isUnderNote = header.slice(0, -1).some((words) => NOTES.test(words) || COMPARED.test(words));
  return isNote || (isUnderNote && !COUNTS.test(own)) ? "text" : "figure";
}

/** `STT` and its like: the first column of a table. */
export function isNumberHeader(text: string): boolean {
  return NUMBER.test(text);
}
