import { addressOf } from "../../core/layout/address";
import type { Area } from "../../core/layout/sheetPlan";
import { limits } from "../limits";
import type { CellContent } from "./bookPlan";
import type { ModelCell, ModelValidation, SheetModel } from "./sheetModel";
import type { StyleTable } from "./styleTable";
import type { TextTable } from "./textTable";
import { attributes, cellText, escaped, XML } from "./xmlText";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const INCH = 25.4;
/** As files name them. */
const PAPERS = { A3: 8, A4: 9 } as const;
/** What somebody who edits the cell would turn into something else than this text. */
const QUOTED = /^[=+\-@]|^[\d.,()/:%\s]+$/;

export interface SheetParts {
  readonly styles: StyleTable;
  readonly texts: TextTable;
  /** Whether this sheet is in front. */
  readonly isFront: boolean;
  /** Relation of the charts; null without any. */
  readonly drawing: string | null;
}

/** A worksheet's part, its elements in the order that Excel asks for. */
export function sheetXml(sheet: SheetModel, parts: SheetParts): string {
  const { cells, print } = sheet;
  const last = cells.reduce((far, { row, col }) => ({ row: Math.max(far.row, row), col: Math.max(far.col, col) }), {
    row: 0,
    col: 0,
  });
  return [
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${addressOf(last.row, last.col)}"/>`,
    viewXml(sheet, parts.isFront),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    `<sheetData>${rowsXml(sheet, parts)}</sheetData>`,
    listXml(
      "mergeCells",
      sheet.merges.map((area) => `<mergeCell ref="${areaOf(area)}"/>`),
    ),
    ...sheet.tinted.map(
      (area, index) =>
        `<conditionalFormatting sqref="${areaOf(area)}"><cfRule type="expression" dxfId="0" priority="${index + 1}">` +
        `<formula>ISTEXT(${addressOf(area.row, area.col)})</formula></cfRule></conditionalFormatting>`,
    ),
    listXml("dataValidations", sheet.validations.map(validationXml)),
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins${attributes({
      left: inches(print.margins.left),
      right: inches(print.margins.right),
      top: inches(print.margins.top),
      bottom: inches(print.margins.bottom),
      header: "0.3",
      footer: "0.3",
    })}/>`,
    `<pageSetup paperSize="${PAPERS[print.paper]}" orientation="${print.orientation}"${print.across > 1 ? ` fitToWidth="${print.across}"` : ""}${print.isOnePage ? "" : ' fitToHeight="0"'}/>`,
    parts.drawing === null ? "" : `<drawing r:id="${parts.drawing}"/>`,
    "</worksheet>",
  ].join("");
}

function areaOf({ row, col, rows, cols }: Area): string {
  const first = addressOf(row, col);
  return rows === 1 && cols === 1 ? first : `${first}:${addressOf(row + rows - 1, col + cols - 1)}`;
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function inches(millimetres: number): string {
  return String(Math.round((millimetres / INCH) * 1e4) / 1e4);
}

function viewXml({ frozen: { rows, cols }, selected }: SheetModel, isFront: boolean): string {
  const cell = addressOf(selected.row, selected.col);
  const open = `<sheetViews><sheetView${attributes({ tabSelected: isFront, workbookViewId: "0" })}>`;
  const close = "</sheetView></sheetViews>";
  if (rows + cols === 0) return `${open}<selection activeCell="${cell}" sqref="${cell}"/>${close}`;
  const pane = rows > 0 && cols > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = attributes({
    xSplit: cols > 0 ? cols : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: addressOf(rows, cols),
    activePane: pane,
    state: "frozen",
  });
  return `${open}<pane${split}/><selection pane="${pane}" activeCell="${cell}" sqref="${cell}"/>${close}`;
}

/** A width in characters is stored with the air around them, in steps of a 256th. */
function columnsXml({ columns }: SheetModel): string {
  if (columns.length === 0) return "";
  const items = columns.map(({ width, isHidden }, index) => {
    const stored = Math.trunc(((width * 7 + 5) / 7) * 256) / 256;
    return `<col${attributes({ min: index + 1, max: index + 1, width: stored, hidden: isHidden, customWidth: true })}/>`;
  });
  return `<cols>${items.join("")}</cols>`;
}

function rowsXml({ cells, heights, hiddenRows }: SheetModel, parts: SheetParts): string {
  const lines: string[][] = heights.map(() => []);
  for (const cell of cells) (lines[cell.row] ??= []).push(cellXml(cell, parts));
  return Array.from(lines, (line: readonly string[] | undefined, row) => {
    const height = heights[row];
    if ((line === undefined || line.length === 0) && height === undefined) return "";
    const look = attributes({ ht: height, customHeight: height !== undefined, hidden: hiddenRows.has(row) });
    const open = `<row r="${row + 1}"${look}`;
    return line === undefined || line.length === 0 ? `${open}/>` : `${open}>${line.join("")}</row>`;
  }).join("");
}

function cellXml({ row, col, content, style }: ModelCell, { styles, texts }: SheetParts): string {
  const isText = typeof content === "string";
  const open = `<c r="${addressOf(row, col)}"`;
  const index = styles.indexOf(style, isText && QUOTED.test(content));
  const look = index === 0 ? "" : ` s="${index}"`;
  if (content === null || content === "") return `${open}${look}/>`;
  if (isText) return `${open}${look} t="s"><v>${texts.indexOf(content.slice(0, limits.text))}</v></c>`;
  if (typeof content === "number") return `${open}${look}><v>${spelled(content)}</v></c>`;
  return `${open}${look}${formulaXml(content)}</c>`;
}

function formulaXml({ formula, value }: Exclude<CellContent, number | string | null>): string {
  const words = `<f>${escaped(formula.replace(/^=/, ""))}</f>`;
  if (value === null) return `>${words}`;
  return typeof value === "number" ? `>${words}<v>${spelled(value)}</v>` : ` t="str">${words}<v>${cellText(value)}</v>`;
}

/** A number as files hold it. */
function spelled(number: number): string {
  if (!Number.isFinite(number)) throw new Error(`${number} is no content of a cell: leave it blank or write a text.`);
  return String(number === 0 ? 0 : number);
}

function validationXml(validation: ModelValidation): string {
  const sqref = areaOf(validation.at);
  if (validation.kind === "choices") {
    const list = escaped(`"${validation.choices.join(",")}"`);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${sqref}"><formula1>${list}</formula1></dataValidation>`;
  }
  const { title, message } = validation.prompt;
  const told = attributes({ promptTitle: title, prompt: message, sqref });
  return (
    '<dataValidation type="whole" errorStyle="warning" operator="greaterThanOrEqual" allowBlank="1" showInputMessage="1"' +
    `${told}><formula1>0</formula1></dataValidation>`
  );
}
