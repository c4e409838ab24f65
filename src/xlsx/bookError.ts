/** Why a file cannot be read. `message` is the officer's sentence. */
export type BookErrorCode =
  "empty" | "xls" | "encrypted" | "not-xlsx" | "macro" | "truncated" | "damaged" | "too-big" | "bomb" | "doctype";

const SENTENCES: Readonly<Record<BookErrorCode, string>> = {
  empty: "Tệp rỗng, không có nội dung.",
  xls: "Tệp theo định dạng Excel cũ (.xls). Mở bằng Excel, lưu lại thành .xlsx rồi kiểm tra.",
  encrypted: "Tệp có mật khẩu. Bỏ mật khẩu mở tệp trong Excel, lưu lại rồi kiểm tra.",
  "not-xlsx": "Tệp không phải là sổ tính Excel (.xlsx).",
  macro: "Tệp có chứa macro nên không được đọc. Lưu lại thành .xlsx (không macro) rồi kiểm tra.",
  truncated: "Tệp bị thiếu phần cuối, có thể do chép hoặc tải chưa xong. Lấy lại tệp rồi kiểm tra.",
  damaged: "Tệp bị hỏng. Mở bằng Excel, lưu lại thành tệp mới rồi kiểm tra.",
  "too-big": "Tệp quá lớn so với một báo cáo. Chỉ giữ lại các sheet phụ lục rồi kiểm tra.",
  bomb: "Tệp nén bất thường nên không được mở.",
  doctype: "Tệp có phần khai báo không an toàn nên không được mở.",
};

/** The file was refused as a whole; nothing of it was used. */
export class BookError extends Error {
  constructor(
    readonly code: BookErrorCode,
    detail?: string,
  ) {
    super(SENTENCES[code], { cause: detail });
    this.name = "BookError";
  }
}
