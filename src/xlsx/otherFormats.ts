import { BookError, type BookErrorCode } from "./bookError";

const HEAD = 4096;
const ZIP = [0x50, 0x4b];
const SIGNATURES: readonly (readonly [BookErrorCode, readonly number[]])[] = [
  ["rar", [0x52, 0x61, 0x72, 0x21]],
  ["rar", [0x37, 0x7a, 0xbc, 0xaf]],
  ["rar", [0x1f, 0x8b]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  // Excel before 1997: a stream without a container.
  ["xls", [0x09, 0x00, 0x04, 0x00]],
  ["xls", [0x09, 0x02, 0x06, 0x00]],
  ["xls", [0x09, 0x04, 0x06, 0x00]],
  ["xls", [0x09, 0x08]],
];
/** What Excel keeps beside an open file: the name of who opened it, in a file of this size. */
const LOCK_SIZES = [54, 162, 165];

/** Refuses by its name what is not an archive. @throws BookError */
export function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new BookError("empty");
  const startsWith = (signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (startsWith([0xd0, 0xcf, 0x11, 0xe0])) {
    const head = new TextDecoder("utf-16le").decode(bytes.subarray(0, Math.min(bytes.length, 1 << 20) & ~1));
    throw new BookError(head.includes("EncryptedPackage") ? "encrypted" : "xls");
  }
  if (startsWith(ZIP)) return;
  const [found] = SIGNATURES.find(([, signature]) => startsWith(signature)) ?? [];
  if (found !== undefined) throw new BookError(found);
  if (LOCK_SIZES.includes(bytes.length) && (bytes[0] ?? 0) < 54) throw new BookError("lock");
  throw new BookError(textFormat(textOf(bytes.subarray(0, HEAD))));
}

function textFormat(text: string): BookErrorCode {
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return "xml";
  if (/urn:oasis:names:tc:opendocument/.test(text)) return "ods";
  if (/^MIME-Version:/im.test(text) || /<(?:!doctype html|html|table|meta|body)\b/i.test(text)) return "html";
  if (text.startsWith("{\\rtf")) return "docx";
  return isDelimited(text) ? "csv" : "not-xlsx";
}

/** Lines that one sign parts into as many pieces each. */
function isDelimited(text: string): boolean {
  const lines = text
    .replace(/"[^"]*"/g, "")
    .split(/\r?\n/)
    .slice(0, 5)
    .slice(0, -1);
  return [",", ";", "\t"].some((sign) => {
    const pieces = lines.map((line) => line.split(sign));
    const [first] = pieces;
    if (first === undefined || first.length < 2) return false;
    // A sign at the end of each line parts nothing.
    return pieces.every(({ length }) => length === first.length) && pieces.some((each) => each.at(-1) !== "");
  });
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Which other format an archive without a workbook is, by the parts that it has. */
export function archiveFormat(names: readonly string[]): BookErrorCode {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^content\.xml$/i) && has(/^mimetype$/i)) return "ods";
  if (has(/\.iwa$/i) || has(/^index\.zip$/i)) return "numbers";
  if (has(/^word\//i)) return "docx";
  if (has(/^xl\/.*\.bin$/i)) return "xlsb";
  return has(/\.(?:xls[xmb]?|ods)$/i) ? "zip" : "not-xlsx";
}
