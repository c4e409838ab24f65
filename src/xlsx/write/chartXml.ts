import { referenceTo } from "../../core/layout/address";
import type { Area } from "../../core/layout/sheetPlan";
import type { CellContent } from "./bookPlan";
import type { ModelChart, SheetModel } from "./sheetModel";
import { attributes, escaped, XML } from "./xmlText";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COLOUR = "1F6F8B";
const AXES = { category: 111_111_111, value: 222_222_222 };

/** The drawing of a sheet: one frame for each chart over its cells. */
export function drawingXml(sheet: SheetModel): string {
  const frames = sheet.charts.map(({ title, at }, index) => {
    const corner = (row: number, col: number): string =>
      `<xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    const name = attributes({
      id: index + 2,
      name: `Biểu đồ ${index + 1}`,
      descr: String(contentsOf(title, sheet)[0] ?? ""),
    });
    return (
      `<xdr:twoCellAnchor><xdr:from>${corner(at.row, at.col)}</xdr:from><xdr:to>${corner(at.row + at.rows, at.col + at.cols)}</xdr:to>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${name}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
      "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
    );
  });
  return `${XML}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">${frames.join("")}</xdr:wsDr>`;
}

/** A chart's part. What it shows is in it too, for programs that do not look into the cells. */
export function chartXml({ title, name, categories, values }: ModelChart, sheet: SheetModel): string {
  const axes = `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/>`;
  const look = '<a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:endParaRPr lang="vi-VN"/></a:p>';
  return (
    `${XML}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx>${textsXml(title, sheet)}</c:tx><c:overlay val="0"/><c:txPr>${look}</c:txPr></c:title><c:autoTitleDeleted val="0"/>` +
    '<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx>${textsXml(name, sheet)}</c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${COLOUR}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat>${textsXml(categories, sheet)}</c:cat><c:val>${numbersXml(values, sheet)}</c:val></c:ser>` +
    `<c:gapWidth val="50"/>${axes}</c:barChart>${CATEGORY_AXIS}${VALUE_AXIS}</c:plotArea>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** Lying bars are read from the top, as the rows of their table. */
const CATEGORY_AXIS =
  `<c:catAx><c:axId val="${AXES.category}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>` +
  '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
  `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${AXES.value}"/><c:crosses val="autoZero"/>` +
  '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>';
const VALUE_AXIS =
  `<c:valAx><c:axId val="${AXES.value}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
  '<c:axPos val="b"/><c:majorGridlines/><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="out"/>' +
  `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${AXES.category}"/>` +
  '<c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>';

function textsXml(area: Area, sheet: SheetModel): string {
  const points = contentsOf(area, sheet).map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${escaped(String(value))}</c:v></c:pt>`,
  );
  return `<c:strRef>${formulaOf(area, sheet)}<c:strCache><c:ptCount val="${points.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numbersXml(area: Area, sheet: SheetModel): string {
  const points = contentsOf(area, sheet).map((value, index) =>
    typeof value === "number" ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : "",
  );
  return `<c:numRef>${formulaOf(area, sheet)}<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${points.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

function formulaOf(area: Area, { name }: SheetModel): string {
  return `<c:f>${escaped(referenceTo(name, area).slice(1))}</c:f>`;
}

function contentsOf(area: Area, { cells }: SheetModel): readonly (number | string | null)[] {
  const known = new Map(cells.map(({ row, col, content }) => [`${row},${col}`, content]));
  return Array.from({ length: area.rows * area.cols }, (_item, index) => {
    const [row, col] = [area.row + Math.floor(index / area.cols), area.col + (index % area.cols)];
    return plain(known.get(`${row},${col}`) ?? null);
  });
}

function plain(content: CellContent): number | string | null {
  return typeof content === "object" && content !== null ? content.value : content;
}
