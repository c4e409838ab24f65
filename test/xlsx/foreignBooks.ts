import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeBook } from "../../src/xlsx/write/writeBook";
import { consolidated } from "./consolidatedBook";
import { converted } from "./otherPrograms";

type Change = (text: string, path: string) => string;

/** The same package with other texts and, perhaps, other names of its parts. */
export function rewritten(
  bytes: Uint8Array,
  change: Change,
  rename: (path: string) => string = (path) => path,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, data]) => [
    rename(path),
    path.endsWith(".bin") ? data : strToU8(change(strFromU8(data), path)),
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}

export const ours = (): Uint8Array => writeBook(consolidated);

/** Every element of the sheets, the workbook and the relations under a prefix. */
const prefixed: Change = (text, path) =>
  /worksheets\/sheet|workbook\.xml$|\.rels$|Content_Types/.test(path)
    ? text.replace(/<(\/?)(?=[A-Za-z])(?!\w+:)/g, "<$1x:").replace(/ xmlns="/g, ' xmlns:x="')
    : text;

const strict: Change = (text) =>
  text
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    )
    .replaceAll(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    );

const absolute: Change = (text, path) =>
  path.includes("workbook.xml.rels") ? text.replace(/Target="(?!\.\.)/g, 'Target="/xl/') : text;

/** Excel's own order of elements behind the print set-up, a header's picture and a table included. */
const tailed: Change = (text, path) =>
  /sheet1\.xml$/.test(path)
    ? text.replace(
        "</worksheet>",
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><extLst><ext uri="{0}"/></extLst></worksheet>',
      )
    : text;

async function withExceljsNotes(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const name of ["Tổng hợp", "Sổ nhận"]) {
    const sheet = book.addWorksheet(name);
    sheet.getCell("A1").value = "Đơn vị";
    sheet.getCell("A1").note = "Ghi chú cũ";
    sheet.getCell("B9").value = 1130;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Files of other programs, or in their manner, with the sheets `Tổng hợp` and `Sổ nhận`. */
export const foreignBooks: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  ours,
  "x: before the main namespace": () => rewritten(ours(), prefixed),
  strict: () => rewritten(ours(), strict),
  "absolute targets": () => rewritten(ours(), absolute),
  "backslashes in names": () =>
    rewritten(
      ours(),
      (text) => text,
      (path) => path.replaceAll("/", "\\"),
    ),
  "controls and extensions at the end": () => rewritten(ours(), tailed),
  "exceljs with notes on two sheets": withExceljsNotes,
};

/** The same written again by LibreOffice. */
export const ofLibreOffice = (bytes: Uint8Array): Uint8Array => converted(bytes, "xlsx");
