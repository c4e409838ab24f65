import { DocumentError, type DocumentErrorCode } from "./documentError";

const SIGNATURES: readonly (readonly [DocumentErrorCode, string])[] = [
  ["pdf", "%PDF"],
  ["rtf", "{\\rtf"],
  ["rar", "Rar!"],
  ["rar", "7z\u00bc\u00af"],
  ["not-docx", "\u0089PNG"],
  ["not-docx", "\u00ff\u00d8\u00ff"],
];
const OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0";
/** What Word keeps beside an open file: the name of who opened it, in a file of this size. */
const LOCK_SIZES = [54, 162, 165];
/** Some programs write a mark or spaces in front. */
const HEAD = 64;
const DIRECTORY = 1 << 21;

/** Refuses by its name what is neither an archive nor plain text. @throws DocumentError */
export function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new DocumentError("empty");
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (head.startsWith(OLD_OFFICE)) throw new DocumentError(oldOfficeFormat(bytes));
  const [found] = SIGNATURES.find(([, signature]) => head.startsWith(signature)) ?? [];
  if (found !== undefined) throw new DocumentError(found);
  if (LOCK_SIZES.includes(bytes.length) && (bytes[0] ?? 0) > 0 && (bytes[0] ?? 0) < 32 && bytes.includes(0))
    throw new DocumentError("lock");
}

/** Names in its directory are UTF-16. */
function oldOfficeFormat(bytes: Uint8Array): DocumentErrorCode {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, Math.min(bytes.length, DIRECTORY) & ~1));
  if (names.includes("EncryptedPackage")) return "encrypted";
  return names.includes("Workbook") && !names.includes("WordDocument") ? "xlsx" : "doc";
}

/** Which other format an archive without a document is, by the parts that it has. */
export function archiveFormat(names: readonly string[]): DocumentErrorCode {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^content\.xml$/i) && has(/^mimetype$/i)) return "odt";
  if (has(/\.iwa$/i) || has(/^index\.zip$/i)) return "pages";
  if (has(/^xl\//i)) return "xlsx";
  if (has(/^word\//i)) return "damaged";
  return has(/\.(?:docx?|pdf|xlsx?|txt)$/i) ? "rar" : "not-docx";
}

/** What a text file is that holds no plain text. */
export function markupFormat(text: string): DocumentErrorCode | null {
  const head = text.slice(0, 4096);
  if (/schemas\.microsoft\.com\/office\/(?:word\/2003\/wordml|2006\/xmlPackage)|progid="Word/.test(head)) return "xml";
  return /^\s*<(?:!doctype html|html|\?xml|head|meta|body)\b/i.test(head) ? "html" : null;
}
