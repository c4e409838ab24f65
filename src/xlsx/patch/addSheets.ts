import { BookError } from "../bookError";
import { relationshipsOf } from "../relationships";
import { workbookPath } from "../workbookPart";
import type { FormSheet } from "../write/bookPlan";
import { formModel } from "../write/formModel";
import { sheetXml } from "../write/sheetXml";
import { namesXml } from "../write/workbookXml";
import { attributes } from "../write/xmlText";
import { putNames, sheetIndices } from "./definedNames";
import { createInlineTexts } from "./inlineTexts";
import { openPackage, type OpenPackage } from "./openPackage";
import { addLead, addType } from "./packageLeads";
import { addedStyles } from "./addedStyles";
import { appended, edited } from "./textEdits";
import { attributeOf, xmlTree } from "./xmlTree";

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Adds planned sheets behind those of an untrusted package; what is there stays, and looks as before. @throws BookError */
export function addSheets(bytes: Uint8Array, planned: readonly FormSheet[]): Uint8Array {
  const book = openPackage(bytes);
  const workbook = workbookPath(book);
  const styles = addedStyles(book, workbook);
  for (const sheet of planned) {
    const model = formModel(sheet);
    const path = book.freePath("xl/worksheets/sheet#.xml");
    const texts = createInlineTexts();
    const xml = sheetXml(model, { styles: styles.table, texts, isFront: false, drawing: null });
    book.set(path, texts.inlined(xml).replaceAll('dxfId="0"', `dxfId="${styles.tint}"`));
    addType(book, path, WORKSHEET);
    listSheet(book, workbook, model.name, addLead(book, workbook, "worksheet", path));
    const index = sheetIndices(book, workbook).get(model.name) ?? 0;
    putNames(book, workbook, (prefix) => namesXml(model, index, prefix).join(""));
  }
  styles.write();
  return book.bytes();
}

/** Names the sheet in the workbook's part, behind all others. */
function listSheet(book: OpenPackage, workbook: string, name: string, relation: string): void {
  const text = book.text(workbook) ?? "";
  const root = xmlTree(text);
  const sheets = root.children.find((each) => each.name === "sheets");
  if (sheets === undefined) throw new BookError("damaged", "no sheets");
  const ids = sheets.children.map((each) => Number(attributeOf(each, "sheetId") ?? 0));
  const isStrict = relationshipsOf(book, workbook).length > 0 && text.includes("purl.oclc.org/ooxml/officeDocument");
  const namespace = isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : RELATIONS;
  const own = attributes({ name, sheetId: Math.max(0, ...ids) + 1, "xmlns:r": namespace, "r:id": relation });
  book.set(workbook, edited(text, [appended(text, sheets, `<${root.prefix}sheet${own}/>`)]));
}
