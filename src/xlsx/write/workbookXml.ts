import { addressOf, columnName, referenceTo } from "../../core/layout/address";
import type { PlanName } from "../../core/layout/sheetPlan";
import type { SheetModel } from "./sheetModel";
import { attributes, escaped, XML } from "./xmlText";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The workbook's own part. Excel is asked to work all formulas out by itself on opening. @param front index of the sheet in front */
export function workbookXml(sheets: readonly SheetModel[], front: number): string {
  const list = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet${attributes({ name, sheetId: index + 1, state: isHidden ? "hidden" : undefined, "r:id": `rId${index + 1}` })}/>`,
  );
  const names = sheets.flatMap((sheet, index) => namesXml(sheet, index));
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/>` +
    `<bookViews><workbookView${attributes({ firstSheet: front > 0 ? front : undefined, activeTab: front > 0 ? front : undefined })}/></bookViews>` +
    `<sheets>${list.join("")}</sheets>${names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`}` +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

/** A sheet's names, those of its print set-up first. @param prefix of the main namespace, with its colon */
export function namesXml({ name: sheet, names, print }: SheetModel, index: number, prefix = ""): readonly string[] {
  const named = (name: string, formula: string): string =>
    `<${prefix}definedName${attributes({ name, localSheetId: index })}>${escaped(formula)}</${prefix}definedName>`;
  const quoted = `'${sheet.replaceAll("'", "''")}'!`;
  const { area, titleRows, titleCols } = print;
  const last = addressOf(area.row + area.rows - 1, area.col + area.cols - 1).replace(/^([A-Z]+)/, "$$$1$$");
  const titles = titleCols === 0 ? "" : `${quoted}$A:$${columnName(titleCols - 1)},`;
  const first = addressOf(area.row, area.col).replace(/^([A-Z]+)/, "$$$1$$");
  return [
    named("_xlnm.Print_Area", `${quoted}${first}:${last}`),
    named("_xlnm.Print_Titles", `${titles}${quoted}$${titleRows.from + 1}:$${titleRows.to + 1}`),
    ...names.map((each) => nameXml(sheet, index, each, prefix)),
  ];
}

/** A hidden name of a sheet, whose index that is. @param prefix of the main namespace, with its colon */
export function nameXml(sheet: string, index: number, name: PlanName, prefix = ""): string {
  const own = attributes({ name: name.name, localSheetId: index, hidden: true });
  return `<${prefix}definedName${own}>${escaped(formulaOf(sheet, name))}</${prefix}definedName>`;
}

function formulaOf(sheet: string, name: PlanName): string {
  return name.kind === "area" ? referenceTo(sheet, name.area).slice(1) : `"${name.text.replaceAll('"', '""')}"`;
}
