import { strToU8, zipSync } from "fflate";

const ole = (text: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text.padEnd(400, " "), "utf16le")]);
const epoch = { mtime: new Date(1980, 0, 1) } as const;

/** Files that cannot be read, by the code of the refusal: ending of the name, bytes. @param book a whole .xlsx of the unit */
export const unreadableFiles: Readonly<
  Record<string, (book: Uint8Array) => readonly [ending: string, bytes: Uint8Array]>
> = {
  xls: () => [".xls", ole("Workbook")],
  encrypted: () => [".xlsx", ole("EncryptedPackage")],
  html: () => [".xls", strToU8("<html><body><table><tr><td>Phụ lục 01</td></tr></table></body></html>")],
  xml: () => [
    ".xls",
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>'),
  ],
  csv: () => [".csv", strToU8("Phụ lục 01;Số điểm;Số trẻ\nCấp xã;1;700\nCấp tỉnh;0;0\n")],
  ods: () => [
    ".xlsx",
    zipSync(
      { mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<x/>") },
      epoch,
    ),
  ],
  rar: () => [".xlsx", strToU8("Rar!\u001a\u0007")],
  empty: () => [".xlsx", new Uint8Array()],
  truncated: (book) => [".xlsx", book.slice(0, Math.floor(book.length * 0.7))],
};
