import { BookError, type BookErrorCode } from "../xlsx/bookError";

/** Why a report's text cannot be read. `message` is the officer's sentence. */
export type DocumentErrorCode = keyof typeof SENTENCES;

const SENTENCES = {
  empty: "Tệp rỗng, không có nội dung.",
  "no-text": "Tệp không có chữ nào đọc được, có thể chỉ gồm ảnh chụp. Lấy tệp Word gốc rồi kiểm tra.",
  doc: "Tệp theo định dạng Word cũ (.doc). Mở bằng Word, lưu lại thành .docx rồi kiểm tra.",
  encrypted: "Tệp có mật khẩu. Bỏ mật khẩu mở tệp trong Word, lưu lại rồi kiểm tra.",
  pdf: "Tệp là PDF. Lấy tệp Word gốc (.docx), hoặc chép phần chữ vào tệp .txt rồi kiểm tra.",
  rtf: "Tệp theo định dạng RTF (.rtf). Mở bằng Word, lưu lại thành .docx rồi kiểm tra.",
  odt: "Tệp là văn bản OpenDocument (.odt). Mở bằng LibreOffice hoặc Word, lưu lại thành .docx rồi kiểm tra.",
  html: "Tệp là trang web (HTML). Mở bằng Word, lưu lại thành .docx rồi kiểm tra.",
  xml: "Tệp là văn bản Word lưu thành XML. Mở bằng Word, lưu lại thành .docx rồi kiểm tra.",
  xlsx: "Tệp là sổ tính Excel, không phải văn bản báo cáo. Chọn tệp Word (.docx) của báo cáo.",
  pages: "Tệp là văn bản Pages của máy Mac. Trong Pages chọn Tệp › Xuất sang › Word rồi kiểm tra.",
  rar: "Tệp là tệp nén (.rar, .7z, .zip). Giải nén rồi kiểm tra tệp .docx bên trong.",
  lock: "Tệp là tệp tạm mà Word để cạnh tệp đang mở (~$…). Chọn tệp cùng tên không có ~$ ở đầu.",
  macro: "Tệp có chứa macro nên không được đọc. Lưu lại thành .docx (không macro) rồi kiểm tra.",
  "not-docx": "Tệp không phải là văn bản Word (.docx) hay văn bản thuần (.txt).",
  encoding: "Tệp văn bản không theo bảng mã Unicode. Lưu lại theo bảng mã UTF-8 rồi kiểm tra.",
  truncated: "Tệp bị thiếu phần cuối, có thể do chép hoặc tải chưa xong. Lấy lại tệp rồi kiểm tra.",
  damaged: "Tệp bị hỏng. Mở bằng Word, lưu lại thành tệp mới rồi kiểm tra.",
  "too-big": "Tệp quá lớn so với một báo cáo. Chỉ giữ lại phần chữ của báo cáo rồi kiểm tra.",
  bomb: "Tệp nén bất thường nên không được mở.",
  doctype: "Tệp có phần khai báo không an toàn nên không được mở.",
} as const;

/** The file was refused as a whole; nothing of it was used. */
export class DocumentError extends Error {
  constructor(
    readonly code: DocumentErrorCode,
    detail?: string,
  ) {
    super(SENTENCES[code], { cause: detail });
    this.name = "DocumentError";
  }
}

/** What opening an archive refuses any file for. */
const SHARED: Partial<Record<BookErrorCode, DocumentErrorCode>> = {
  encrypted: "encrypted",
  truncated: "truncated",
  damaged: "damaged",
  "too-big": "too-big",
  bomb: "bomb",
  doctype: "doctype",
};

/** Runs what reads an archive, its refusals told in the words for a document. @throws DocumentError */
export function asDocument<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = error instanceof BookError ? SHARED[error.code] : undefined;
    if (code === undefined || !(error instanceof BookError)) throw error;
    throw new DocumentError(code, String(error.cause));
  }
}
