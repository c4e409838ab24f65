/** Why a file cannot be read. `message` is the officer's sentence. */
export type BookErrorCode = keyof typeof SENTENCES;

const SENTENCES = {
  empty: "Tệp rỗng, không có nội dung.",
  xls: "Tệp theo định dạng Excel cũ (.xls). Mở bằng Excel, lưu lại thành .xlsx rồi kiểm tra.",
  encrypted: "Tệp có mật khẩu. Bỏ mật khẩu mở tệp trong Excel, lưu lại rồi kiểm tra.",
  "not-xlsx":
    "Tệp không phải là sổ tính Excel (.xlsx). Lấy tệp Excel gốc, mở bằng Excel, lưu thành .xlsx rồi kiểm tra.",
  html: "Tệp là trang web (HTML) mang đuôi tệp Excel. Mở bằng Excel, lưu lại thành .xlsx rồi kiểm tra.",
  xml: "Tệp là bảng tính XML 2003. Mở bằng Excel, lưu lại thành .xlsx rồi kiểm tra.",
  csv: "Tệp là văn bản có dấu phân cách (.csv, .txt), không có biểu mẫu. Mở bằng Excel, lưu lại thành .xlsx rồi kiểm tra.",
  ods: "Tệp là bảng tính OpenDocument (.ods). Mở bằng LibreOffice hoặc Excel, lưu lại thành .xlsx rồi kiểm tra.",
  numbers: "Tệp là bảng tính Numbers của máy Mac. Trong Numbers chọn Tệp › Xuất sang › Excel rồi kiểm tra.",
  xlsb: "Tệp là sổ tính nhị phân (.xlsb). Mở bằng Excel, lưu lại thành .xlsx rồi kiểm tra.",
  docx: "Tệp là văn bản Word, không phải sổ tính. Chép bảng sang Excel, lưu thành .xlsx rồi kiểm tra.",
  pdf: "Tệp là PDF, không phải sổ tính. Lấy tệp Excel gốc rồi kiểm tra.",
  picture: "Tệp là ảnh chụp, không phải sổ tính. Lấy tệp Excel gốc rồi kiểm tra.",
  rar: "Tệp là tệp nén (.rar, .7z). Giải nén rồi kiểm tra tệp .xlsx bên trong.",
  zip: "Tệp là tệp nén (.zip). Giải nén rồi kiểm tra tệp .xlsx bên trong.",
  "zip-password": "Tệp nằm trong tệp nén có mật khẩu. Giải nén bằng mật khẩu rồi kiểm tra tệp .xlsx bên trong.",
  lock: "Tệp là tệp tạm mà Excel để cạnh tệp đang mở (~$…). Chọn tệp cùng tên không có ~$ ở đầu.",
  macro: "Tệp có chứa macro nên không được đọc. Lưu lại thành .xlsx (không macro) rồi kiểm tra.",
  truncated: "Tệp bị thiếu phần cuối, có thể do chép hoặc tải chưa xong. Lấy lại tệp rồi kiểm tra.",
  damaged: "Tệp bị hỏng. Mở bằng Excel, lưu lại thành tệp mới rồi kiểm tra.",
  "too-big": "Tệp quá lớn so với một báo cáo. Chỉ giữ lại các sheet phụ lục rồi kiểm tra.",
  bomb: "Tệp nén bất thường nên không được mở.",
  signed: "Tệp có chữ ký số: ghi gì vào là mất chữ ký. Gửi ý kiến bằng văn bản kèm theo.",
  formula: "Ô cần ghi thuộc một công thức chung của nhiều ô. Mở bằng Excel và sửa tại đó.",
  doctype: "Tệp có phần khai báo không an toàn nên không được mở.",
} as const;

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
