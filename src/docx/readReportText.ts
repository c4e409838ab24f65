import { inUnicode, oldFontOf } from "../core/text/oldFonts";
import { limits } from "../xlsx/limits";
import { relationshipsOf } from "../xlsx/relationships";
import { openArchive, type Archive } from "../xlsx/zip";
import { bodyText } from "./bodyText";
import { asDocument, DocumentError } from "./documentError";
import { createNumberer } from "./numbering";
import { archiveFormat, markupFormat, refuseOthers } from "./otherFormats";

/** A written report. */
export interface ReportText {
  /** A paragraph a line, the cells of a table's row parted by tabs. */
  readonly text: string;
  /** What of the file was not read, in the officer's words. */
  readonly leftOut: readonly string[];
}

const LONGEST_TEXT = 1_000_000;

/** Reads an untrusted .docx or .txt file whole, or refuses it whole. Parts are found by their relationships alone. @throws DocumentError */
export function readReportText(bytes: Uint8Array): ReportText {
  if (bytes.length > limits.file) throw new DocumentError("too-big", `${bytes.length} bytes`);
  refuseOthers(bytes);
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9;
  const read = isArchive ? asDocument(() => ofArchive(openArchive(bytes))) : ofPlainText(bytes);
  if (read.text.trim() === "") throw new DocumentError("no-text");
  const font = oldFontOf([read.text]);
  return font === null ? read : { ...read, text: inUnicode(read.text, font) };
}

function ofArchive(archive: Archive): ReportText {
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name))) throw new DocumentError("macro");
  const path = relationshipsOf(archive, "").find(({ type }) => type === "officeDocument")?.target;
  const content = path?.toLowerCase().endsWith(".xml") === true ? archive.read(path) : undefined;
  if (path === undefined || content === undefined) throw new DocumentError(archiveFormat(archive.names));
  const related = relationshipsOf(archive, path);
  const partOf = (wanted: string): Uint8Array | undefined => {
    const target = related.find(({ type }) => type === wanted)?.target;
    return target === undefined ? undefined : archive.read(target);
  };
  const { root, lines, seen } = bodyText(content, createNumberer(partOf("numbering"), partOf("styles")));
  if (root !== "document") throw new DocumentError(root === "workbook" ? "xlsx" : "not-docx", root);
  return { text: lines.join("\n"), leftOut: leftOut(seen) };
}

function leftOut(seen: ReadonlyMap<string, number>): readonly string[] {
  const count = (...names: readonly string[]): number => names.reduce((sum, name) => sum + (seen.get(name) ?? 0), 0);
  const notes = count("footnoteReference", "endnoteReference");
  return [
    ...(notes > 0 ? [`Không đọc ${notes} chú thích cuối trang, cuối văn bản.`] : []),
    ...(count("altChunk", "subDoc") > 0 ? ["Không đọc phần văn bản được chèn từ tệp khác."] : []),
    ...(count("OLEObject") > 0 ? ["Không đọc bảng tính, đối tượng được nhúng trong văn bản."] : []),
    ...(count("ins", "del", "moveFrom") > 0
      ? ["Văn bản còn theo dõi thay đổi: phần thêm được tính, phần đã xóa thì không."]
      : []),
  ];
}

function ofPlainText(bytes: Uint8Array): ReportText {
  const text = decoded(bytes);
  const markup = markupFormat(text);
  if (markup !== null) throw new DocumentError(markup);
  if (text.includes("\0")) throw new DocumentError("not-docx");
  if (text.length > LONGEST_TEXT) throw new DocumentError("too-big", "text");
  return { text: text.replace(/\r\n?/g, "\n"), leftOut: [] };
}

/** UTF-16 by its mark, else UTF-8. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentError(bytes.includes(0) ? "not-docx" : "encoding");
  }
}
