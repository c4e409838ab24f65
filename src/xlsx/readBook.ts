import { BookError } from "./bookError";
import { readFormats } from "./cellFormats";
import { limits } from "./limits";
import { archiveFormat, refuseOthers } from "./otherFormats";
import { readSheet, readStrings, type BookParts, type BookSheet } from "./readSheet";
import { relationshipsOf, type Relationship } from "./relationships";
import { readWorkbook, workbookPath, type BookName } from "./workbookPart";
import { openArchive, type Archive } from "./zip";

export interface Book {
  /** As the workbook lists them; one that is no worksheet (a chart, a macro's) is there without cells. */
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  /** Contents of the custom XML parts. */
  readonly customXml: readonly string[];
}

const BLANK = { cells: [], merges: [], hiddenRows: new Set<number>(), hiddenCols: new Set<number>() };

/** Reads an untrusted .xlsx file whole, or refuses it whole. Parts are found by their relationships alone. @throws BookError */
export function readBook(bytes: Uint8Array): Book {
  if (bytes.length > limits.file) throw new BookError("too-big", `${bytes.length} bytes`);
  refuseOthers(bytes);
  const archive = openArchive(bytes);
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name))) throw new BookError("macro");
  const path = workbookPath(archive);
  const content = path.toLowerCase().endsWith(".xml") ? archive.read(path) : undefined;
  if (content === undefined) throw new BookError(archiveFormat(archive.names));
  const workbook = readWorkbook(content);
  if (workbook.sheets.length > limits.sheets) throw new BookError("too-big", `${workbook.sheets.length} sheets`);

  const related = relationshipsOf(archive, path);
  /** What all sheets share; nothing where the book has no such part. */
  const listOf = (wanted: string, read: (bytes: Uint8Array) => readonly string[]): readonly string[] => {
    const target = related.find(({ type }) => type === wanted)?.target;
    const part = target === undefined ? undefined : archive.read(target);
    return part === undefined ? [] : read(part);
  };
  const parts: BookParts = {
    strings: listOf("sharedStrings", readStrings),
    formats: listOf("styles", readFormats),
    is1904: workbook.is1904,
    budget: { cells: limits.cells },
  };
  const sheets = workbook.sheets.map(({ name, id, isHidden }): BookSheet => {
    const { type, target = "" } = related.find((each) => each.id === id) ?? {};
    if (type !== "worksheet") return { ...BLANK, name, isHidden };
    const sheet = archive.read(target);
    if (sheet === undefined) throw new BookError("damaged", `no part for ${name}`);
    return { name, isHidden, ...readSheet(sheet, parts) };
  });
  return { sheets, names: workbook.names, customXml: customXmlOf(archive, related) };
}

/** Those that the workbook leads to, and those that stand where Excel puts them. */
function customXmlOf(archive: Archive, leads: readonly Relationship[]): readonly string[] {
  const related = leads.flatMap(({ type, target }) => (type === "customXml" ? [target] : []));
  const usual = archive.names.filter((name) => /^customXml\/item\d+\.xml$/i.test(name));
  const paths = new Map([...usual, ...related].map((path) => [path.toLowerCase(), path]));
  return [...paths.values()].flatMap((path) => {
    const content = archive.read(path);
    return content === undefined ? [] : [new TextDecoder().decode(content)];
  });
}
