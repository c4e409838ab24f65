import { BookError } from "../bookError";
import { relationshipsOf } from "../relationships";
import { workbookPath } from "../workbookPart";
import type { FormSheet, PlannedBookSheet } from "../write/bookPlan";
import { chartXml, drawingXml } from "../write/chartXml";
import type { SheetModel } from "../write/sheetModel";
import { sheetXml } from "../write/sheetXml";
import { namesXml } from "../write/workbookXml";
import { modelOf } from "../write/writeBook";
import { attributes } from "../write/xmlText";
import { putNames, sheetIndices } from "./definedNames";
import { forgetResults } from "./forgetResults";
import { createInlineTexts } from "./inlineTexts";
import { addedStyles } from "./addedStyles";
import { openPackage, type OpenPackage } from "./openPackage";
import { addLead, addType, removeLeads, removePart } from "./packageLeads";
import { sheetParts } from "./sheetParts";
import { appended, edited } from "./textEdits";
import { attributeOf, xmlTree } from "./xmlTree";

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * Puts planned sheets into an untrusted package: whole in the place of the sheet of the same name, else behind all others. What else is
 * there stays, and looks as before. @throws BookError
 */
export function putSheets(bytes: Uint8Array, planned: readonly (FormSheet | PlannedBookSheet)[]): Uint8Array {
  const book = openPackage(bytes);
  const workbook = workbookPath(book);
  const known = sheetParts(book, workbook);
  const models = planned.map((sheet) => modelOf(sheet, new Map()));
  if (models.some(({ name }) => known.has(name))) forgetResults(book, workbook, new Set());
  const styles = addedStyles(book, workbook);
  for (const model of models) {
    const old = known.get(model.name);
    const path = old ?? book.freePath("xl/worksheets/sheet#.xml");
    const texts = createInlineTexts();
    const drawing = model.charts.length === 0 ? null : "rId1";
    const xml = sheetXml(model, { styles: styles.table, texts, isFront: false, drawing });
    book.set(path, texts.inlined(xml).replaceAll('dxfId="0"', `dxfId="${styles.tint}"`));
    if (old === undefined) {
      addType(book, path, WORKSHEET);
      listSheet(book, workbook, model.name, addLead(book, workbook, "worksheet", path));
    } else removeDrawing(book, path);
    if (drawing !== null) addDrawing(book, path, model);
    const index = sheetIndices(book, workbook).get(model.name) ?? 0;
    const isStale = (name: string, sheet: number): boolean => sheet === index && /^(?:BCTE_|_xlnm\.)/i.test(name);
    putNames(book, workbook, (prefix) => namesXml(model, index, prefix).join(""), isStale);
  }
  styles.write();
  return book.bytes();
}

/** The sheet's charts, one a part, in the order in which the drawing counts them. */
function addDrawing(book: OpenPackage, sheet: string, model: SheetModel): void {
  const path = book.freePath("xl/drawings/drawing#.xml");
  book.set(path, drawingXml(model));
  addType(book, path, DRAWING);
  addLead(book, sheet, "drawing", path);
  for (const chart of model.charts) {
    const part = book.freePath("xl/charts/chart#.xml");
    book.set(part, chartXml(chart, model));
    addType(book, part, CHART);
    addLead(book, path, "chart", part);
  }
}

/** The sheet leads nowhere any more, and its drawing with its charts is gone. */
function removeDrawing(book: OpenPackage, sheet: string): void {
  for (const { type, target } of relationshipsOf(book, sheet)) {
    if (type !== "drawing") continue;
    const charts = relationshipsOf(book, target).filter((each) => each.type === "chart");
    for (const chart of charts) removePart(book, target, chart.target);
    removePart(book, sheet, target);
    removeLeads(book, target);
  }
  removeLeads(book, sheet);
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
