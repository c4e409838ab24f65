import { addressOf, referenceTo } from "../../core/layout/address";
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
  const names = sheets.flatMap(namesOf);
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/>` +
    `<bookViews><workbookView${attributes({ firstSheet: front > 0 ? front : undefined, activeTab: front > 0 ? front : undefined })}/></bookViews>` +
    `<sheets>${list.join("")}</sheets>${names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`}` +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

function namesOf({ name: sheet, names, print }: SheetModel, index: number): readonly string[] {
  const named = (name: string, formula: string, isHidden: boolean): string =>
    `<definedName${attributes({ name, localSheetId: index, hidden: isHidden })}>${escaped(formula)}</definedName>`;
  const quoted = `'${sheet.replaceAll("'", "''")}'!`;
  const { area, titleRows } = print;
  const last = addressOf(area.row + area.rows - 1, area.col + area.cols - 1).replace(/^([A-Z]+)/, "$$$1$$");
  const first = addressOf(area.row, area.col).replace(/^([A-Z]+)/, "$$$1$$");
  return [
    named("_xlnm.Print_Area", `${quoted}${first}:${last}`, false),
    named("_xlnm.Print_Titles", `${quoted}$${titleRows.from + 1}:$${titleRows.to + 1}`, false),
    ...names.map((each) => named(each.name, formulaOf(sheet, each), true)),
  ];
}

function formulaOf(sheet: string, name: PlanName): string {
  return name.kind === "area" ? referenceTo(sheet, name.area).slice(1) : `"${name.text.replaceAll('"', '""')}"`;
}
